"""Reads the PDF of every verified case and example with programs that have nothing to do with atsafe.

    check.py --pdfjs FOLDER [--keep FOLDER] [--theme NAME ...] [--font-path PATH] ATSAFE [CASE ...]

Each of them has to find the same words in the same order as atsafe's own first reading (`atsafe inspect --text`), qpdf
has to find nothing wrong, and a second run has to give the same bytes. Prints a table, then every difference; exits 1
if there is one. Words, not bytes: what a reader does with spaces and line ends is its own affair. With several themes,
all of them have to give the same text, capitals and bars apart. A case is set with the fonts of its folder `fonts`, if it
has one, or with those of `--font-path`.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from difflib import SequenceMatcher
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
AROUND = 4  # words shown before and after a difference


def run(*command):
    """Standard output of a command as text; its standard error is the message if it fails."""
    done = subprocess.run([str(part) for part in command], stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
    if done.returncode != 0:
        said = (done.stderr or done.stdout).decode("utf-8", "replace").strip()
        raise RuntimeError(f"{Path(command[0]).name} ended with {done.returncode}: {said}")
    return done.stdout.decode("utf-8")


def pdftotext(*options):
    return lambda pdf: run("pdftotext", "-enc", "UTF-8", *options, pdf, "-")


def pdfminer(pdf):
    from pdfminer.high_level import extract_text

    return extract_text(str(pdf))


def pypdf(pdf):
    from pypdf import PdfReader

    return "\n".join(page.extract_text() for page in PdfReader(str(pdf)).pages)


def pdfium(pdf):
    from pypdfium2 import PdfDocument

    document = PdfDocument(str(pdf))
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


READERS = {
    "pdftotext": pdftotext(),
    "-layout": pdftotext("-layout"),
    "-raw": pdftotext("-raw"),
    "pdfminer": pdfminer,
    "pypdf": pypdf,
    "pdfium": pdfium,
}
# pdf.js replaces a few characters by others that look the same before it hands out text.
PDFJS_REPLACES = {ord("\N{MICRO SIGN}"): "\N{GREEK SMALL LETTER MU}"}
COLUMNS = [*READERS, "pdf.js", "qpdf", "bytes"]


def resumes(wanted):
    """Name and file of each case that is expected to verify, and of each example."""
    found = []
    for folder in sorted([*(ROOT / "tests/cases").iterdir(), *(ROOT / "examples").iterdir()]):
        sources = sorted([*folder.glob("resume.yaml"), *folder.glob("resume.json")]) if folder.is_dir() else []
        expect = folder / "expect.txt"
        outcome = expect.read_text().replace(",", " ").split() if expect.exists() else ["verified"]
        # Warnings of these say that these very programs read it otherwise; of the second, `direction.py` says how.
        verified = outcome[0] == "verified" and not {"hyphenation", "right-to-left"}.intersection(outcome)
        if sources and verified and (not wanted or folder.name in wanted):
            found.append((folder.name, sources[0]))
    unknown = set(wanted) - {name for name, _ in found}
    if unknown or not found:
        sys.exit(f"check.py: no verified case of that name: {', '.join(sorted(unknown)) or '(none at all)'}")
    return found


def fonts(source):
    """The options by which a resume gets the fonts of its folder."""
    own = source.parent / "fonts"
    return ["--font-path", own] if own.exists() else []


def examine(job):
    """Everything about one resume but pdf.js: (name, words by reader, {column: message})."""
    name, source, theme, given, atsafe, folder = job
    pdf, again = folder / f"{name}.pdf", folder / f"{name}.again.pdf"
    words, problems = {}, {}
    try:
        for output in (pdf, again):
            run(atsafe, "render", source, "--theme", theme, *(given or fonts(source)), "-o", output)
        words["atsafe"] = run(atsafe, "inspect", pdf, "--text").split()
    except Exception as error:
        return name, None, {"atsafe": str(error)}
    if pdf.read_bytes() != again.read_bytes():
        problems["bytes"] = "two runs gave different bytes"
    again.unlink()
    try:
        run("qpdf", "--check", pdf)
    except Exception as error:
        problems["qpdf"] = str(error)
    for reader, read in READERS.items():
        try:
            words[reader] = read(pdf).split()
        except Exception as error:
            problems[reader] = f"{type(error).__name__}: {error}"
    return name, words, problems


def difference(ours, theirs):
    """The first place where two lists of words part, with the words around it; none if they are equal."""
    if ours == theirs:
        return None
    # Prefixes first: they make the rest short enough for a matcher that shows the smallest change.
    start = next((i for i, (a, b) in enumerate(zip(ours, theirs)) if a != b), min(len(ours), len(theirs)))
    tail_ours, tail_theirs = ours[start : start + 200], theirs[start : start + 200]
    opcodes = SequenceMatcher(None, tail_ours, tail_theirs, autojunk=False).get_opcodes()
    _, a0, a1, b0, b1 = next(code for code in opcodes if code[0] != "equal")
    before = " ".join(ours[max(0, start + a0 - AROUND) : start + a0])
    after = " ".join(tail_ours[a1 : a1 + AROUND])
    show = lambda words: f"«{' '.join(words[:30])}»"
    return f"word {start + a0 + 1}: … {before} [atsafe {show(tail_ours[a0:a1])}, here {show(tail_theirs[b0:b1])}] {after} …"


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--pdfjs", type=Path, required=True, help="folder with node_modules/pdfjs-dist")
    arguments.add_argument("--keep", type=Path, help="keep the PDFs in this folder")
    arguments.add_argument("--theme", action="append", help="render with this theme; may be given again")
    arguments.add_argument("--font-path", help="a font file or folder, in place of those of the cases")
    arguments.add_argument("atsafe", type=Path, help="the program to check")
    arguments.add_argument("case", nargs="*", help="only these cases and examples")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="atsafe-cross-check-") as scratch:
        folder = options.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        sys.exit(check(options, folder))


def check(options, folder):
    found = resumes(options.case)
    themes = options.theme or ["classic"]
    named = [(name if len(themes) == 1 else f"{name}.{theme}", source, theme) for name, source in found for theme in themes]
    given = ["--font-path", options.font_path] if options.font_path else []
    jobs = [(*job, given, options.atsafe.resolve(), folder) for job in named]
    with ProcessPoolExecutor() as pool:
        results = list(pool.map(examine, jobs))
    pdfs = {name: str(folder / f"{name}.pdf") for name, words, _ in results if words}
    texts = json.loads(run("node", Path(__file__).with_name("pdfjs.mjs"), options.pdfjs, *pdfs.values())) if pdfs else {}

    width = max(len(name) for name, *_ in named)
    print(f"{'':{width}}  words  " + "  ".join(COLUMNS))
    differing, of_case = [], {}
    for (name, source, _), (_, words, problems) in zip(named, results):
        if words:
            words["pdf.js"] = texts[pdfs[name]].split()
            for reader in [*READERS, "pdf.js"]:
                ours = words["atsafe"]
                if reader == "pdf.js":
                    ours = [word.translate(PDFJS_REPLACES) for word in ours]
                if reader in words and (parted := difference(ours, words[reader])):
                    problems[reader] = parted
            if not words["atsafe"]:
                problems["atsafe"] = "the first reading is empty"
            # Where a line breaks, no bar stands.
            text = "".join(words["atsafe"]).replace("|", "").casefold()
            if of_case.setdefault(source, text) != text:
                problems["atsafe"] = f"another text than with the theme {themes[0]}"
        marks = ["NO" if column in problems or not words else "=" for column in COLUMNS]
        count = len(words["atsafe"]) if words else 0
        print(f"{name:{width}}  {count:5}  " + "  ".join(f"{m:^{len(c)}}" for m, c in zip(marks, COLUMNS)))
        differing += [f"{name}, {column}: {message}" for column, message in problems.items()]

    print()
    for line in differing:
        print(line)
    bad = len({line.split(",")[0] for line in differing})
    print(f"{len(named) - bad} of {len(named)} PDFs are read alike by atsafe and {len(READERS) + 1} other readers")
    return 1 if differing else 0


if __name__ == "__main__":
    main()
