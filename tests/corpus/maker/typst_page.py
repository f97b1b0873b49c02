"""A page in Typst that every reader reads right, to which a construct adds what may break it."""

import json

import typst

from .construct import Page, construct
from .people import HALVES
from .tidy import tidy

FONTS = {
    "tuning": ("Libertinus Serif", "Nimbus Roman", "URW Gothic"),
    "measuring": ("Nimbus Sans", "C059", "P052"),
}
FONT_FOLDERS = ["/usr/share/fonts/opentype/urw-base35", "/usr/share/fonts/truetype/dejavu"]
PRELUDE = """
#set document(title: "Resume", date: none)
#set page(paper: {paper}, margin: {margin})
#set text(font: ({font},), size: {size}, lang: "en", hyphenate: false, ligatures: false,
  features: (liga: 0, clig: 0, dlig: 0, calt: 0))
#set par(justify: false, leading: 0.6em, spacing: 0.7em)
#set list(marker: text("• "), body-indent: 0pt)
#let row(it) = block(width: 100%, above: 0.6em, below: 0.6em, it)
#let head(it) = block(above: 1.2em, below: 0.6em, text(size: 1.15em, it))
"""
UNBROKEN = r"""#show regex("\S*[\p{L}\p{N})][-/–?=&]\S+"): box
"""


def lit(text):
    """A text as a Typst string."""
    return json.dumps(text, ensure_ascii=False)


class Doc:
    """Typst source and the text it is meant to say, written side by side."""

    def __init__(self, person, half, font=None, breaks_compounds=False, tagged=False):
        which = list(HALVES).index(half)
        self.person, self.tagged = person, tagged
        self.font = font or FONTS[half][HALVES[half].index(person)]
        self.said, self.links = [], []
        self.code = [PRELUDE.format(paper=("\"us-letter\"", "\"a4\"")[which], margin=("0.8in", "19mm")[which],
                                    font=lit(self.font), size=("10.5pt", "10pt")[which])]
        if not breaks_compounds:
            self.code.append(UNBROKEN)

    def add(self, code, text=""):
        self.code.append(code)
        self.said.append(text)

    def row(self, code, text):
        """A line of its own; `code` is a Typst expression."""
        self.add(f"#row({code})", text)

    def say(self, *parts):
        """A line of plain text."""
        text = " ".join(parts)
        self.row(lit(text), text)

    def head(self, text):
        self.add(f"#head({lit(text)})", text)

    def bullets(self, items):
        for item in items:
            self.add(f"- #{lit(item)}", item)

    def name(self):
        name = self.person.name
        self.row(f'text(size: 1.8em, {lit(name)})', name)
        self.say(self.person.contact)

    def top(self):
        self.name()
        self.head("Summary")
        self.say(self.person.summary)

    def work(self, title=None, bullets=True):
        """Two jobs, whose line of title and dates is what `title(job)` gives: (code, text)."""
        self.head("Professional Experience")
        for job in self.person.jobs:
            self.row(*(title(job) if title else (lit(f"{job.title} | {job.dates}"), f"{job.title} | {job.dates}")))
            self.say(f"{job.employer}, {job.place}")
            if bullets:
                self.bullets(job.bullets)

    def education(self):
        self.head("Education")
        self.say(f"{self.person.degree}, {self.person.school} | {self.person.graduated}")

    def skills(self):
        self.head("Technical Skills")
        for group, items in self.person.skills:
            self.say(f"{group}: {', '.join(items)}")

    def tail(self):
        self.education()
        self.skills()

    def done(self):
        source = "\n".join(self.code).encode()
        pdf = typst.compile(source, font_paths=FONT_FOLDERS, ignore_system_fonts=True, pdf_tags=self.tagged)
        return Page(tidy(pdf), "\n".join(self.said), tuple(self.links))


def typst_construct(name, tuning, measuring, **options):
    """Enters a function (doc, person, amount) that adds the whole page to the doc."""

    def enter(write):
        def make(person, half, amount):
            doc = Doc(person, half, **options)
            write(doc, person, amount)
            return doc.done()

        construct(name, "typst", tuning, measuring)(make)
        return write

    return enter
