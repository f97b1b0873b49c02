"""What a whole run costs: a cold, verified render of the senior example, beside ferrocv's render of the same document.

    cargo build --release
    python3 tests/bench/process.py target/release/atsafe [FERROCV] [--runs 20]

Both programs get the example as JSON Resume (`cargo install ferrocv` gets the other one; it does not verify). Runs take
turns, after one each that is not counted. Prints medians of CPU time (user and system), wall time and peak memory, and
the ratios; asserts nothing.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

EXAMPLE = Path(__file__).resolve().parents[2] / "examples/senior-backend/resume.yaml"


def json_resume(atsafe, folder):
    """The example as a file that every JSON Resume tool takes: a position still held has no end, a year gets a day."""
    emitted = subprocess.run([atsafe, "render", EXAMPLE, "--emit", "resume"], check=True, capture_output=True)
    document = json.loads(emitted.stdout)
    for entry in [item for section in document.values() if isinstance(section, list) for item in section]:
        if entry.get("endDate") == "present":
            del entry["endDate"]
        if "date" in entry:
            entry["date"] = (entry["date"] + "-01-01")[:10]
    path = folder / "resume.json"
    path.write_text(json.dumps(document, ensure_ascii=False, indent=2), encoding="utf-8")
    return path


def measure(command):
    """CPU seconds, wall seconds and peak MiB of one run."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{said.decode('utf-8', 'replace')}")
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / unit


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("atsafe", help="a release build")
    arguments.add_argument("ferrocv", nargs="?", default=shutil.which("ferrocv"))
    arguments.add_argument("--runs", type=int, default=20)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        resume = str(json_resume(options.atsafe, folder))
        commands = {"atsafe render": [options.atsafe, "render", resume, "-o", str(folder / "atsafe.pdf")]}
        if options.ferrocv:
            commands["ferrocv render"] = [options.ferrocv, "render", resume, "-o", str(folder / "ferrocv.pdf")]
        samples = {name: [] for name in commands}
        for turn in range(options.runs + 1):
            for name, command in commands.items():
                figures = measure(command)
                if turn:
                    samples[name].append(figures)
    report(samples, options.runs)


def report(samples, runs):
    medians = {name: [statistics.median(column) for column in zip(*figures)] for name, figures in samples.items()}
    print(f"{'median of ' + str(runs) + ' runs':20}  {'CPU ms':>8}  {'wall ms':>8}  {'peak MiB':>8}")
    for name, (cpu, wall, peak) in medians.items():
        print(f"{name:20}  {cpu * 1000:8.1f}  {wall * 1000:8.1f}  {peak:8.1f}")
    if len(medians) == 2:
        ours, theirs = medians.values()
        ratios = "  ".join(f"{a / b:8.2f}" for a, b in zip(ours, theirs))
        print(f"{'ratio':20}  {ratios}")
    else:
        print("ferrocv is not installed: no ratio")


if __name__ == "__main__":
    main()
