#!/usr/bin/env python3
"""Measures `atsafe build` on generated projects, and prints a table in Markdown.

    builds.py PROGRAM [VARIANTS] [PEOPLE ...]

Wall and processor time of a full build on one core and on all, of a build with nothing to do, of one after an edit of a
bullet that ten variants show, and of the same work by one process a variant; peak memory by the number of people. On a
machine that does other work as well, processor time tells more than wall time.
"""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent
SAMPLE = 50


def run(program: str, folder: Path, *arguments: str, cores: int | None = None) -> tuple[float, float, str]:
    """Wall time, processor time, and what was said."""
    if cores:
        some = sorted(os.sched_getaffinity(0))[:cores]
        before = lambda: os.sched_setaffinity(0, some)
    else:
        before = None
    spent = lambda: sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])
    began, cpu = time.perf_counter(), spent()
    done = subprocess.run([program, *arguments], cwd=folder, capture_output=True, text=True, preexec_fn=before)
    if done.returncode:
        sys.exit(done.stderr)
    return time.perf_counter() - began, spent() - cpu, done.stderr


def peak(program: str, folder: Path) -> int:
    """Peak memory of a build in MiB."""
    process = subprocess.Popen([program, "build", "-q"], cwd=folder)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit("a build failed")
    return usage.ru_maxrss // 1024


def generate(kind: str, count: int, folder: Path) -> Path:
    subprocess.run([sys.executable, HERE / "generate.py", kind, str(count), folder], check=True)
    return folder


def row(what: str, wall: float, cpu: float, more: str = "") -> None:
    print(f"| {what} | {wall:.2f} s | {cpu:.2f} s | {more} |", flush=True)


def measure(program: str, count: int, scratch: Path) -> None:
    folder = generate("variants", count, scratch / "variants")
    cores = len(os.sched_getaffinity(0))
    print("| what | wall | processor | |\n|---|---|---|---|")
    one, cpu, _ = run(program, folder, "build", "-q", "-j", "1", cores=1)
    row(f"{count} variants, one core", one, cpu)
    shutil.rmtree(folder / "dist")
    full, cpu, _ = run(program, folder, "build", "-q")
    row(f"{count} variants, {cores} cores", full, cpu, f"{one / full:.2f} times as fast")
    idle = min(run(program, folder, "build")[:2] for _ in range(5))
    row("nothing to do", *idle, f"1/{full / idle[0]:.0f} of the full build")
    resume = json.loads((folder / "resume.json").read_text())
    resume["work"][0]["highlights"][7]["text"] += " All of it was measured."
    (folder / "resume.json").write_text(json.dumps(resume, indent=1))
    wall, cpu, said = run(program, folder, "build")
    row("after an edit of one bullet", wall, cpu, said.strip().splitlines()[-1].split(" in ")[0])
    shutil.rmtree(folder / "dist")
    names = list(json.loads((folder / "atsafe.yaml").read_text())["variants"])[:SAMPLE]
    times = [run(program, folder, "render", "resume.json", "--variant", name, "-o", f"{name}.pdf", "-q") for name in names]
    wall, cpu = (sum(times) * count / SAMPLE for times in list(zip(*times))[:2])
    row(f"one process a variant (by {SAMPLE} of them)", wall, cpu)


def main() -> None:
    program = str(Path(sys.argv[1]).resolve())
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    people = [int(number) for number in sys.argv[3:]] or [100, 500, 1000, 2000]
    with tempfile.TemporaryDirectory() as scratch:
        measure(program, count, Path(scratch))
        print("\n| people | peak memory |\n|---|---|")
        for number in people:
            print(f"| {number} | {peak(program, generate('people', number, Path(scratch) / str(number)))} MiB |", flush=True)


if __name__ == "__main__":
    main()
