"""Makes the corpus anew: every page, and the truth of what eighteen ways of reading PDFs make of it.

    make.py                 everything, into tuning/ and measuring/
    make.py --only WORD …   try it on the cases whose file names hold a WORD: says what breaks, writes to a scratch folder
    make.py --table         the truth as it stands, by construct

`set-up` installs what it needs and says how to run it. A construct is a function in maker/; README.md says how to add one.
"""

import argparse
import json
import shutil
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
HALVES = ("tuning", "measuring")


def made(wanted, folder):
    """Writes the PDFs; gives (case, file, page) of each."""
    from maker import CASES

    found = []
    for case in CASES():
        if wanted and not any(word in case.file for word in wanted):
            continue
        file = folder / case.half / case.file
        file.parent.mkdir(parents=True, exist_ok=True)
        page = case.make()
        file.write_bytes(page.pdf)
        found.append((case, file, page))
    if twice := len(found) - len({file for _, file, _ in found}):
        raise SystemExit(f"make.py: {twice} cases have the file name of another")
    return found


def record(case, page, texts):
    """What truth.json says of a case."""
    from maker.compare import faults, words
    from maker.readers import DEFAULTS, MODES

    wrong = {mode: found for mode in MODES if (found := faults(page.intended, texts[mode], page.links))}
    said = {"file": case.file, "construct": case.construct.name, "amount": case.amount, "producer": case.construct.producer,
            "broken": [mode for mode in DEFAULTS if mode in wrong], "wrong": wrong, "intended": " ".join(words(page.intended))}
    return {**said, "links": page.links} if page.links else said


def write_truth(half, records, versions):
    """One case a line, so that a change shows as what it is."""
    lines = ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in sorted(records, key=lambda entry: entry["file"]))
    head = json.dumps(versions)
    (HERE / half / "truth.json").write_text(f'{{"readers": {head},\n"cases": [\n{lines}\n]}}\n', encoding="utf-8")


def show(half, entry):
    kinds = {kind: (mode, example) for mode in entry["broken"] for kind, example in reversed(entry["wrong"][mode].items())}
    print(f"{'BROKEN' if entry['broken'] else 'fine':6} {half:9} {entry['file']}: {', '.join(entry['broken'])}")
    for kind, (mode, example) in kinds.items():
        print(f"{'':18}{kind}, as {mode}: {example}")


def table():
    """A line per construct: how many pages are broken, in either half, and by whom."""
    rows = {}
    for half in HALVES:
        for entry in json.loads((HERE / half / "truth.json").read_text(encoding="utf-8"))["cases"]:
            row = rows.setdefault(entry["construct"], {**{each: [0, 0] for each in HALVES}, "by": {}})
            row[half][0] += bool(entry["broken"])
            row[half][1] += 1
            for mode in entry["broken"]:
                row["by"][mode] = row["by"].get(mode, 0) + 1
    print(f"{'construct':18} {'tuning':>8} {'measuring':>9}  broken for (pages)")
    total = {half: [sum(row[half][i] for row in rows.values()) for i in (0, 1)] for half in HALVES}
    for name, row in [*sorted(rows.items()), ("all", {**total, "by": {}})]:
        parts = ["{}/{}".format(*row[half]) for half in HALVES]
        print(f"{name:18} {parts[0]:>8} {parts[1]:>9}  {', '.join(f'{mode} {count}' for mode, count in row['by'].items())}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--only", nargs="+", metavar="WORD", help="try these cases alone")
    arguments.add_argument("--table", action="store_true", help="print the truth by construct")
    options = arguments.parse_args()
    if options.table:
        return table()
    from maker.readers import read, versions

    with tempfile.TemporaryDirectory(prefix="corpus-") as scratch:
        cases = made(options.only, Path(scratch))
        texts = read([file for _, file, _ in cases])
        records = {half: [] for half in HALVES}
        for case, file, page in cases:
            records[case.half].append(record(case, page, texts[str(file)]))
        if options.only:
            keep = Path(tempfile.gettempdir()) / "corpus-tried"
            shutil.copytree(scratch, keep, dirs_exist_ok=True)
            for half in HALVES:
                for entry in records[half]:
                    show(half, entry)
            return print(f"the PDFs are in {keep}")
        for half in HALVES:
            shutil.rmtree(HERE / half, ignore_errors=True)
            shutil.copytree(Path(scratch) / half, HERE / half)
            write_truth(half, records[half], versions())
    table()


if __name__ == "__main__":
    main()
