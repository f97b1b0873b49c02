"""Holds the PDF of every verified case and example, in every theme, against PDF/UA-1 and PDF/A-2a by veraPDF.

    standards.py --vera FOLDER --pdfs FOLDER ATSAFE

`--pdfs` holds what `check.py --keep` has left: each of these has to be PDF/UA-1, as atsafe writes by default. Each is
then written again for PDF/A-2a with PDF/UA-1, and has to be both. FOLDER of `--vera` is made by `.ci/tools`.
"""

import argparse
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import check

JAXB = ["jaxb-api", "jaxb-runtime", "jaxb-core", "jaxb-impl", "istack-commons-runtime", "txw2", "javax.activation"]
DATE = "1700000000"


def validate(vera, flavour, files):
    """Whether all files keep a standard; veraPDF's words are printed."""
    libraries = [vera, *vera.glob("*/jar/*.jar"), *(Path(f"/usr/share/java/{name}.jar") for name in JAXB)]
    command = ["java", "-cp", ":".join(map(str, libraries)), "Standards", flavour, *map(str, files)]
    return subprocess.run(command, stdin=subprocess.DEVNULL).returncode == 0


def archive(job):
    """Writes a resume for PDF/A-2a with PDF/UA-1, which needs a date."""
    atsafe, source, theme, output = job
    command = [atsafe, "render", source, "--theme", theme, "--pdf-standard", "a-2a,ua-1", *check.fonts(source), "-o", output]
    done = subprocess.run(command, env={"SOURCE_DATE_EPOCH": DATE}, stdin=subprocess.DEVNULL, capture_output=True)
    return None if done.returncode == 0 else f"{output.name}: {done.stderr.decode('utf-8', 'replace').strip()}"


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--vera", type=Path, required=True, help="folder with veraPDF and Standards.class")
    arguments.add_argument("--pdfs", type=Path, required=True, help="what check.py --keep has left")
    arguments.add_argument("atsafe", type=Path, help="the program to check")
    options = arguments.parse_args()
    sources = dict(check.resumes([]))
    named = [pdf.stem.rpartition(".") for pdf in sorted(options.pdfs.glob("*.*.pdf"))]
    jobs = [(name, theme) for name, _, theme in named if name in sources]
    if not jobs:
        sys.exit("standards.py: there are no PDFs to hold against the standards")
    good = validate(options.vera, "ua1", [options.pdfs / f"{name}.{theme}.pdf" for name, theme in jobs])
    with tempfile.TemporaryDirectory(prefix="atsafe-standards-") as scratch:
        outputs = [Path(scratch) / f"{name}.{theme}.pdf" for name, theme in jobs]
        atsafe = options.atsafe.resolve()
        with ThreadPoolExecutor(2) as pool:
            runs = [(atsafe, sources[name], theme, output) for (name, theme), output in zip(jobs, outputs)]
            refused = [message for message in pool.map(archive, runs) if message]
        print(*refused, sep="\n")
        written = [output for output in outputs if output.exists()]
        for flavour in ("2a", "ua1"):
            good = validate(options.vera, flavour, written) and good
    sys.exit(0 if good and not refused else 1)


if __name__ == "__main__":
    main()
