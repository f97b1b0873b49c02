#!/usr/bin/env python3
"""Measures `atsafe build` on generated projects, and prints the tables of the README in Markdown.

    builds.py PROGRAM [VARIANTS] [PEOPLE ...]         without numbers: 1000 variants; 100, 500, 1000 and 2000 people

Wall and processor time of a full build on one core and on two, of two processes with a core and half of the targets each
(what the machine itself gives two that share nothing), of a build with nothing to do, of one after an edit of a bullet
that ten variants show, and of the same work by one process a variant; peak memory by the number of people. On a machine
that does other work as well, processor time tells more than wall time. How many targets are built is held against what it
has to be.
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


def start(program: str, folder: Path, *arguments: str, cores: list[int]) -> subprocess.Popen:
    """Begins a run on some cores."""
    keep = lambda: os.sched_setaffinity(0, cores)
    return subprocess.Popen([program, *arguments], cwd=folder, stderr=subprocess.PIPE, text=True, preexec_fn=keep)


def run(program: str, folder: Path, *runs: tuple[list[str], list[int]]) -> tuple[float, float, str]:
    """Wall time, processor time, and what was said, of runs at once; of each its arguments and its cores."""
    spent = lambda: sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])
    began, cpu = time.perf_counter(), spent()
    processes = [start(program, folder, *arguments, cores=cores) for arguments, cores in runs]
    said = [process.communicate()[1] for process in processes]
    if any(process.returncode for process in processes):
        sys.exit("".join(said))
    return time.perf_counter() - began, spent() - cpu, "".join(said)


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


def row(what: str, times: tuple[float, float], more: str = "") -> None:
    wall, cpu = times
    print(f"| {what} | {wall:.2f} s{more and ', ' + more} | {cpu:.2f} s |", flush=True)


def expect(said: str, wanted: str) -> None:
    if wanted not in said:
        sys.exit(f"`{wanted}` is not in:\n{said}")


def edit(folder: Path) -> None:
    """Rewords a bullet that ten variants show."""
    resume = json.loads((folder / "resume.json").read_text())
    bullet = next(item for item in resume["work"][0]["highlights"] if isinstance(item, dict))
    bullet["text"] += " All of it was measured."
    (folder / "resume.json").write_text(json.dumps(resume, indent=1))


def processes(program: str, folder: Path, count: int, core: list[int]) -> tuple[float, float]:
    """What a process a variant takes, by some of them."""
    names = list(json.loads((folder / "atsafe.yaml").read_text())["variants"])[:SAMPLE]
    render = lambda name: ["render", "resume.json", "--variant", name, "-o", f"{name}.pdf", "-q"]
    times = [run(program, folder, (render(name), core))[:2] for name in names]
    return tuple(sum(column) * count / len(names) for column in zip(*times))


def measure(program: str, count: int, scratch: Path) -> None:
    folder = generate("variants", count, scratch / "variants")
    cores = sorted(os.sched_getaffinity(0))[:2]
    first, last = cores[:1], cores[-1:]
    print(f"| build of {count} variants of one resume | wall | processor time |\n|---|---|---|")
    one = run(program, folder, (["build", "-q", "-j", "1"], first))[:2]
    row("all, one core", one)
    shutil.rmtree(folder / "dist")
    part = lambda number: ["build", "-q", "-j", "1", "--shard", f"{number}/2", "--out", f"part{number}"]
    apart = run(program, folder, (part(1), first), (part(2), last))[:2]
    *two, said = run(program, folder, (["build", "-j", "2"], cores))
    expect(said, f"{count} built in")
    row("all, two cores", two, f"{one[0] / two[0]:.2f} times as fast")
    row("all, by two processes with a core each", apart, f"{one[0] / apart[0]:.2f} times as fast")
    row(f"one process a variant, by {SAMPLE} of them", processes(program, folder, count, first))
    *idle, said = min(run(program, folder, (["build"], cores)) for _ in range(5))
    expect(said, f"{count} up to date")
    row("nothing to do", idle, f"1/{two[0] / idle[0]:.0f} of it")
    edit(folder)
    *edited, said = run(program, folder, (["build"], cores))
    expect(said, f"10 built, {count - 10} up to date")
    row("after an edit of a bullet that 10 of them show", edited, f"10 built, {count - 10} left alone")


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
