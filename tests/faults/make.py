#!/usr/bin/env python3
"""Makes the PDFs of this folder from one resume, with three producers that atsafe has nothing to do with: LibreOffice
(`soffice`), Chromium (`chromium`) and LaTeX (`pdflatex`), as Debian has them. Each as it should be, and with one fault
at a time. Run once; the PDFs are kept, since the tests need none of the three.

    python3 tests/faults/make.py [NAME...]
"""

import html
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent

# What stands on the page: a kind of line and its text. Between `\t` a fault may put what it likes.
LINES = [
    ("name", "Priya Raman"),
    ("line", "Senior Backend Engineer"),
    ("line", "priya.raman@example.com | (512) 555-0198 | Austin, TX"),
    ("line", "www.praman.example | github.com/praman-dev"),
    ("heading", "Professional Summary"),
    ("line", "Backend engineer with nine years in logistics and payments, who keeps services small, documented and easy to run."),
    ("heading", "Skills"),
    ("line", "Languages: C, C++, Go, C#, SQL"),
    ("line", "Platforms: .NET, Node.js, Kubernetes, PostgreSQL, Kafka"),
    ("line", "Practices: CI/CD, Test-driven development"),
    ("heading", "Work Experience"),
    ("head", "Senior Backend Engineer"),
    ("line", "Halyard Freight, Austin, TX"),
    ("dates", "March 2021 – Present"),
    ("bullet", "Split the dispatch monolith into 14 Go services and cut the p99 latency of quotes from 900 ms to 120 ms in two quarters"),
    ("bullet", "Didn't miss one of the 36 month-end closings"),
    ("bullet", "Mentored four engineers"),
    ("head", "Backend Engineer"),
    ("line", "Tidewater Payments, Houston, TX"),
    ("dates", "January 2018 – February 2021"),
    ("bullet", "Wrote the C++ client that talks to 11 card networks, and the simulator against which all later changes were tested"),
    ("bullet", "Mentored four engineers"),
    ("head", "Software Engineer"),
    ("line", "Lakeshore Labs, Chicago, IL"),
    ("dates", "September 2015 – December 2017"),
    ("bullet", "Moved the reporting jobs of 60 customers from cron to Kafka"),
    ("heading", "Projects"),
    ("head", "Pagecheck"),
    ("line", "github.com/praman-dev/pagecheck"),
    ("dates", "April 2020 – November 2020"),
    ("line", "A command-line tool that finds dead links in documentation."),
    ("line", "Technologies: Go, SQLite"),
    ("heading", "Education"),
    ("head", "BSc in Computer Science"),
    ("line", "University of Illinois"),
    ("dates", "2011 – 2015"),
    ("line", "GPA: 3.8"),
    ("heading", "Certifications"),
    ("line", "Certified Kubernetes Administrator | CNCF | May 2022"),
]


def moved(lines):
    """A bullet in the wrong job."""
    bullet = next(line for line in lines if line[1].startswith("Moved"))
    lines.remove(bullet)
    lines.insert(lines.index(("head", "Software Engineer")), bullet)


def swapped(lines):
    """The dates of two jobs swapped."""
    one, other = (lines.index(("dates", text)) for text in ("January 2018 – February 2021", "September 2015 – December 2017"))
    lines[one], lines[other] = lines[other], lines[one]


def missing(lines):
    """A skill that is not there."""
    at = lines.index(("line", "Platforms: .NET, Node.js, Kubernetes, PostgreSQL, Kafka"))
    lines[at] = ("line", "Platforms: .NET, Node.js, Kubernetes, PostgreSQL")


def margin(lines):
    """Dates at the right margin, on the line of the employer."""
    for at in reversed(range(len(lines))):
        if lines[at][0] == "dates":
            lines[at - 1 : at + 1] = [("split", lines[at - 1][1] + "\t" + lines[at][1])]


def white(lines):
    """Keywords in white."""
    lines.insert(4, ("white", "Rust Scala Erlang"))


def columns(lines):
    """All below the contacts in two columns."""
    lines.insert(4, ("columns", ""))


VARIANTS = {"clean": lambda lines: None, "moved": moved, "swapped": swapped, "missing": missing, "margin": margin, "white": white, "columns": columns}


def as_html(lines):
    style = """@page { size: A4; margin: 2cm } body { font: 10pt/1.35 'DejaVu Sans'; margin: 0; font-variant-ligatures: none }
    div { margin: 0 0 3pt } .name { font-size: 20pt } .heading { font-weight: bold; margin-top: 10pt; border-bottom: 1px solid }
    .head { font-weight: bold; margin-top: 6pt } .bullet { padding-left: 1em; text-indent: -1em } .white { color: white }
    .split { display: flex; justify-content: space-between } .columns { columns: 2; height: 15cm; column-fill: auto }"""
    body, open_ = [], ""
    for kind, text in lines:
        text = html.escape(text, quote=False)
        if kind == "columns":
            open_ = "</div>"
            body.append('<div class="columns">')
            continue
        if kind == "bullet":
            text = "• " + text
        if kind == "split":
            text = "".join(f"<span>{part}</span>" for part in text.split("\t"))
        body.append(f'<div class="{kind}">{text}</div>')
    return f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Priya Raman</title><style>{style}</style><body>{"".join(body)}{open_}'


