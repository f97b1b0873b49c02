"""Constructs of the content stream itself, written with ReportLab: where each word stands, in which order and mode."""

import io
import random

from reportlab.lib.pagesizes import A4, LETTER
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from .construct import Page, construct

LEADING = 15
FONTS = {"tuning": "Helvetica", "measuring": "Times-Roman"}  # of the viewer's own: nothing embedded


class Sheet:
    """A page of lines from the top down, and what it is meant to say."""

    def __init__(self, person, half):
        self.person, self.said, self.links = person, [], []
        self.buffer = io.BytesIO()
        self.font, self.size = FONTS[half], 10.5
        self.canvas = Canvas(self.buffer, pagesize=A4 if half == "measuring" else LETTER, invariant=1, pageCompression=1)
        self.canvas.setTitle("Resume")
        self.canvas.setFont(self.font, self.size)
        self.x, self.y = 60, 740

    def width(self, text):
        return pdfmetrics.stringWidth(text, self.font, self.size)

    def next(self, text):
        """Moves to the next line, which is meant to say this."""
        self.said.append(text)
        self.y -= LEADING
        return self.y

    def line(self, text):
        self.canvas.drawString(self.x, self.next(text), text)

    def lines(self):
        """All lines of a plain page."""
        person = self.person
        found = [person.name, person.contact, "Summary", person.summary, "Professional Experience"]
        for job in person.jobs:
            found += [f"{job.title} | {job.dates}", f"{job.employer}, {job.place}", *job.bullets]
        found += ["Education", f"{person.degree}, {person.school}", "Technical Skills"]
        return found + [f"{group}: {', '.join(items)}" for group, items in person.skills]

    def plain(self, start=0, end=None):
        for line in self.lines()[start:end]:
            self.line(line)

    def raw(self, code):
        """An operator of the content stream, as it stands."""
        self.canvas._code.append(code)

    def done(self):
        self.canvas.save()
        return Page(self.buffer.getvalue(), "\n".join(self.said), tuple(self.links))


def canvas_construct(name, tuning, measuring):
    """Enters a function (sheet, amount) that draws the whole page."""

    def enter(draw):
        def make(person, half, amount):
            sheet = Sheet(person, half)
            draw(sheet, amount)
            return sheet.done()

        construct(name, "reportlab", tuning, measuring)(make)
        return draw

    return enter


@canvas_construct("list-marker", "winansi-bullet dash", "winansi-bullet dash")
def list_marker(sheet, amount):
    """Bullets in the viewer's own fonts: some writers put U+2022 at code 127, which no table of encodings names."""
    for line in sheet.lines():
        marker = {"dash": "- ", "winansi-bullet": "• "}[amount] if line in sheet.person.jobs[0].bullets else ""
        sheet.line(marker + line)


@canvas_construct("words-without-blanks", "0.05em 0.1em 0.15em 0.2em 0.3em 0.6em", "0.08em 0.12em 0.17em 0.25em 0.4em 0.8em")
def words_without_blanks(sheet, amount):
    """Each word set where it belongs, with a gap instead of a blank."""
    gap = float(amount[:-2]) * sheet.size
    for line in sheet.lines():
        x, y = sheet.x, sheet.next(line)
        for word in line.split():
            sheet.canvas.drawString(x, y, word)
            x += sheet.width(word) + gap


@canvas_construct("letter-by-letter", "one-object exact 0.04em 0.12em", "one-object exact 0.05em 0.2em")
def letter_by_letter(sheet, amount):
    """Each letter set alone, in a text object of its own or all in one, exactly or with a gap added; blanks are set too."""
    gap = float(amount[:-2]) * sheet.size if amount.endswith("em") else 0
    shared = sheet.canvas.beginText(sheet.x, sheet.y)
    for line in sheet.lines():
        x, y = sheet.x, sheet.next(line)
        for letter in line:
            if amount == "one-object":
                shared.setTextOrigin(x, y)
                shared.textOut(letter)
            else:
                sheet.canvas.drawString(x, y, letter)
            x += sheet.width(letter) + gap
    if amount == "one-object":
        sheet.canvas.drawText(shared)


