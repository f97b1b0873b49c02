"""Counts what public resume parsers read back from the same resumes in each theme.

    parsers.py --parsers FOLDER [--theme NAME ...] [--set OPTION=VALUE ...] [--one-page] [--fields] ATSAFE RESUME ...

FOLDER is made by `set-up`. Each resume is set in each theme and given to OpenResume's parser, openresume-parser,
rb-resume-parser and npm's resume-parser. A field counts if the parser gives its text back, blanks and case apart, in the
field where it belongs; an employer's, title's and school's in one entry of its kind. Prints a table of the fields read back
of all there are, by theme and parser, with the distance from the first theme in points; with `--fields` a table by kind of
field for the first theme, too. Exits 1 if a theme lies more than a point below the first one.

With `--one-page` every resume is one page, as long as it needs. The difference is what page ends cost: OpenResume takes the
last line of a page and the first of the next for one.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from fields import KINDS, OF, PARSERS, expected, is_there

THEMES = ["classic", "academic", "compact", "executive", "modern", "plain"]
# The most points that a theme may lie below the first.
MOST = 1.0
# The paper of a theme, without an end.
SHEET = "#let look = { let look = design(%s); look + (sheet: (look.sheet.at(0), auto)) }\n"
# Both PyPI parsers over files given by their names.
PYPI = """
import json, sys, logging
from openresume import parse_resume_from_pdf
from resume_parser import parse_resume
logging.disable(logging.CRITICAL)
out = {f: {"openresume-parser": parse_resume_from_pdf(f), "rb-resume-parser": parse_resume(f)} for f in sys.argv[1:]}
sys.stdout.write("\\n@@" + json.dumps(out, default=str))
"""


def run(*command, **options):
    done = subprocess.run([str(part) for part in command], stdin=subprocess.DEVNULL, capture_output=True, **options)
    if done.returncode:
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {done.stderr.decode()[-400:]}")
    return done.stdout.decode()


def one_page(theme, atsafe, folder):
    """A theme that lies over another one and has pages without an end."""
    own = folder / f"{theme}-one-page"
    run(atsafe, "themes", "eject", theme, own)
    template = own / "resume.typ.j2"
    text = template.read_text()
    arguments = re.search(r"#let look = design\((.*)\)\n", text)
    template.write_text(text.replace(arguments[0], SHEET % arguments[1]))
    return own


def readings(parsers, files):
    """What each parser makes of each file."""
    parsers = parsers.resolve()
    openresume = json.loads(run("node", "--import", parsers / "prelude.mjs", parsers / "openresume.mjs", *files))
    behind = lambda said: json.loads(said.rpartition("@@")[2])
    pypi = behind(run(parsers / "venv/bin/python", "-c", PYPI, *files))
    npm = behind(run("node", parsers / "npm/resume-parser.cjs", *files))
    parsed = {"OpenResume": openresume, "resume-parser (npm)": npm}
    parsed |= {name: {f: pypi[f][name] for f in files} for name in ("openresume-parser", "rb-resume-parser")}
    return {name: {f: OF[name](parsed[name][f]) for f in files} for name in PARSERS}


def count(options, folder):
    """The fields read back and those there are: {parser: {theme: (Counter, Counter)}}."""
    atsafe, themes = options.atsafe.resolve(), options.theme or THEMES
    jobs = [(resume, theme) for theme in themes for resume in options.resume]
    path = {theme: one_page(theme, atsafe, folder) if options.one_page else theme for theme in themes}
    pdf = {(resume, theme): folder / f"{number}.{theme}.pdf" for number, (resume, theme) in enumerate(jobs)}
    sets = [f"--set=theme.{option}" for option in options.set]
    render = lambda job: run(atsafe, "render", job[0], "--no-verify", "--theme", path[job[1]], *sets, "-o", pdf[job])
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(render, jobs))
    fields = {r: expected(json.loads(run(atsafe, "render", r, "--emit", "content"))) for r in options.resume}
    counts = {}
    for parser, given in readings(options.parsers, [str(pdf[job]) for job in jobs]).items():
        for theme in themes:
            found, there = Counter(), Counter()
            for resume in options.resume:
                read = given[str(pdf[resume, theme])]
                for kind, text in fields[resume]:
                    if kind in read:
                        there[kind] += 1
                        found[kind] += is_there(kind, text, read[kind])
            counts.setdefault(parser, {})[theme] = found, there
    return counts


def share(found, there):
    return 100 * found / there


def by_theme(counts, themes):
    """Prints a row for each theme; gives the distance of the worst from the first."""
    of = {parser: sum(counts[parser][themes[0]][1].values()) for parser in PARSERS}
    print("| theme |", " | ".join(f"{parser}, of {of[parser]}" for parser in PARSERS), "|")
    print("|---|" + "---|" * len(PARSERS))
    worst = 0.0
    for theme in themes:
        cells = []
        for parser in PARSERS:
            first, own = (share(sum(c[0].values()), sum(c[1].values())) for c in (counts[parser][t] for t in (themes[0], theme)))
            worst = min(worst, own - first)
            cells.append(f"{own:.1f} %" + (f" ({own - first:+.1f})" if theme != themes[0] else ""))
        print(f"| {theme} |", " | ".join(cells), "|")
    return worst


def by_field(counts, theme):
    print("| field |", " | ".join(PARSERS), "|")
    print("|---|" + "---|" * len(PARSERS))
    for kind in KINDS:
        pairs = [(counts[parser][theme][0][kind], counts[parser][theme][1][kind]) for parser in PARSERS]
        print(f"| {kind} |", " | ".join(f"{f}/{t} ({share(f, t):.1f} %)" if t else "-" for f, t in pairs), "|")
    print()


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--parsers", type=Path, required=True, help="folder made by set-up")
    arguments.add_argument("--theme", action="append", help="only this theme; may be given again")
    arguments.add_argument("--set", action="append", default=[], help="an option of the themes, such as head-lines=three")
    arguments.add_argument("--one-page", action="store_true", help="set each resume on one long page")
    arguments.add_argument("--fields", action="store_true", help="print what is read of each kind of field, too")
    arguments.add_argument("atsafe", type=Path)
    arguments.add_argument("resume", type=Path, nargs="+")
    options = arguments.parse_args()
    themes = options.theme or THEMES
    with tempfile.TemporaryDirectory(prefix="atsafe-parsers-") as folder:
        counts = count(options, Path(folder))
    if options.fields:
        by_field(counts, themes[0])
    worst = by_theme(counts, themes)
    print(f"\n{len(options.resume)} resumes; the theme that is read worst lies {abs(worst):.1f} points below {themes[0]}")
    sys.exit(1 if worst < -MOST else 0)


if __name__ == "__main__":
    main()
