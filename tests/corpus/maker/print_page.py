"""Constructs by plainer writers: pdfTeX, groff, fpdf2 and cairo."""

import io
import os
import subprocess
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from .construct import Page, construct
from .tidy import tidy


def _escaped(text, special):
    return "".join(f"\\{char}" if char in special else char for char in text)


def _tex(body, half, preamble):
    """A LaTeX document, whose text is 8-bit."""
    source = (r"\documentclass[%s]{article}\pdfinfoomitdate1\pdfsuppressptexinfo15\pdftrailerid{}"
              r"\usepackage[margin=0.9in]{geometry}\pagestyle{empty}\setlength\parindent{0pt}%s\begin{document}%s\end{document}")
    with tempfile.TemporaryDirectory(prefix="corpus-tex-") as folder:
        paper = {"tuning": "letterpaper", "measuring": "a4paper"}[half]
        (Path(folder) / "page.tex").write_text(source % (paper, preamble, body), encoding="utf-8")
        subprocess.run(["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "page.tex"], cwd=folder, check=True,
                       capture_output=True, timeout=120, env={**os.environ, "SOURCE_DATE_EPOCH": "0"})
        return tidy((Path(folder) / "page.pdf").read_bytes())


TEX = {  # amount: (preamble, what stands between title and dates, block's start)
    "hfill": (r"\raggedright\usepackage[T1]{fontenc}", r"\hspace*{\fill}", ""),
    "bar": (r"\AtBeginDocument{\raggedright}\usepackage[T1]{fontenc}", " | ", ""),
    "comma": (r"\AtBeginDocument{\raggedright}\usepackage[T1]{fontenc}", ", ", ""),
    "old-encoding": (r"\AtBeginDocument{\raggedright}", ", ", ""),
    "cut-words": (r"\usepackage[T1]{fontenc}\AtBeginDocument{\hyphenpenalty=0\pretolerance=-1}", ", ", r"\hsize=5cm"),
    "whole-words": (r"\AtBeginDocument{\raggedright\hyphenpenalty=10000\exhyphenpenalty=10000}\usepackage[T1]{fontenc}", ", ", r"\hsize=5cm"),
}


def _tex_page(person, half, amount):
    preamble, glue, start = TEX[amount.removeprefix("ligatures-")]
    special = "&%$#_"
    body, said = [start], []

    def put(text, shown=None):
        body.append(_escaped(shown or text, special) + r"\par")
        said.append(text)

    for line in (person.name, person.email, "Summary", person.summary, "Professional Experience"):
        put(line)
    for job in person.jobs[:1]:  # fewer letters: these fonts are large
        body.append(_escaped(job.title, special) + glue + job.dates + r"\par")
        said.append(f"{job.title} {job.dates}" if amount == "hfill" else f"{job.title}{glue}{job.dates}")
        for line in (f"{job.employer}, {job.place}", *job.bullets):
            put(line)
    put("Efficient office workflow, final figures for five affiliates")
    return Page(_tex("\n".join(body), half, preamble), "\n".join(said))


construct("right-dates", "pdftex", "hfill bar", "hfill comma")(_tex_page)
construct("ligatures", "pdftex", "old-encoding", "old-encoding")(_tex_page)
construct("hyphenation", "pdftex", "cut-words whole-words", "cut-words whole-words")(_tex_page)


def _groff_page(person, half, amount):
    """Typesetting with man's own program: filled lines, hyphenated and spread unless it is told not to."""
    setting = {"spread": ".ll 3i\n.hy 0\n.ad b", "ragged": ".ll 3i\n.hy 0\n.ad l", "cut-words": ".ll 2.2i\n.hy 4\n.ad l",
               "whole-words": ".ll 2.2i\n.nh\n.ad l", "tab": ".ll 6i\n.nh\n.ad l\n.ta 6iR", "blank": ".ll 6i\n.nh\n.ad l"}[amount]
    glue = "\t" if amount == "tab" else " "
    lines, said = [setting], []
    for text in (person.name, person.email, "Summary", person.summary, "Professional Experience"):
        lines += [text, ".br"]
        said.append(text)
    for job in person.jobs:
        lines += [f"{job.title}{glue}{job.dates}", ".br"]
        said.append(f"{job.title} {job.dates}")
        for text in (f"{job.employer}, {job.place}", *job.bullets):
            lines += [text, ".br"]
            said.append(text)
    paper = {"tuning": "letter", "measuring": "a4"}[half]
    source = "\n".join(lines).replace("-", "\\-").replace("\\-P", "-P") + "\n"
    done = subprocess.run(["groff", "-Tpdf", f"-P-p{paper}", "-k"], input=source.encode(), check=True, capture_output=True,
                          timeout=60, env={**os.environ, "SOURCE_DATE_EPOCH": "0"})
    return Page(tidy(done.stdout), "\n".join(said))


construct("right-dates", "groff", "tab blank", "tab blank")(_groff_page)
construct("justify", "groff", "spread ragged", "spread ragged")(_groff_page)
construct("hyphenation", "groff", "cut-words whole-words", "cut-words whole-words")(_groff_page)


def _fpdf_page(person, half, amount):
    """Cells: of title and dates side by side, or one of both; text justified or not; the page's own header."""
    from fpdf import FPDF

    pdf = FPDF(format={"tuning": "letter", "measuring": "a4"}[half])
    pdf.set_creation_date(datetime(2000, 1, 1, tzinfo=UTC))
    pdf.add_page()
    pdf.set_font({"tuning": "Helvetica", "measuring": "Times"}[half], size=11)
    said, align = [], "J" if amount == "spread" else "L"
    width = 60 if amount in ("spread", "ragged") else 0

    def put(text):
        pdf.multi_cell(width, 6, text, align=align, new_x="LMARGIN", new_y="NEXT")
        said.append(text)

    for text in (person.name, person.contact, "Summary", person.summary, "Professional Experience"):
        put(text)
    for job in person.jobs:
        if amount == "cells":
            pdf.cell(100, 6, job.title)
            pdf.cell(0, 6, job.dates, align="R", new_x="LMARGIN", new_y="NEXT")
            said.append(f"{job.title} {job.dates}")
        else:
            put(f"{job.title}, {job.dates}")
        for text in (job.employer, *job.bullets):
            put(text)
    return Page(tidy(bytes(pdf.output())), "\n".join(said))


construct("right-dates", "fpdf2", "cells comma", "cells comma")(_fpdf_page)
construct("justify", "fpdf2", "spread ragged", "spread ragged")(_fpdf_page)


def _cairo_page(person, half, amount):
    """Text as text, or its outlines drawn: of a heading, the name or everything."""
    import cairocffi

    buffer, said = io.BytesIO(), []
    surface = cairocffi.PDFSurface(buffer, *{"tuning": (612, 792), "measuring": (595, 842)}[half])
    context = cairocffi.Context(surface)
    context.select_font_face({"tuning": "Liberation Sans", "measuring": "Liberation Serif"}[half])
    context.set_font_size(11)
    lines = [person.name, person.contact, "Summary", person.summary, "Professional Experience"]
    for job in person.jobs:
        lines += [f"{job.title}, {job.dates}", job.employer, *job.bullets]
    lines = lines[:2] if amount == "all" else lines  # outlines are large
    for number, line in enumerate(lines):
        context.move_to(50, 60 + 16 * number)
        drawn = {"all": True, "name": number == 0, "heading": number == 2}.get(amount, False)
        (context.text_path if drawn else context.show_text)(line)
        context.fill()
        said.append(line)
    surface.finish()
    return Page(tidy(buffer.getvalue()), "\n".join(said))


construct("outlines", "cairo", "all name none", "all heading none")(_cairo_page)