@canvas_construct("stretched-letters", "50% 80% 150%", "60% 120% 200%")
def stretched_letters(sheet, amount):
    """Horizontal scaling (Tz)."""
    text = sheet.canvas.beginText(sheet.x, sheet.y)
    text.setHorizScale(float(amount[:-1]))
    for line in sheet.lines():
        text.setTextOrigin(sheet.x, sheet.next(line))
        text.textOut(line)
    sheet.canvas.drawText(text)


@canvas_construct("content-order", "bottom-up odd-then-even words-backwards name-last in-order",
                  "skills-first words-shuffled headings-last columns-crossed in-order")
def content_order(sheet, amount):
    """Text written in another order than that in which it is seen."""
    placed = [(sheet.x, sheet.next(line), line) for line in sheet.lines()]
    if amount.startswith("words-"):
        words = []
        for x, y, line in placed:
            row = []
            for word in line.split():
                row.append((x, y, word + " "))
                x += sheet.width(word + " ")
            row = row[::-1] if amount == "words-backwards" else random.Random(7).sample(row, len(row))
            words += row
        placed = words
    orders = {"bottom-up": lambda: placed[::-1], "odd-then-even": lambda: placed[::2] + placed[1::2],
              "name-last": lambda: placed[1:] + placed[:1], "skills-first": lambda: placed[-4:] + placed[:-4],
              "columns-crossed": lambda: placed[8:] + placed[:8],
              "headings-last": lambda: sorted(placed, key=lambda each: each[2] in ("Summary", "Education", "Technical Skills"))}
    for x, y, text in orders.get(amount, lambda: placed)():
        sheet.canvas.drawString(x, y, text)


@canvas_construct("render-mode", "3-keywords 2-name 0", "3-keywords 1-name 0")
def render_mode(sheet, amount):
    """Text that paints nothing (3) and so isn't meant, or is stroked (1, 2) and is."""
    mode, _, where = amount.partition("-")
    text = sheet.canvas.beginText(sheet.x, sheet.y)
    text.setTextRenderMode(int(mode))
    line = "Leadership Scrum Blockchain Kubernetes" if mode == "3" else sheet.person.name
    sheet.y -= LEADING
    text.setTextOrigin(sheet.x, sheet.y)
    text.textOut(line)
    text.setTextRenderMode(0)
    sheet.canvas.drawText(text)
    sheet.said.append("" if mode == "3" else line)
    sheet.plain(start=0 if mode == "3" else 1)


def _picture(lines):
    """Lines of text as a small picture."""
    from PIL import Image, ImageDraw, ImageFont

    image = Image.new("L", (560, 18 * len(lines) + 8), 255)
    font = ImageFont.truetype("/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf", 13)
    for number, line in enumerate(lines):
        ImageDraw.Draw(image).text((4, 18 * number + 2), line, 0, font=font)
    return image.point(lambda grey: 255 if grey > 140 else 0)


def _draw_picture(sheet, lines):
    from reportlab.lib.utils import ImageReader

    height = 15 * len(lines)
    sheet.canvas.drawImage(ImageReader(_picture(lines)), sheet.x - 4, sheet.y - height, width=480, height=height)


@canvas_construct("scan", "all heading with-text-behind logo none", "all name-and-contact with-text-behind logo none")
def scan(sheet, amount):
    """Text that is a picture. Behind a scan, text recognised from it may stand unseen, and then all is well."""
    lines = sheet.lines()
    count = {"all": len(lines), "with-text-behind": len(lines), "heading": 1, "name-and-contact": 2}.get(amount, 0)
    if count:
        _draw_picture(sheet, lines[:count])
    if amount == "with-text-behind":
        text = sheet.canvas.beginText(sheet.x, sheet.y)
        text.setTextRenderMode(3)
        for line in lines:
            text.setTextOrigin(sheet.x, sheet.next(line))
            text.textOut(line)
        return sheet.canvas.drawText(text)
    for line in lines[:count]:
        sheet.next(line)
    if amount == "logo":
        sheet.canvas.circle(500, 720, 20, fill=1)
    sheet.plain(start=count)


