"""Counts what public resume parsers read back from the same resumes in each theme.

    parsers.py --parsers FOLDER [--theme NAME ...] [--one-page] ATSAFE RESUME ...

FOLDER is made by `set-up`. Each resume is set in each theme and given to OpenResume's parser, openresume-parser and
rb-resume-parser. A field counts if the parser gives its text back, blanks and case apart, in the field where it belongs; an
employer's, title's and school's in one entry of its kind. Prints the fields read back of all there are, by theme, and the
distance from the first theme in points. With `--one-page` every resume is one page, as long as it needs: OpenResume glues
the last line of a page to the first of the next, and where pages end is not a theme's affair.
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

THEMES = ["classic", "academic", "compact", "executive", "modern", "plain"]
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


def plain(value):
    return "".join(str(value or "").split()).casefold()


def expected(content):
    """What there is to read: (kind of field, its text, or its texts for an entry)."""
    header = content["header"]
    fields = [("name", header["name"]["text"])]
    for contact in header["contacts"]:
        if contact["kind"] in ("email", "phone"):
            fields.append((contact["kind"], contact["leaf"]["text"]))
    for section in content["sections"]:
        for entry in section["entries"]:
            part = lambda role: ", ".join(p["leaf"]["text"] for p in entry["head"] if p["role"] == role)
            if section["kind"] == "work":
                fields += [("employer", part("primary")), ("title", part("secondary")), ("dates", part("dates"))]
                fields += [("bullet", block["leaf"]["text"]) for block in entry["blocks"] if block["kind"] == "bullet"]
            elif section["kind"] == "education":
                fields += [("school", part("primary")), ("degree", part("secondary")), ("school dates", part("dates"))]
            elif section["kind"] == "skills":
                groups = [block for block in entry["blocks"] if block["kind"] == "group"]
                fields += [("skill", item["text"]) for block in groups for item in block["items"]]
    return [(kind, text) for kind, text in fields if text]


def of_openresume(resume):
    work, schools = resume["workExperiences"], resume["educations"]
    skills = resume["skills"]["descriptions"] + [skill["skill"] for skill in resume["skills"]["featuredSkills"]]
    return {
        "name": [resume["profile"]["name"]], "email": [resume["profile"]["email"]], "phone": [resume["profile"]["phone"]],
        "employer": [w["company"] for w in work], "title": [w["jobTitle"] for w in work], "dates": [w["date"] for w in work],
        "bullet": [line for w in work for line in w["descriptions"]], "school": [s["school"] for s in schools],
        "degree": [s["degree"] for s in schools], "school dates": [s["date"] for s in schools], "skill": skills,
    }


def of_openresume_parser(parsed):
    resume = parsed["resume"]
    history = resume.get("experience", {}).get("work_history", [])
    return {
        "name": [resume.get("full_name")], "email": [resume.get("email")], "phone": [resume.get("phone")],
        "bullet": [job.get("description") for job in history], "skill": [json.dumps(resume.get("skills"), ensure_ascii=False)],
    }


def of_rb_resume_parser(parsed):
    return {kind: [parsed.get(kind)] for kind in ("name", "email", "phone")}


# What a parser gives as one of several words in a field, and not as the whole of it.
WITHIN = {"bullet", "skill"}


def is_there(kind, text, given):
    text = plain(re.sub(r"\D", "", text) if kind == "phone" else text)
    values = [plain(re.sub(r"\D", "", str(value or "")) if kind == "phone" else value) for value in given]
    # Parsers of US numbers drop the country's code.
    return any(text in v if kind in WITHIN else text == v or kind == "phone" and v and text.endswith(v) for v in values)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--parsers", type=Path, required=True, help="folder made by set-up")
    arguments.add_argument("--theme", action="append", help="only this theme; may be given again")
    arguments.add_argument("--one-page", action="store_true", help="set each resume on one long page")
    arguments.add_argument("atsafe", type=Path)
    arguments.add_argument("resume", type=Path, nargs="+")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="atsafe-parsers-") as folder:
        count(options, Path(folder))


def count(options, folder):
    atsafe, themes = options.atsafe.resolve(), options.theme or THEMES
    jobs = [(resume, theme) for theme in themes for resume in options.resume]
    path = {theme: one_page(theme, atsafe, folder) if options.one_page else theme for theme in themes}
    pdf = {(resume, theme): folder / f"{number}.{theme}.pdf" for number, (resume, theme) in enumerate(jobs)}
    render = lambda job: run(atsafe, "render", job[0], "--no-verify", "--theme", path[job[1]], "-o", pdf[job])
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(render, jobs))
    fields = {r: expected(json.loads(run(atsafe, "render", r, "--emit", "content"))) for r in options.resume}

    files = [str(pdf[job]) for job in jobs]
    parsers = options.parsers.resolve()
    openresume = json.loads(run("node", "--import", parsers / "prelude.mjs", parsers / "openresume.mjs", *files))
    pypi = json.loads(run(parsers / "venv/bin/python", "-c", PYPI, *files).rpartition("@@")[2])
    readings = {
        "OpenResume": {f: of_openresume(openresume[f]) for f in files},
        "openresume-parser": {f: of_openresume_parser(pypi[f]["openresume-parser"]) for f in files},
        "rb-resume-parser": {f: of_rb_resume_parser(pypi[f]["rb-resume-parser"]) for f in files},
    }
    worst = 0.0
    for parser, parsed in readings.items():
        first = None
        for theme in themes:
            found, there = Counter(), Counter()
            for resume in options.resume:
                given = parsed[str(pdf[resume, theme])]
                for kind, text in fields[resume]:
                    if kind in given:
                        there[kind] += 1
                        found[kind] += is_there(kind, text, given[kind])
            share = 100 * found.total() / there.total()
            first = share if first is None else first
            worst = min(worst, share - first)
            kinds = ", ".join(f"{kind} {found[kind]}/{there[kind]}" for kind in there)
            print(f"{parser:18} {theme:10} {found.total():5}/{there.total()} {share:5.1f} % {share - first:+5.1f}  {kinds}")
    print(f"{len(options.resume)} resumes; the theme that is read worst lies {-worst:.1f} points below {themes[0]}")
    sys.exit(1 if worst < -1.0 else 0)


if __name__ == "__main__":
    main()
