"""Finished pages made the same on every run, and small enough to keep: no times, no hints in fonts."""

import io
import logging
from types import SimpleNamespace

import pikepdf
from fontTools.cffLib import CFFFontSet
from fontTools.cffLib.transforms import remove_hints
from fontTools.ttLib import TTFont
from zopfli import zlib  # five per cent smaller than the usual one

logging.getLogger("fontTools").setLevel(logging.ERROR)  # it doubts the dates of fonts that have none


def saved(pdf, **options):
    buffer = io.BytesIO()
    pdf.save(buffer, deterministic_id=not options.get("encryption"), **options)
    return buffer.getvalue()


def _without_hints(kind, data):
    """An embedded font without the instructions for coarse screens, which are half of it and change no text."""
    buffer = io.BytesIO()
    if kind == "/FontFile2":
        font = TTFont(io.BytesIO(data), recalcBBoxes=False, recalcTimestamp=False)
        for table in {"fpgm", "prep", "cvt ", "hdmx", "gasp"} & set(font.keys()):
            del font[table]
        for glyph in font["glyf"].glyphs.values():
            glyph.expand(font["glyf"])
            glyph.removeHinting()
        font.save(buffer)
    else:
        font = CFFFontSet()
        font.decompile(io.BytesIO(data), None)
        remove_hints(font)
        for part in font[0].FDArray:  # the unit matrix would stay while the font's own goes, being the default
            part.rawDict.pop("FontMatrix", None)
            vars(part).pop("FontMatrix", None)
        font.compile(buffer, SimpleNamespace(recalcBBoxes=False, isCFF2=False))
    return buffer.getvalue()


def tidy(data):
    """A producer's PDF without the time of its making, and smaller; what is drawn and read is the same."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for each in pdf.objects:
            for kind in ("/FontFile2", "/FontFile3"):
                if isinstance(each, pikepdf.Dictionary) and kind in each:
                    font = _without_hints(kind, each[kind].read_bytes())
                    each[kind].write(zlib.compress(font), filter=pikepdf.Name.FlateDecode)
                    if kind == "/FontFile2":
                        each[kind].Length1 = len(font)
        for key in ("/CreationDate", "/ModDate"):
            if key in pdf.docinfo:
                del pdf.docinfo[key]
        if "/DocChecksum" in pdf.trailer:  # LibreOffice makes the time into both
            del pdf.trailer["/DocChecksum"], pdf.trailer["/ID"]
        if "/Metadata" in pdf.Root:
            del pdf.Root.Metadata
        return saved(pdf, object_stream_mode=pikepdf.ObjectStreamMode.generate)
