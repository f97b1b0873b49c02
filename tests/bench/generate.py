#!/usr/bin/env python3
"""Writes projects of any size to measure builds by: many variants of one resume, or many people.

    generate.py variants 1000 FOLDER     one resume, so many variants of it
    generate.py people 2000 FOLDER       so many resumes, one variant each

Every tenth bullet of the one resume carries a tag of its own that ten variants include, so that an edit of it has to make
exactly these ten stale.
"""

import json
import sys
from pathlib import Path

SKILLS = ["Go", "Python", "Java", "SQL", "Kubernetes", "Terraform", "PostgreSQL", "Redis", "gRPC", "Apache Kafka"]
VERBS = ["Rewrote", "Moved", "Built", "Cut", "Led", "Traced", "Designed", "Replaced", "Measured", "Automated"]
THINGS = ["dispatch service", "billing pipeline", "search index", "payment ledger", "import of price lists"]
FIRST = ["Ada", "Ben", "Cara", "Dan", "Eva", "Finn", "Gia", "Hugo", "Ines", "Jon"]
LAST = ["Example", "Sample", "Tester", "Model", "Probe", "Placeholder", "Specimen", "Pattern", "Instance", "Fixture"]


def bullet(n: int) -> str:
    thing = THINGS[n % len(THINGS)]
    return (
        f"{VERBS[n % len(VERBS)]} the {thing} in {SKILLS[n % len(SKILLS)]} for {n + 2} teams, which brought its p99 latency "
        f"from {900 + n} ms to {110 + n} ms and saved {3 + n % 40} hours of work a week."
    )


def resume(name: str, seed: int, tag=lambda n: None) -> dict:
    def item(n: int):
        return {"text": bullet(n), "tags": [tag(n)]} if tag(n) else bullet(n)

    jobs = [
        {
            "name": f"Company {chr(65 + job)}",
            "position": "Backend Engineer",
            "location": "Portland, OR",
            "startDate": f"{2021 - 4 * job}-02",
            "endDate": "present" if job == 0 else f"{2025 - 4 * job}-01",
            "highlights": [item(seed + 5 * job + n) for n in range(5)],
        }
        for job in range(4)
    ]
    return {
        "basics": {
            "name": name,
            "label": "Backend Engineer",
            "email": "someone@example.com",
            "phone": "(206) 555-0177",
            "location": {"city": "Seattle", "region": "WA", "countryCode": "US"},
            "summary": "Backend Engineer with 12 years of experience building services in Go, Python and PostgreSQL.",
        },
        "skills": [{"name": "Languages", "keywords": SKILLS[:4]}, {"name": "Platform", "keywords": SKILLS[4:]}],
        "work": jobs,
        "education": [
            {
                "institution": "Oregon State University",
                "area": "Computer Science",
                "studyType": "Bachelor of Science",
                "startDate": "2005",
                "endDate": "2009",
            }
        ],
    }


def variants(count: int, folder: Path) -> None:
    groups = max(1, count // 10)
    base = resume("Ada Example", 0)
    # A hundred groups of ten variants each show one bullet that no other variant shows.
    own = [{"text": bullet(100 + n), "tags": [f"group-{n}"]} for n in range(groups)]
    base["work"][0]["highlights"] += own
    (folder / "resume.json").write_text(json.dumps(base, indent=1))
    project = {
        "resume": "resume.json",
        "defaults": {"formats": ["pdf"]},
        "variants": {f"v{n:04}": {"include": [f"group-{n % groups}"]} for n in range(count)},
    }
    (folder / "atsafe.yaml").write_text(json.dumps(project, indent=1))


def people(count: int, folder: Path) -> None:
    (folder / "people").mkdir(exist_ok=True)
    resumes = {}
    for n in range(count):
        name = f"{FIRST[n % 10]} {LAST[n // 10 % 10]}"
        (folder / f"people/p{n:04}.json").write_text(json.dumps(resume(name, n % 50), indent=1))
        resumes[f"p{n:04}"] = f"people/p{n:04}.json"
    project = {"resumes": resumes, "defaults": {"formats": ["pdf"], "file": "{resume}"}}
    (folder / "atsafe.yaml").write_text(json.dumps(project, indent=1))


def main() -> None:
    kind, count, folder = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)
    {"variants": variants, "people": people}[kind](count, folder)


if __name__ == "__main__":
    main()