def as_tex(lines):
    def escaped(text):
        text = re.sub(r"([#$%&_{}])", r"\\\1", text).replace("–", "--").replace("|", r"\textbar{}")
        return text

    out = [r"""\documentclass[10pt,a4paper]{article}
\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}\usepackage{mathptmx}
\usepackage[margin=2cm]{geometry}\usepackage{color}\usepackage{multicol}
\input{glyphtounicode}\pdfgentounicode=1
\pagestyle{empty}\setlength{\parindent}{0pt}\setlength{\parskip}{3pt}\raggedright\hyphenpenalty=10000\exhyphenpenalty=10000
\begin{document}"""]
    close = ""
    for kind, text in lines:
        text = escaped(text)
        if kind == "columns":
            out.append(r"\begin{multicols}{2}\raggedcolumns")
            close = r"\end{multicols}"
        elif kind == "name":
            out.append(r"{\LARGE " + text + r"\par}")
        elif kind == "heading":
            out.append(r"\vspace{6pt}{\bfseries " + text + r"\par}\vspace{-4pt}\hrule\vspace{4pt}")
        elif kind == "head":
            out.append(r"\vspace{4pt}{\bfseries " + text + r"\par}")
        elif kind == "bullet":
            out.append(r"\hangindent=1em \textbullet{} " + text + r"\par")
        elif kind == "white":
            out.append(r"{\color{white}" + text + r"\par}")
        elif kind == "split":
            left, right = text.split("\t")
            out.append(r"\hbox to\hsize{" + left + r"\hfill " + right + r"}")
        else:
            out.append(text + r"\par")
    return "\n".join(out + [close, r"\end{document}"])


def as_fodt(lines):
    def paragraph(style, inner):
        return f'<text:p text:style-name="{style}">{inner}</text:p>'

    def style(name, paragraph="", text="", inner="", size=10):
        return (
            f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.1cm" {paragraph}>{inner}'
            f'</style:paragraph-properties><style:text-properties style:font-name="Liberation Sans" fo:font-size="{size}pt" fo:hyphenate="false" {text}/></style:style>'
        )

    tab = '<style:tab-stops><style:tab-stop style:position="17cm" style:type="right"/></style:tab-stops>'
    styles = (
        style("line")
        + style("dates")
        + style("name", size=20)
        + style("heading", 'fo:margin-top="0.4cm" fo:border-bottom="0.5pt solid #000000"', 'fo:font-weight="bold"')
        + style("head", 'fo:margin-top="0.2cm"', 'fo:font-weight="bold"')
        + style("bullet", 'fo:margin-left="0.4cm" fo:text-indent="-0.4cm"')
        + style("white", text='fo:color="#ffffff"')
        + style("split", inner=tab)
        + '<style:style style:name="two" style:family="section"><style:section-properties text:dont-balance-text-columns="true"><style:columns fo:column-count="2" fo:column-gap="0.5cm"/></style:section-properties></style:style>'
    )
    body, close = [], ""
    for kind, text in lines:
        if kind == "columns":
            body.append('<text:section text:style-name="two" text:name="two">')
            close = "</text:section>"
            continue
        text = html.escape(text, quote=False).replace("\t", "<text:tab/>")
        body.append(paragraph(kind, ("• " if kind == "bullet" else "") + text))
    height = "17cm" if close else "29.7cm"
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="Liberation Sans" svg:font-family="'Liberation Sans'"/></office:font-face-decls>
<office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="{height}" fo:margin="2cm"/></style:page-layout>{styles}</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page"/></office:master-styles>
<office:body><office:text>{"".join(body)}{close}</office:text></office:body></office:document>"""


def run(*command, folder):
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def by_chromium(lines, folder):
    (folder / "resume.html").write_text(as_html(lines))
    run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf=resume.pdf", f"file://{folder}/resume.html", folder=folder)


def by_latex(lines, folder):
    (folder / "resume.tex").write_text(as_tex(lines))
    run("pdflatex", "-interaction=nonstopmode", "resume.tex", folder=folder)


def by_libreoffice(lines, folder):
    (folder / "resume.fodt").write_text(as_fodt(lines))
    run("soffice", f"-env:UserInstallation=file://{tempfile.gettempdir()}/atsafe-office", "--headless", "--convert-to", "pdf:writer_pdf_Export", "resume.fodt", folder=folder)


def main():
    os.environ["SOURCE_DATE_EPOCH"] = "1700000000"
    producers = {"chromium": by_chromium, "latex": by_latex, "libreoffice": by_libreoffice}
    for producer, make in producers.items():
        for variant, change in VARIANTS.items():
            name = f"{producer}-{variant}.pdf"
            if len(sys.argv) > 1 and name not in sys.argv[1:]:
                continue
            lines = list(LINES)
            change(lines)
            with tempfile.TemporaryDirectory() as folder:
                make(lines, pathlib.Path(folder))
                pdf = (pathlib.Path(folder) / "resume.pdf").read_bytes()
            assert len(pdf) < 60_000, f"{name}: {len(pdf)} bytes"
            (HERE / name).write_bytes(pdf)
            print(name, len(pdf))


main()
