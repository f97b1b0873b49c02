"""More constructs cut into finished pages: what comes beside the text, is not shown, or is turned as a whole.

They are entered after all others, whose people go by their place in the list.
"""

import pikepdf

from .canvas_page import Sheet
from .surgery import _with_layer as with_layer, canvas_plain, cut


@cut("attached", "reportlab-changed", "text picture comment hidden-note none", "", canvas_plain)
def attached(pdf, amount):
    """Words that come with the page and are none of it: in an attached file, in a comment, in a note that is not shown."""
    page = pdf.pages[0]
    if amount in ("text", "picture"):
        name, held = {"text": ("notes.txt", b"Leadership Scrum"), "picture": ("photo.png", b"\x89PNG\r\n\x1a\n")}[amount]
        pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, held, filename=name, creation_date="", mod_date="")
    if amount in ("comment", "hidden-note"):
        kind, flags = {"comment": ("/Text", 0), "hidden-note": ("/FreeText", 2)}[amount]
        page.Annots = pdf.make_indirect(pikepdf.Array([pdf.make_indirect(pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name(kind), F=flags, Rect=[400, 40, 420, 60],
            Contents=pikepdf.String("Leadership Scrum")))]))


STAMP = "References on request"


def _stamped(person, half, amount):
    """A page behind whose text a stamp stands."""
    sheet = Sheet(person, half)
    sheet.plain()
    if amount != "none":
        sheet.said.append(STAMP)
    return sheet.done()


@cut("stamp", "reportlab-changed", "drawn none", "", _stamped)
def stamp(pdf, amount):
    """A line that only the look of an annotation draws."""
    if amount == "none":
        return
    fonts = pikepdf.Dictionary(Helv=pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica))
    look = pdf.make_stream(f"BT /Helv 10 Tf 2 5 Td ({STAMP}) Tj ET".encode(), Type=pikepdf.Name.XObject,
                           Subtype=pikepdf.Name.Form, BBox=[0, 0, 480, 20], Resources=pikepdf.Dictionary(Font=fonts))
    pdf.pages[0].Annots = pdf.make_indirect(pikepdf.Array([pdf.make_indirect(pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Stamp, Rect=[60, 40, 540, 60], AP=pikepdf.Dictionary(N=look)))]))


@cut("layer-member", "reportlab-changed", "off on", "", with_layer)
def layer_member(pdf, amount):
    """Text in a combination of layers of which one is switched off: seen if one that is on is enough."""
    groups = [pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name=pikepdf.String(name))) for name in "AB"]
    pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=groups, D=pikepdf.Dictionary(Order=groups, OFF=groups[:1]))
    policy = pikepdf.Name.AllOn if amount == "off" else pikepdf.Name.AnyOn
    both = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCMD, OCGs=groups, P=policy))
    pdf.pages[0].Resources.Properties = pikepdf.Dictionary(Layer=both)


def _cut_out(person, half, amount):
    """A page with words that cut out what is painted behind them."""
    sheet = Sheet(person, half)
    sheet.plain()
    sheet.raw(f"q 1 0 0 1 {sheet.x} {sheet.y - 30} cm BT 7 Tr /F1 10 Tf (Leadership Scrum) Tj ET"
              + (" 0 g 0 -5 200 20 re f" if amount == "painted" else "") + " Q")
    if amount == "painted":
        sheet.said.append("Leadership Scrum")
    return sheet.done()


@cut("cut-out", "reportlab-changed", "bare painted", "", _cut_out)
def cut_out(pdf, amount):
    """Text in the mode that paints nothing and cuts out what is painted behind it, with something painted or nothing."""


@cut("upright", "reportlab-changed", "90 270 180 0", "", canvas_plain)
def upright(pdf, amount):
    """A page that is turned as a whole, and drawn so that its text is upright all the same."""
    page = pdf.pages[0]
    x0, y0, x1, y1 = map(float, page.mediabox)
    moves = {"90": f"0 1 -1 0 {y1} 0", "180": f"-1 0 0 -1 {x1} {y1}", "270": f"0 -1 1 0 0 {x1}", "0": "1 0 0 1 0 0"}
    if amount in ("90", "270"):
        page.MediaBox = [0, 0, y1, x1]
    page.contents_add(f"q {moves[amount]} cm".encode(), prepend=True)
    page.contents_add(b"Q")
    page.Rotate = int(amount)
