"""Pages in bitmap fonts, as TeX writes them where no outlines are installed: their glyphs have names or numbers, and no map;
and pages that Ghostscript wrote.

They are for tuning alone, like those in beside_text.py, and are entered after them.
"""

import os
import subprocess
import tempfile
from pathlib import Path

import pikepdf

from .construct import Page, construct
from .print_page import _escaped, _tex
from .surgery import cut
from .tidy import saved
from .web_page import Sheet, weasyprint

BITMAPS = r"\pdfmapfile{}\AtBeginDocument{\raggedright}"
OUTRO = {
    "ligatures": "Efficient office workflow, final figures",
    "dashes": "Coach, Jan 2019 – Present",
    "accents": "Coached René, Müller and Ångström",
    "sharp": "Coached Strauß of Kraków and Łódź",
    "quotes": "Coached teams “at scale” and didn’t stop",
}


def _lines(person, amount):
    """What is printed: without anything that a bitmap font of letters has trouble with, and then a line with it."""
    job = person.jobs[0]
    plain = (person.name, person.email, "Summary", f"{job.title}, {job.employer}", job.dates.replace("–", "to"))
    return [*(line.replace("’", "") for line in plain), *([OUTRO[amount]] if amount in OUTRO else [])]


def _body(lines, ligatures):
    text = r"\par ".join(_escaped(line, "&%$#_") for line in lines)
    return text if ligatures else text.replace("ff", "f{}f").replace("fi", "f{}i").replace("fl", "f{}l")


def _typeset(person, half, amount):
    encoding = "" if amount == "old-dashes" else r"\usepackage[T1]{fontenc}"
    lines = _lines(person, amount.removeprefix("old-"))
    pdf = _tex(_body(lines, amount == "ligatures"), half, BITMAPS + encoding)
    return Page(pdf, "\n".join(lines))


@construct("bitmap-font", "pdftex", "letters ligatures dashes old-dashes accents sharp quotes bullets", "")
def bitmap_font(person, half, amount):
    """Glyphs that are numbered by their codes, as pdfTeX does."""
    if amount != "bullets":
        return _typeset(person, half, amount)
    lines = _lines(person, amount)
    items = r"\begin{itemize}\item " + _body(lines[2:], False).replace(r"\par ", r"\item ") + r"\end{itemize}"
    body = _body(lines[:2], False) + items
    return Page(_tex(body, half, BITMAPS + r"\usepackage[T1]{fontenc}"), "\n".join(lines))


def _shift(letter, by):
    return chr((ord(letter) - ord("a") + by) % 26 + ord("a")) if "a" <= letter <= "z" else letter


def _shifted(person, half, amount):
    """A page in which every small letter is used, so that each can take the next one's place."""
    lines = [*_lines(person, ""), "abcdefghijklmnopqrstuvwxyz"]
    pdf = _tex(_body(lines, False), half, BITMAPS + r"\usepackage[T1]{fontenc}")
    by = 1 if amount == "exchanged" else 0
    return Page(pdf, "\n".join("".join(_shift(letter, by) for letter in line) for line in lines))


@cut("bitmap-font", "pdftex-changed", "exchanged g-names short-names", "", _shifted)
def renamed(pdf, amount):
    """Glyphs that stand in the places of others, or whose names are of another kind."""
    fonts = [font for font in pdf.objects if isinstance(font, pikepdf.Dictionary) and font.get("/Subtype") == "/Type3"]
    for font in fonts:
        if amount == "exchanged":
            _exchange(font)
        else:
            _rename(font, {"g-names": "/g{}", "short-names": "/{:02X}"}[amount])


def _exchange(font):
    """Lets each small letter be drawn as the next one."""
    procs = {name: font.CharProcs[name] for name in font.CharProcs.keys()}
    widths, first = list(font.Widths), int(font.FirstChar)
    for code in range(ord("a"), ord("z") + 1):
        other = ord(_shift(chr(code), 1))
        if f"/a{code}" in procs and f"/a{other}" in procs:
            font.CharProcs[f"/a{code}"] = procs[f"/a{other}"]
            font.Widths[code - first] = widths[other - first]


def _rename(font, pattern):
    """Gives each glyph another name for its code."""
    procs = {name: font.CharProcs[name] for name in font.CharProcs.keys()}
    new = {name: pikepdf.Name(pattern.format(int(name[2:]))) for name in procs}
    font.CharProcs = pikepdf.Dictionary({str(new[name]): proc for name, proc in procs.items()})
    listed = font.Encoding.Differences
    font.Encoding.Differences = pikepdf.Array([new.get(str(entry), entry) for entry in listed])


@construct("bitmap-font", "ghostscript", "named-letters named-accents named-bullets numbered", "")
def distilled(person, half, amount):
    """The way by dvips, which names glyphs by their characters or by numbers, and Ghostscript."""
    lines = _lines(person, amount.removeprefix("named-"))
    text = _body(lines, False)
    if amount == "named-bullets":
        text = _body(lines[:2], False) + r"\begin{itemize}\item " + r"\item ".join(lines[2:]) + r"\end{itemize}"
    source = (r"\documentclass{article}\usepackage[T1]{fontenc}\usepackage[margin=0.9in]{geometry}\pagestyle{empty}"
              r"\setlength\parindent{0pt}\AtBeginDocument{\raggedright}\begin{document}%s\end{document}")
    names = "off" if amount == "numbered" else "on"
    with tempfile.TemporaryDirectory(prefix="corpus-dvi-") as folder:
        (Path(folder) / "page.tex").write_text(source % text, encoding="utf-8")
        for command in (["latex", "-interaction=nonstopmode", "-halt-on-error", "page.tex"],
                        ["dvips", "-q", "-V1", "-u", "/dev/null", "-bitmapfontenc", names, "-o", "page.ps", "page.dvi"],
                        ["ps2pdf", "page.ps", "page.pdf"]):
            subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120,
                           env={**os.environ, "SOURCE_DATE_EPOCH": "0"})
        return Page(_timeless(Path(folder) / "page.pdf"), "\n".join(lines))


def _timeless(file):
    """What Ghostscript wrote, without the time in its ends and numbers."""
    with pikepdf.open(file) as pdf:
        for key in ("/CreationDate", "/ModDate", "/Title"):
            if key in pdf.docinfo:
                del pdf.docinfo[key]
        del pdf.trailer["/ID"]
        if "/Metadata" in pdf.Root:
            del pdf.Root.Metadata
        return saved(pdf, object_stream_mode=pikepdf.ObjectStreamMode.generate)


@construct("distilled", "ghostscript", "ligatures letters", "")
def distilled_page(person, half, amount):
    """A printed web page that Ghostscript writes anew, as people do to make a file smaller."""
    sheet = Sheet(person, half)
    sheet.top()
    sheet.element("p", "Efficient workflow for five final figures")
    if amount == "ligatures":
        sheet.style += "body { font-family: 'DejaVu Sans'; font-variant-ligatures: normal }"
    with tempfile.TemporaryDirectory(prefix="corpus-gs-") as folder:
        (Path(folder) / "page.pdf").write_bytes(weasyprint(sheet.source()))
        subprocess.run(["gs", "-q", "-sDEVICE=pdfwrite", "-o", "out.pdf", "page.pdf"], cwd=folder, check=True,
                       capture_output=True, timeout=120)
        return Page(_timeless(Path(folder) / "out.pdf"), "\n".join(sheet.said))
