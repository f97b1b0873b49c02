"""Holds warnings about the corpus's pages against what real readers make of them.

    score.py HALF VERDICTS [--recall 0.98] [--precision 0.95]

HALF is tuning or measuring. VERDICTS is a file of JSON lines, `-` for standard input, one for every page of the half:
{"file": "measuring/columns.2-1em.typst.pdf", "warned": true, "codes": ["columns"]}. Prints recall and precision by
construct: recall is the part of the pages that some reader reads wrong that were warned of; precision, the part of the
warned pages that some reader reads wrong. Then every page missed and every false alarm. Exits 1 below the figures asked.
"""

import argparse
import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def truth(half):
    """{file name: record} of a half."""
    cases = json.loads((HERE / half / "truth.json").read_text(encoding="utf-8"))["cases"]
    return {entry["file"]: entry for entry in cases}


def verdicts(lines, half, files):
    """{file name: verdict}; an error if a page has none or two, or if there is no such page."""
    found = {}
    for line in filter(str.strip, lines):
        verdict = json.loads(line)
        path = Path(verdict["file"])
        if path.name not in files or path.parent.name != half:
            raise ValueError(f"no page of {half}: {path}")
        if path.name in found:
            raise ValueError(f"two verdicts about {path}")
        if not isinstance(verdict["warned"], bool):
            raise ValueError(f"`warned` is neither true nor false for {path}")
        found[path.name] = verdict
    if missing := set(files) - set(found):
        raise ValueError(f"no verdict about {len(missing)} pages, {min(missing)} among them")
    return found


def count(cases, given):
    """{construct: [broken, of them warned, fine, of them warned]}, and the same of all under "all"."""
    rows = {}
    for name, entry in sorted(cases.items(), key=lambda item: item[1]["construct"]):
        for key in (entry["construct"], "all"):
            row = rows.setdefault(key, [0, 0, 0, 0])
            place = 0 if entry["broken"] else 2
            row[place] += 1
            row[place + 1] += given[name]["warned"]
    return {**{key: row for key, row in rows.items() if key != "all"}, "all": rows["all"]}


def ratio(part, whole):
    """None where there is nothing to be right or wrong about."""
    return part / whole if whole else None


def figures(row):
    """(recall, precision) of a row of `count`."""
    broken, caught, _, alarms = row
    return ratio(caught, broken), ratio(caught, caught + alarms)


def table(rows):
    percent = lambda value: "–" if value is None else f"{100 * value:.1f}"
    lines = ["| construct | broken | caught | recall % | fine | false alarms | precision % |", "|---|--:|--:|--:|--:|--:|--:|"]
    for name, row in rows.items():
        recall, precision = map(percent, figures(row))
        lines.append(f"| {name} | {row[0]} | {row[1]} | {recall} | {row[2]} | {row[3]} | {precision} |")
    return "\n".join(lines)


def mistakes(cases, given):
    """A line for every page missed and every false alarm."""
    for name, entry in sorted(cases.items()):
        warned, codes = given[name]["warned"], ", ".join(given[name].get("codes", []))
        if entry["broken"] and not warned:
            mode = entry["broken"][0]
            kind, example = next(iter(entry["wrong"][mode].items()))
            yield f"missed: {name}: {', '.join(entry['broken'])}; {mode}: {kind} {example}"
        elif warned and not entry["broken"]:
            yield f"false alarm: {name}: {codes}"


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("half", choices=("tuning", "measuring"))
    arguments.add_argument("verdicts")
    arguments.add_argument("--recall", type=float, default=0.0)
    arguments.add_argument("--precision", type=float, default=0.0)
    options = arguments.parse_args()
    cases = truth(options.half)
    lines = sys.stdin if options.verdicts == "-" else Path(options.verdicts).read_text(encoding="utf-8").splitlines()
    try:
        given = verdicts(lines, options.half, cases)
    except (ValueError, KeyError) as problem:
        sys.exit(f"score.py: {problem}")
    rows = count(cases, given)
    print(table(rows), *mistakes(cases, given), sep="\n")
    recall, precision = (value or 0.0 for value in figures(rows["all"]))
    sys.exit(1 if recall < options.recall or precision < options.precision else 0)


if __name__ == "__main__":
    main()
