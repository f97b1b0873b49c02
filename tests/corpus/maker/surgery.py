"""Constructs of a PDF's objects, cut into finished pages with pikepdf: character maps, encryption, tags, layers, boxes."""

import io
import re

import pikepdf
from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont

from .canvas_page import Sheet
from .construct import Page, construct
from .tidy import saved
from .typst_page import Doc


def cut(name, producer, tuning, measuring, base):
    """Enters a function (pdf, amount) that changes an open PDF; `base` makes the page from (person, half, amount)."""

    def enter(change):
        def make(person, half, amount):
            page = base(person, half, amount)
            with pikepdf.open(io.BytesIO(page.pdf)) as pdf:
                options = change(pdf, amount) or {}
                return Page(saved(pdf, **options), page.intended)

        construct(name, producer, tuning, measuring)(make)
        return change

    return enter


def typst_plain(person, half, amount):
    doc = Doc(person, half, tagged=True)
    doc.top()
    doc.work()
    return doc.done()


def canvas_plain(person, half, amount):
    sheet = Sheet(person, half)
    sheet.plain()
    return sheet.done()


def _maps(pdf):
    """The ToUnicode maps of a page's fonts: (font, text of the map)."""
    for font in pdf.pages[0].Resources.Font.values():
        yield font, font.ToUnicode.read_bytes().decode("latin-1")


def _remap(text, change):
    """The map with each character of its bfchar lines changed; None takes the line away, and its count with it."""

    def block(match):
        lines = re.findall(r"(<[0-9A-Fa-f]+>)\s*<([0-9A-Fa-f]+)>", match[1])
        kept = [(code, change(bytes.fromhex(to).decode("utf-16-be"))) for code, to in lines]
        kept = [f"{code} <{to.encode('utf-16-be').hex().upper()}>" for code, to in kept if to is not None]
        return f"{len(kept)} beginbfchar\n" + "\n".join(kept) + "\nendbfchar" if kept else ""

    return re.sub(r"\d+ beginbfchar\s(.*?)endbfchar", block, text, flags=re.S)


LIES = {
    "next-letter": lambda text: chr(ord(text[0]) + 1) if text.isalpha() else text,
    "e-is-a": lambda text: "a" if text == "e" else text,
    "swapped": lambda text: {"n": "r", "r": "n"}.get(text, text),
    "digits-private": lambda text: chr(0xF600 + ord(text)) if text.isdigit() else text,
    "letters-private": lambda text: chr(0xF000 + ord(text)) if text.isalpha() and text.isascii() else text,
    "blank-unmapped": lambda text: None if text == " " else text,
    "t-unmapped": lambda text: None if text == "t" else text,
    "replacement": lambda text: "\ufffd" if text == "o" else text,
    "same": lambda text: text,
}


@cut("character-map", "typst-changed", "removed next-letter e-is-a letters-private t-unmapped same",
     "removed swapped digits-private blank-unmapped replacement same", typst_plain)
def character_map(pdf, amount):
    """A font's ToUnicode map missing, lying, with holes, or written anew and right."""
    for font, text in _maps(pdf):
        if amount == "removed":
            del font["/ToUnicode"]
        elif amount != "untouched":
            font.ToUnicode = pdf.make_stream(_remap(text, LIES[amount]).encode("latin-1"))


LOCKS = {
    "open-aes": pikepdf.Encryption(owner="owner", user=""),
    "open-rc4": pikepdf.Encryption(owner="owner", user="", R=3, aes=False, metadata=False),
    "no-extracting-aes": pikepdf.Encryption(owner="owner", user="", R=4, allow=pikepdf.Permissions(extract=False)),
    "no-extracting-rc4": pikepdf.Encryption(owner="owner", user="", R=3, aes=False, metadata=False, allow=pikepdf.Permissions(extract=False)),
    "password-aes": pikepdf.Encryption(owner="owner", user="user", R=4),
    "password-rc4": pikepdf.Encryption(owner="owner", user="user", R=3, aes=False, metadata=False),
}


@cut("encryption", "reportlab-changed", "open-rc4 no-extracting-rc4 password-rc4 none", "open-rc4 no-extracting-rc4 password-rc4 none", canvas_plain)
def encryption(pdf, amount):
    """A password to open the file, or one only to change it, with and without leave to take the text."""
    pdf.trailer["/ID"] = pikepdf.Array([pikepdf.String("atsafe corpus 16")] * 2)
    return {"encryption": LOCKS[amount], "static_id": True} if amount in LOCKS else {}


@cut("tags", "typst-changed", "removed kept last-first left-out", "reversed kept", typst_plain)
def tags(pdf, amount):
    """A tagged page without its tags or some of them, or with another order: readers of content don't look at them."""
    if amount == "removed" and "/StructTreeRoot" in pdf.Root:
        del pdf.Root.StructTreeRoot
    if amount == "reversed" and "/StructTreeRoot" in pdf.Root:
        top = pdf.Root.StructTreeRoot.K[0]
        top.K = pikepdf.Array(list(top.K)[::-1])
    if amount in ("last-first", "left-out"):
        top = pdf.Root.StructTreeRoot.K[0]
        *others, last = list(top.K)
        top.K = pikepdf.Array([last, *others] if amount == "last-first" else others)