@canvas_construct("form-field", "skills name text", "contact summary text")
def form_field(sheet, amount):
    """Text that is the value of a field of a form."""
    which = {"name": 0, "contact": 1, "summary": 3, "skills": -1}.get(amount)
    lines = sheet.lines()
    for index, line in enumerate(lines):
        if which is not None and index == which % len(lines):
            sheet.canvas.acroForm.textfield(name="f", value=line, x=sheet.x, y=sheet.next(line) - 3, width=480, height=14,
                                            fontSize=9, borderWidth=0)
        else:
            sheet.line(line)


@canvas_construct("annotation", "note text", "note text")
def annotation(sheet, amount):
    """Text that is a note pinned on the page (FreeText), and so seen."""
    sheet.plain(end=-1)
    line = sheet.lines()[-1]
    y = sheet.next(line)
    if amount == "text":
        sheet.canvas.drawString(sheet.x, y, line)
    else:
        sheet.canvas.freeTextAnnotation(line, DA="/Helv 10 Tf 0 g", Rect=(sheet.x, y - 4, sheet.x + 480, y + 12), addtopage=1)


@canvas_construct("actual-text", "lies repairs same", "lies empties same")
def actual_text(sheet, amount):
    """Replacement text (ActualText) for a word: another one, the whole of a word in two halves, nothing, or the same."""
    sheet.plain(end=4)
    y = sheet.next("Wrote typescripted interfaces")
    sheet.canvas.drawString(sheet.x, y, "Wrote ")
    x = sheet.x + sheet.width("Wrote ")
    replaced = {"lies": "invisible", "empties": "", "same": "typescripted", "repairs": "typescripted"}[amount]
    sheet.raw(f"/Span <</ActualText ({replaced})>> BDC")
    if amount == "repairs":  # a hyphen is seen inside, as at the end of a line
        sheet.canvas.drawString(x, y, "typescrip-")
        sheet.y -= LEADING
        sheet.canvas.drawString(sheet.x, sheet.y, "ted")
        x = sheet.x + sheet.width("ted")
    else:
        sheet.canvas.drawString(x, y, "typescripted")
        x += sheet.width("typescripted")
    sheet.raw("EMC")
    sheet.canvas.drawString(x, sheet.y, " interfaces")
    sheet.plain(start=4)


@canvas_construct("nested-drawing", "form scaled-form", "form turned-page")
def nested_drawing(sheet, amount):
    """Text inside of a form XObject, one that is scaled, or under a matrix that turns and turns back."""
    canvas = sheet.canvas
    if amount == "turned-page":
        canvas.saveState()
        canvas.rotate(90)
        canvas.rotate(-90)
        sheet.plain()
        return canvas.restoreState()
    canvas.beginForm("block")
    canvas.setFont(sheet.font, sheet.size)
    sheet.plain()
    canvas.endForm()
    canvas.saveState()
    if amount == "scaled-form":
        canvas.scale(0.8, 0.8)
    canvas.doForm("block")
    canvas.restoreState()


@canvas_construct("raised", "0.3em 0.7em 0em", "0.2em 0.6em 0em")
def raised(sheet, amount):
    """The end of a word raised and made smaller, as in 1st."""
    sheet.plain(end=4)
    y = sheet.next("Ranked 1st of two hundred")
    text = sheet.canvas.beginText(sheet.x, y)
    text.textOut("Ranked 1")
    rise = float(amount[:-2]) * sheet.size
    text.setRise(rise)
    text.setFont(sheet.font, sheet.size * (0.6 if rise else 1))
    text.textOut("st")
    text.setRise(0)
    text.setFont(sheet.font, sheet.size)
    text.textOut(" of two hundred")
    sheet.canvas.drawText(text)
    sheet.plain(start=4)
