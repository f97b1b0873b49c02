"""What there is to read in a resume, and what each of the parsers read, by kind of field."""

import json
import re

PARSERS = ["OpenResume", "openresume-parser", "rb-resume-parser", "resume-parser (npm)"]
KINDS = [
    "name", "label", "email", "phone", "location", "link", "employer", "title", "dates", "bullet",
    "school", "degree", "school dates", "skill",
]


def expected(content):
    """What there is to read, as pairs of a kind of field and its text; of `link`, all addresses of the header as one."""
    header = content["header"]
    fields = [("name", header["name"]["text"])]
    if header["label"]:
        fields.append(("label", header["label"]["text"]))
    contacts = [(contact["kind"], contact["leaf"]["text"]) for contact in header["contacts"]]
    fields += [(kind, text) for kind, text in contacts if kind in ("email", "phone")]
    # Of street and town, parsers look for the town.
    fields += [("location", text) for kind, text in contacts if kind == "place"][-1:]
    fields.append(("link", " ".join(text for kind, text in contacts if kind == "link")))
    for section in content["sections"]:
        for entry in section["entries"]:
            fields += of_entry(section["kind"], entry)
    return [(kind, text) for kind, text in fields if text]


def of_entry(section, entry):
    part = lambda role: ", ".join(part["leaf"]["text"] for part in entry["head"] if part["role"] == role)
    head = [part(role) for role in ("primary", "secondary", "dates")]
    if section == "work":
        bullets = [block["leaf"]["text"] for block in entry["blocks"] if block["kind"] == "bullet"]
        return [*zip(("employer", "title", "dates"), head), *(("bullet", text) for text in bullets)]
    if section == "education":
        return [*zip(("school", "degree", "school dates"), head)]
    if section == "skills":
        groups = [block for block in entry["blocks"] if block["kind"] == "group"]
        return [("skill", item["text"]) for block in groups for item in block["items"]]
    return []


def of_openresume(resume):
    profile, work, schools = resume["profile"], resume["workExperiences"], resume["educations"]
    skills = resume["skills"]["descriptions"] + [skill["skill"] for skill in resume["skills"]["featuredSkills"]]
    return {
        "name": [profile["name"]], "email": [profile["email"]], "phone": [profile["phone"]],
        "location": [profile["location"]], "link": [profile["url"]],
        "employer": [w["company"] for w in work], "title": [w["jobTitle"] for w in work], "dates": [w["date"] for w in work],
        "bullet": [line for w in work for line in w["descriptions"]], "school": [s["school"] for s in schools],
        "degree": [s["degree"] for s in schools], "school dates": [s["date"] for s in schools], "skill": skills,
    }


def of_openresume_parser(parsed):
    resume = parsed["resume"]
    jobs = resume.get("experience", {}).get("work_history", [])
    place = resume.get("location") or {}
    end = lambda job: "Present" if job.get("current") else job.get("end_date")
    return {
        "name": [resume.get("full_name")], "email": [resume.get("email")], "phone": [resume.get("phone")],
        "location": [f"{place.get('city')}, {place.get('state')}"], "link": [resume.get("url")],
        "employer": [job.get("company") for job in jobs], "title": [job.get("title") for job in jobs],
        "dates": [f"{job.get('start_date')} - {end(job)}" for job in jobs],
        "bullet": [job.get("description") for job in jobs], "skill": [json.dumps(resume.get("skills"), ensure_ascii=False)],
        "degree": [(resume.get("education") or {}).get("degree_course")],
    }


def of_rb_resume_parser(parsed):
    fields = {kind: [parsed.get(kind)] for kind in ("name", "email", "phone", "location")}
    accounts = [parsed.get(site) for site in ("linkedin", "github", "website", "portfolio")]
    return fields | {"label": [parsed.get("role")], "link": accounts}


def of_npm_resume_parser(parsed):
    """It gives the text of sections: a field counts if it is in that of its own."""
    fields = {kind: [parsed.get(kind)] for kind in ("name", "email", "phone")}
    sections = {
        "experience": ("employer", "title", "dates", "bullet"), "education": ("school", "degree", "school dates"),
        "skills": ("skill",),
    }
    within = {kind: [Within(parsed.get(section) or "")] for section, kinds in sections.items() for kind in kinds}
    # Its addresses stand in a row with nothing between them.
    return fields | within | {"link": re.findall(r"https?://(?:(?!https?://)\S)+", parsed.get("profiles") or "")}


class Within(str):
    """A text that holds fields, and is not the whole of one."""


OF = dict(zip(PARSERS, (of_openresume, of_openresume_parser, of_rb_resume_parser, of_npm_resume_parser)))
# What all parsers give as one of several words in a field, and not as the whole of it.
WITHIN = {"bullet", "skill"}


def plain(value):
    return "".join(str(value or "").split()).casefold()


def is_there(kind, text, given):
    """Whether a field is among what a parser gives of its kind."""
    if kind == "phone":
        # Parsers of US numbers drop the country's code, and brackets as they please.
        digits = lambda value: re.sub(r"\D", "", str(value or ""))
        return any(digits(value) and digits(text).endswith(digits(value)) for value in given)
    if kind == "link":
        bare = lambda address: re.sub(r"^(https?://)?(www\.)?|/$", "", plain(address))
        return bool({bare(value) for value in given if value} & {bare(address) for address in text.split()})
    wanted = plain(text)
    return any(wanted in plain(v) if kind in WITHIN or isinstance(v, Within) else wanted == plain(v) for v in given)
