"""What `atsafe inspect` says of every page of a half of the corpus, a line of JSON a page, as `score.py` takes it.

    inspect_all.py ATSAFE HALF | score.py HALF -

A page is warned of if there is a warning or worse. Exits 1 if the program ends in another way than it promises.
"""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
SECONDS = 60


def verdict(atsafe, page):
    """A line of what is said of a page."""
    command = [atsafe, "inspect", page, "--message-format", "json", "--fail-on", "warning"]
    run = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    if run.returncode not in (0, 1, 2):
        sys.exit(f"{page}: ended with {run.returncode}:\n{run.stderr}")
    said = [finding["code"] for finding in json.loads(run.stdout)["findings"] if finding["severity"] != "note"]
    return {"file": f"{page.parent.name}/{page.name}", "warned": run.returncode != 0, "codes": said}


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    atsafe, half = sys.argv[1:]
    pages = sorted((HERE / half).glob("*.pdf"))
    with ThreadPoolExecutor() as pool:
        for line in pool.map(lambda page: verdict(atsafe, page), pages):
            print(json.dumps(line))


if __name__ == "__main__":
    main()