@cut("page-box", "reportlab-changed", "cropped-right turned shifted unit-2 plain", "cropped-top turned shifted media-small plain", canvas_plain)
def page_box(pdf, amount):
    """A page turned by 90 degrees as a whole, with its origin elsewhere, a larger unit, or a crop that hides part of it."""
    page = pdf.pages[0]
    x0, y0, x1, y1 = map(float, page.mediabox)
    if amount == "turned":
        page.Rotate = 90
    if amount == "shifted":
        page.MediaBox = [x0 - 30, y0 - 40, x1 - 30, y1 - 40]
    if amount == "unit-2":
        page.UserUnit = 2
    if amount == "cropped-right":
        page.CropBox = [x0, y0, x0 + 200, y1]
    if amount == "cropped-top":
        page.CropBox = [x0, y0, x1, 700]
    if amount == "media-small":
        page.MediaBox = [x0, y0, x1 - 20, y1 - 20]


def _with_layer(person, half, amount):
    """A page whose last lines are in a layer."""
    sheet = Sheet(person, half)
    sheet.plain()
    sheet.raw("/OC /Layer BDC")
    sheet.line("Leadership Scrum Blockchain Kubernetes")
    sheet.raw("EMC")
    if amount.startswith("off"):
        sheet.said.pop()
    return sheet.done()


@cut("layer", "reportlab-changed", "off on", "off on", _with_layer)
def layer(pdf, amount):
    """Text in a layer that is switched off, and so not seen, or on."""
    group = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name=pikepdf.String("Layer")))
    off = [group] if amount == "off" else []
    pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=[group], D=pikepdf.Dictionary(Order=[group], OFF=off))
    pdf.pages[0].Resources.Properties = pikepdf.Dictionary(Layer=group)


def _type3(pdf, name_of):
    """A Type 3 font with the outlines of Nimbus Sans, its glyphs named by a function of the character."""
    class Pen(BasePen):
        def __init__(self, glyphs):
            super().__init__(glyphs)
            self.code = []

        def put(self, operator, *points):
            self.code.append(" ".join(f"{x:.0f} {y:.0f}" for x, y in points) + f" {operator}")

        def _moveTo(self, p):
            self.put("m", p)

        def _lineTo(self, p):
            self.put("l", p)

        def _curveToOne(self, a, b, c):
            self.put("c", a, b, c)

        def _closePath(self):
            self.code.append("h")

    source = TTFont("/usr/share/fonts/opentype/urw-base35/NimbusSans-Regular.otf")
    glyphs, cmap = source.getGlyphSet(), source.getBestCmap()
    procedures, differences, widths = pikepdf.Dictionary(), [pikepdf.Object.parse(b"32")], []
    used = set(pdf.pages[0].Contents.read_bytes())
    for code in range(32, 127):
        if code not in used:
            differences.append(pikepdf.Name.space)
            widths.append(0)
            continue
        glyph, pen = glyphs[cmap[code]], Pen(glyphs)
        glyph.draw(pen)
        name = pikepdf.Name("/" + name_of(code, cmap[code]))
        procedures[str(name)] = pdf.make_stream(f"{glyph.width} 0 0 0 1000 1000 d1\n{' '.join(pen.code)} f".encode())
        differences.append(name)
        widths.append(glyph.width)
    return pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type3, FontBBox=[0, -250, 1000, 1000],
        FontMatrix=pikepdf.Object.parse(b"[0.001 0 0 0.001 0 0]"), CharProcs=procedures, FirstChar=32, LastChar=126, Widths=widths,
        Resources=pikepdf.Dictionary(), Encoding=pikepdf.Dictionary(Type=pikepdf.Name.Encoding, Differences=differences))


CMAP = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
1 beginbfrange <20> <7E> <0020> endbfrange endcmap end end"""


def _hand_plain(person, half, amount):
    sheet = Sheet(person, half)
    sheet.font = "Helvetica"
    sheet.canvas.setFont("Helvetica", sheet.size)
    for line in sheet.lines():
        sheet.line(line.replace("ö", "o"))
    return sheet.done()


@cut("type3", "reportlab-changed", "mapped numbered", "named renamed", _hand_plain)
def type3(pdf, amount):
    """A font of drawings: with a map to characters, without one but with telling names of glyphs, with names that tell little or nothing."""
    names = {"numbered": lambda code, name: f"g{code}", "renamed": lambda code, name: f"shape{chr(65 + code // 16)}{chr(65 + code % 16)}"}
    names = names.get(amount, lambda code, name: name)
    font = _type3(pdf, names)
    if amount == "mapped":
        font.ToUnicode = pdf.make_stream(CMAP.encode())
    fonts = pdf.pages[0].Resources.Font
    for key in list(fonts.keys()):
        fonts[key] = pdf.make_indirect(font)
