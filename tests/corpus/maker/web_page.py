"""Constructs as web pages, printed by Chromium and by WeasyPrint: each page is made by both."""

import html
import subprocess
import tempfile
from pathlib import Path

from .construct import Page, construct
from .tidy import tidy

STYLE = """@page { size: %s; margin: 18mm } * { margin: 0 }
body { font: 10.5pt/1.5 '%s'; font-variant-ligatures: none; hyphens: manual }
h1 { font-size: 19pt; font-weight: 400 } h2 { font-size: 12pt; font-weight: 400; margin-top: 9pt } h1, h2 { bookmark-level: none } ul { padding-left: 14pt }
"""


class Sheet:
    """A web page and what it is meant to say."""

    def __init__(self, person, half):
        self.person, self.said, self.body = person, [], []
        self.style = STYLE % {"tuning": ("Letter", "Liberation Sans"), "measuring": ("A4", "Liberation Serif")}[half]

    def put(self, markup, text=""):
        self.body.append(markup)
        self.said.append(text)

    def element(self, tag, text, shown=None):
        self.put(f"<{tag}>{html.escape(shown or text)}</{tag.split()[0]}>", text)

    def top(self):
        self.element("h1", self.person.name)
        self.element("p", self.person.contact)
        self.element("h2", "Summary")
        self.element("p", self.person.summary)

    def work(self, dates=lambda job: (f"<p>{job.title} | {job.dates}</p>", f"{job.title} | {job.dates}")):
        self.element("h2", "Professional Experience")
        for job in self.person.jobs:
            self.put(*dates(job))
            self.element("p", f"{job.employer}, {job.place}")
            self.put("<ul>")
            for bullet in job.bullets:
                self.element("li", bullet)
            self.put("</ul>")

    def skills(self):
        self.element("h2", "Technical Skills")
        for group, items in self.person.skills:
            self.element("p", f"{group}: {', '.join(items)}")

    def source(self):
        return f'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Resume</title><style>{self.style}</style>{"".join(self.body)}'


def chromium(source):
    with tempfile.TemporaryDirectory(prefix="corpus-web-") as folder:
        page, pdf = Path(folder) / "page.html", Path(folder) / "page.pdf"
        page.write_text(source, encoding="utf-8")
        subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                        f"--user-data-dir={folder}/profile", f"--print-to-pdf={pdf}", page.as_uri()],
                       check=True, capture_output=True, timeout=120)
        return tidy(pdf.read_bytes())


def weasyprint(source):
    from weasyprint import HTML

    return tidy(HTML(string=source).write_pdf())


def web_construct(name, tuning, measuring):
    """Enters a function (sheet, amount) that writes the whole page, once for each of the two printers."""

    def enter(write):
        def maker(printer):
            def make(person, half, amount):
                sheet = Sheet(person, half)
                write(sheet, amount)
                return Page(printer(sheet.source()), "\n".join(sheet.said))

            return make

        for printer in (chromium, weasyprint):
            construct(name, printer.__name__, tuning, measuring)(maker(printer))
        return write

    return enter


def _two(style, order="{title}{dates}"):
    """A line of title and dates, each a span inside a paragraph of this style."""

    def line(job):
        spans = {"title": f"<span>{html.escape(job.title)}</span>", "dates": f'<span class="d">{job.dates}</span>'}
        return f'<p style="{style}">{order.format(**spans)}</p>', f"{job.title} {job.dates}"

    return line


@web_construct("right-dates", "flex blank", "float bar")
def right_dates(sheet, amount):
    if amount == "float":
        sheet.style += ".d { float: right }"
    sheet.top()
    sheet.work(_two(*{"flex": ("display: flex; justify-content: space-between",), "float": ("", "{dates}{title}"),
                      "blank": ("", "{title} {dates}"), "bar": ("", "{title} | {dates}")}[amount]))


@web_construct("sidebar", "grid", "absolute stacked")
def sidebar(sheet, amount):
    sheet.element("h1", sheet.person.name)
    sheet.style += {"grid": ".all { display: grid; grid-template-columns: 30% 1fr; gap: 2em }",
                    "absolute": ".all { position: relative; padding-left: 34% } .side { position: absolute; left: 0; top: 0; width: 30% }",
                    "stacked": ""}[amount]
    sheet.put('<div class="all"><div class="side">')
    sheet.skills()
    sheet.put("</div><div>")
    sheet.work()
    sheet.put("</div></div>")


@web_construct("spaced-heading", "0.05em 0.15em", "0.08em 0.2em")
def spaced_heading(sheet, amount):
    """Letters set apart, and made capitals by the style alone."""
    sheet.style += f"h2 {{ letter-spacing: {amount}; text-transform: uppercase }}"
    sheet.top()
    sheet.work()
    sheet.said = [text.upper() if text in ("Summary", "Professional Experience") else text for text in sheet.said]


@web_construct("justify", "30% left-30%", "40% left-40%")
def justify(sheet, amount):
    sheet.style += f"body {{ width: {amount.removeprefix('left-')}; text-align: {'left' if 'left' in amount else 'justify'} }}"
    sheet.top()
    sheet.work()


@web_construct("hidden", "white display-none", "1px opacity-0")
def hidden(sheet, amount):
    """Keywords that can't be seen; what is not displayed isn't in the PDF either."""
    sheet.top()
    style = {"white": "color: white", "1px": "font-size: 1px", "opacity-0": "opacity: 0", "display-none": "display: none"}[amount]
    sheet.put(f'<p style="{style}">Leadership Scrum Blockchain Kubernetes</p>')
    sheet.work()


@web_construct("columns", "2", "3")
def columns(sheet, amount):
    sheet.style += f".all {{ columns: {amount}; column-gap: 2em }}"
    sheet.put('<div class="all">')
    sheet.top()
    sheet.work()
    sheet.put("</div>")


@web_construct("chips", "margin blank", "padding blank")
def chips(sheet, amount):
    """Skills in boxes, set apart by the style alone or by blanks."""
    sheet.style += f"i {{ font-style: normal; border: 1px solid; {'padding' if amount == 'padding' else 'margin'}: 0 0.3em }}"
    sheet.top()
    sheet.work()
    items = [item for _, items in sheet.person.skills for item in items]
    sheet.put("<p>" + (" " if amount == "blank" else "").join(f"<i>{html.escape(item)}</i>" for item in items) + "</p>", " ".join(items))


@web_construct("placed", "reversed in-flow", "reversed in-flow")
def placed(sheet, amount):
    """Blocks whose order the style turns round."""
    sheet.put(f'<div style="display: flex; flex-direction: column{"-reverse" if amount == "reversed" else ""}"><div>')
    sheet.skills()
    skills = sheet.said
    sheet.said = []
    sheet.put("</div><div>")
    sheet.top()
    sheet.work()
    sheet.put("</div></div>")
    sheet.said = sheet.said + skills if amount == "reversed" else skills + sheet.said
