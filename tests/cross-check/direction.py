"""Measures what real readers make of text from right to left, and holds it against the table in `docs/languages.md`.

    direction.py --pdfjs FOLDER [--update] ATSAFE

Each text of the two cases is looked for in what each reader gives back: as it is written (`yes`), with marks of direction
among its letters (`marks`), or otherwise (`no`). The finding `right-to-left` says what the table says; `--update` writes
the table anew.
"""

import argparse
import json
import re
import sys
import tempfile
from pathlib import Path

import check

DOCS = check.ROOT / "docs/languages.md"
BEGIN, END = "<!-- direction -->\n", "<!-- end of direction -->\n"
# What the finding tells apart: what stands around a text decides how it is read.
TEXTS = {
    "a name, alone on its line": [("right-to-left", "דנה כהן"), ("arabic-words", "خالد حداد")],
    "a word in a sentence": [("right-to-left", "as דנה at"), ("arabic-words", "in العربية and")],
    "a word with `لا` as one glyph": [("arabic-words", "report الإسلامي and")],
    "a skill of one word": [("right-to-left", "עברית"), ("arabic-words", "العربية")],
    "several words in a sentence": [("right-to-left", "team צוות חיפוש of")],
    "a skill of several words": [("right-to-left", "חיפוש טקסט"), ("arabic-words", "اللغة العربية الفصحى")],
}
MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def verdict(text, read):
    """How a reading gives a text back."""
    bare = " ".join(MARKS.sub("", read).split())
    return "yes" if text in " ".join(read.split()) else "marks" if text in bare else "no"




def measure(atsafe, pdfjs, folder):
    """Reader by reader, how each text is given back: the worst of the scripts."""
    read = {}
    for case in {case for texts in TEXTS.values() for case, _ in texts}:
        source, pdf = check.ROOT / "tests/cases" / case / "resume.yaml", folder / f"{case}.pdf"
        check.run(atsafe, "render", source, *check.fonts(source), "-q", "-o", pdf)
        read[case] = {name: reader(pdf) for name, reader in check.READERS.items()}
        read[case]["pdf.js"] = json.loads(check.run("node", Path(check.__file__).with_name("pdfjs.mjs"), pdfjs, pdf))[str(pdf)]
    worst = lambda reader, texts: max((verdict(text, read[case][reader]) for case, text in texts), key=["yes", "marks", "no"].index)
    return {reader: [worst(reader, texts) for texts in TEXTS.values()] for reader in [*check.READERS, "pdf.js"]}


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--pdfjs", type=Path, required=True, help="folder with node_modules/pdfjs-dist")
    arguments.add_argument("--update", action="store_true", help="write the table anew")
    arguments.add_argument("atsafe", type=Path, help="the program to check")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="atsafe-direction-") as folder:
        measured = measure(options.atsafe.resolve(), options.pdfjs, Path(folder))
    rows = [["reader", *TEXTS], ["---"] * (len(TEXTS) + 1), *([reader, *found] for reader, found in measured.items())]
    table = "".join(f"| {' | '.join(row)} |\n" for row in rows)
    before, rest = DOCS.read_text().split(BEGIN)
    told, after = rest.split(END)
    print(table)
    if options.update:
        DOCS.write_text(f"{before}{BEGIN}{table}{END}{after}")
    elif told != table:
        sys.exit(f"{DOCS.name} tells otherwise; direction.py --update writes the table anew")


if __name__ == "__main__":
    main()
