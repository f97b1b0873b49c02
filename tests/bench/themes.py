"""What a theme costs: instructions of a cold, verified render of each example, in each theme, beside the first theme's.

    python3 tests/bench/themes.py target/debug/atsafe [--most 1.2]

Instructions are counted by valgrind, and are the same on a busy machine as on a quiet one. What the program does before and
after (starting, loading fonts) is what every theme does, and is taken off: the cost of `themes list`. Exits 1 if a theme
costs more than `--most` times what the first does, over all examples.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = [ROOT / f"examples/{name}/resume.yaml" for name in ("junior-backend", "mid-backend", "senior-backend")]
THEMES = ["classic", "academic", "compact", "executive", "modern", "plain"]


def instructions(*command):
    """Millions of instructions of one run."""
    counted = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
    done = subprocess.run([*counted, *map(str, command)], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"themes.py: {' '.join(map(str, command))} ended with {done.returncode}:\n{done.stderr[-800:]}")
    return int(re.search(r"I\s+refs:\s+([\d,]+)", done.stderr)[1].replace(",", "")) / 1e6


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("atsafe", type=Path)
    arguments.add_argument("--most", type=float, default=1.2, help="the most that a theme may cost, as a part of the first's")
    options = arguments.parse_args()
    atsafe = options.atsafe.resolve()
    nothing = instructions(atsafe, "themes", "list")
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        render = lambda theme, number, example: instructions(
            atsafe, "render", example, "--theme", theme, "-o", f"{folder}/{theme}{number}.pdf")
        jobs = [[pool.submit(render, theme, *example) for example in enumerate(EXAMPLES)] for theme in THEMES]
        costs = [[job.result() - nothing for job in of_theme] for of_theme in jobs]
    worst = 0.0
    print(f"{'theme':10} {'Minstr':>9}  of {THEMES[0]}  by example")
    for theme, cost in zip(THEMES, costs):
        ratio = sum(cost) / sum(costs[0])
        worst = max(worst, ratio)
        each = "  ".join(f"{one / first:.3f}" for one, first in zip(cost, costs[0]))
        print(f"{theme:10} {sum(cost):9.0f}  {ratio:10.3f}  {each}")
    sys.exit(1 if worst > options.most else 0)


if __name__ == "__main__":
    main()
