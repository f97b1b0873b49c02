"""Constructs as a word processor's document (RTF), exported by LibreOffice Writer."""

import subprocess
import tempfile
from pathlib import Path

from .construct import Page, construct
from .tidy import tidy

HEAD = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Liberation Sans;}{\f1 Liberation Serif;}}\paperw%d\paperh%d\margl1134\margr1134\margt1134\margb1134\hyphauto0\f%d\fs21 "


def rtf(text):
    """A text as RTF, whose characters beyond ASCII are numbers."""
    return "".join(char if char.isascii() and char not in "\\{}" else f"\\u{ord(char)}?" if not char.isascii() else "\\" + char for char in text)


class Sheet:
    """A document of paragraphs and what it is meant to say."""

    def __init__(self, person, half):
        self.person, self.said = person, []
        self.body = [HEAD % {"tuning": (12240, 15840, 0), "measuring": (11906, 16838, 1)}[half]]

    def para(self, text, style="", shown=None):
        self.body.append(f"\\pard\\plain\\f0\\fs21 {style} {shown or rtf(text)}\\par\n")
        self.said.append(text)

    def top(self):
        self.para(self.person.name, "\\fs38")
        self.para(self.person.contact)
        self.para("Summary", "\\sb160\\fs25")
        self.para(self.person.summary)

    def work(self, title=lambda job: (f"{job.title} | {job.dates}",), style=""):
        self.para("Professional Experience", "\\sb160\\fs25")
        for job in self.person.jobs:
            self.para(*title(job))
            self.para(f"{job.employer}, {job.place}", style)
            for bullet in job.bullets:
                self.para(f"• {bullet}", style)

    def skills(self):
        self.para("Technical Skills", "\\sb160\\fs25")
        for group, items in self.person.skills:
            self.para(f"{group}: {', '.join(items)}")

    def done(self):
        with tempfile.TemporaryDirectory(prefix="corpus-office-") as folder:
            source = Path(folder) / "page.rtf"
            source.write_text("".join(self.body) + "}", encoding="ascii")
            subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
                            "pdf:writer_pdf_Export", "--outdir", folder, source], check=True, capture_output=True, timeout=180)
            return Page(tidy(source.with_suffix(".pdf").read_bytes()), "\n".join(self.said))


def office_construct(name, tuning, measuring):
    """Enters a function (sheet, amount) that writes the whole document."""

    def enter(write):
        def make(person, half, amount):
            sheet = Sheet(person, half)
            write(sheet, amount)
            return sheet.done()

        construct(name, "libreoffice", tuning, measuring)(make)
        return write

    return enter


@office_construct("right-dates", "tab-stop blank", "tabs bar")
def right_dates(sheet, amount):
    style, glue = {"tab-stop": ("\\tqr\\tx9600", "\\tab "), "tabs": ("", "\\tab\\tab\\tab "), "blank": ("", " "), "bar": ("", " | ")}[amount]
    sheet.top()
    sheet.work(lambda job: (f"{job.title} {job.dates}", style, f"{rtf(job.title)}{glue}{job.dates}"))
    sheet.skills()


@office_construct("skills-table", "table lines", "table lines")
def skills_table(sheet, amount):
    sheet.top()
    sheet.work()
    if amount == "lines":
        return sheet.skills()
    sheet.para("Technical Skills")
    for group, items in sheet.person.skills:
        text = f"{', '.join(items)}, each used in daily work for at least five years"
        cells = f"\\intbl {rtf(group)}\\cell {rtf(text)}\\cell\\row\n"
        sheet.body.append(f"\\trowd\\cellx1900\\cellx5200\\pard\\plain\\f0\\fs21{cells}")
        sheet.said.append(f"{group} {text}")


@office_construct("columns", "2", "3")
def columns(sheet, amount):
    sheet.body.append(f"\\sectd\\sbknone\\cols{amount}\\colsx500 ")
    sheet.top()
    sheet.work()
    sheet.body.append("\\sect\\sectd\\sbknone\\cols1 ")  # a section's end balances its columns
    sheet.skills()


@office_construct("justify", "narrow left", "narrow left")
def justify(sheet, amount):
    style = "\\li0\\ri6300" + ("\\qj" if amount == "narrow" else "")
    sheet.top()
    sheet.work(style=style)


@office_construct("spaced-heading", "10 40", "16 60")
def spaced_heading(sheet, amount):
    """Letters of headings set apart by twentieths of a point."""
    sheet.para(sheet.person.name)
    for heading, line in (("SUMMARY", sheet.person.summary), ("EDUCATION", sheet.person.degree), ("EXPERIENCE", sheet.person.jobs[0].bullets[0])):
        sheet.para(heading, f"\\sb160\\expndtw{amount}")
        sheet.para(line)


@office_construct("small-caps", "scaps", "scaps")
def small_caps(sheet, amount):
    """Small capitals, which the program makes by writing smaller capitals; what is meant is what is seen."""
    sheet.top()
    sheet.para(sheet.person.title.upper(), f"\\{amount}", rtf(sheet.person.title))
    sheet.work()


@office_construct("running-header", "header", "header")
def running_header(sheet, amount):
    sheet.body.append(f"{{\\{amount} \\pard\\plain\\f0\\fs21 {rtf(sheet.person.contact)}\\par}}\n")
    sheet.said.append(sheet.person.contact)
    sheet.para(sheet.person.name, "\\fs38")
    sheet.work()
    sheet.skills()
