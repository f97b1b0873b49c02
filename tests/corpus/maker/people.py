"""Invented people, two sets of them, so that what is tuned on one half's words meets other words in the other half."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Job:
    title: str
    employer: str
    place: str
    dates: str
    bullets: tuple


@dataclass(frozen=True)
class Person:
    name: str
    title: str
    email: str
    phone: str
    place: str
    summary: str
    jobs: tuple
    degree: str
    school: str
    graduated: str
    skills: tuple  # of (group, items)

    @property
    def contact(self):
        return f"{self.email} | {self.phone} | {self.place}"


TUNING = (
    Person(
        "Marisol Okonkwo", "Backend Engineer", "marisol@okonkwo.example", "+1 512 555 0143", "Austin, TX",
        "Backend engineer with nine years of payments work, who likes small services and long uptimes.",
        (
            Job("Senior Backend Engineer", "Harbor Freight Systems", "Austin, TX", "Mar 2019 - Present", (
                "Moved billing from nightly batches to events, which cut refunds by a third.",
                "Wrote the on-call guide that four teams use, and trained eleven engineers with it.")),
            Job("Software Developer", "Quillon Labs", "Denver, CO", "Jun 2015 - Feb 2019", (
                "Built the public API in Go and kept its first version alive for six years.",
                "Halved the cost of storage by moving cold rows out of the main database.")),
        ),
        "BSc Computer Science", "University of Tromsberg", "2011 - 2015",
        (("Languages", ("Go", "Rust", "Python")), ("Data", ("PostgreSQL", "Kafka", "Redis")),
         ("Platforms", ("Kubernetes", "Terraform", "Linux"))),
    ),
    Person(
        "Tobias Ferreira", "Nurse Manager", "tobias.ferreira@mail.example", "+44 20 7946 0991", "Leeds",
        "Registered nurse and ward manager whose teams keep both their patients and their people.",
        (
            Job("Ward Manager", "Saint Brannoc Hospital", "Leeds", "Sep 2017 - Present", (
                "Led thirty nurses across two surgical wards through a move to a new building.",
                "Brought falls down by forty percent with hourly rounds and better lighting.")),
            Job("Staff Nurse", "Calder Valley Clinic", "Halifax", "Jan 2011 - Aug 2017", (
                "Cared for patients after cardiac surgery on a ward of eighteen beds.",
                "Taught wound care to students in their second and third years.")),
        ),
        "BSc Nursing", "Aldermoor College", "2007 - 2010",
        (("Clinical", ("Triage", "Wound Care", "Cardiac Monitoring")), ("Systems", ("Lorenzo", "Datix", "Excel")),
         ("People", ("Rostering", "Coaching", "Mediation"))),
    ),
    Person(
        "Ines Halvorsen", "Data Analyst", "ines@halvorsen.example", "+47 22 55 01 87", "Oslo",
        "Analyst who turns untidy tables into decisions that managers can explain to others.",
        (
            Job("Data Analyst", "Nordlys Energy", "Oslo", "Apr 2020 - Present", (
                "Forecast demand for eighty substations with an error below four percent.",
                "Replaced nine spreadsheets by one tested pipeline in Python and SQL.")),
            Job("Junior Analyst", "Fjordbank", "Bergen", "Aug 2017 - Mar 2020", (
                "Found duplicate charges worth two million kroner in card records.",
                "Drew the weekly report that the board still reads every Monday.")),
        ),
        "MSc Statistics", "Institute of Vestmark", "2015 - 2017",
        (("Analysis", ("SQL", "Pandas", "Bayesian Models")), ("Charts", ("Tableau", "Plotly", "Power BI")),
         ("Storage", ("Snowflake", "Parquet", "Airflow"))),
    ),
)

MEASURING = (
    Person(
        "Dashiell Mbeki", "Product Designer", "dash@mbeki.example", "+27 21 555 0119", "Cape Town",
        "Designer of quiet software for hospitals and schools, with a habit of testing on paper first.",
        (
            Job("Lead Product Designer", "Tafelbay Health", "Cape Town", "Jan 2021 - Present", (
                "Redrew the admission form, so that clerks finish it in half of the time.",
                "Set up a library of forty components that three products share today.")),
            Job("Interaction Designer", "Kestrel Learning", "Durban", "May 2016 - Dec 2020", (
                "Ran sixty interviews with teachers before a single screen was drawn.",
                "Made the reader usable by keyboard alone and passed an outside audit.")),
        ),
        "BA Visual Communication", "Karoo School of Art", "2012 - 2015",
        (("Design", ("Figma", "Prototyping", "Typography")), ("Research", ("Interviews", "Card Sorting", "Surveys")),
         ("Code", ("HTML", "CSS", "Svelte"))),
    ),
    Person(
        "Ottilie Brandvold", "Mechanical Engineer", "o.brandvold@post.example", "+1 313 555 0168", "Detroit, MI",
        "Mechanical engineer for pumps and gearboxes, at home in the workshop as much as in the model.",
        (
            Job("Design Engineer", "Merrow Pump Works", "Detroit, MI", "Oct 2018 - Present", (
                "Cut the weight of the main housing by a fifth without a change of tooling.",
                "Brought a test rig from drawing to first run within eleven weeks.")),
            Job("Graduate Engineer", "Voss Gear Company", "Toledo, OH", "Jul 2014 - Sep 2018", (
                "Measured noise on two hundred gearboxes and traced it to one grinder.",
                "Wrote the tolerance guide that suppliers now sign before they quote.")),
        ),
        "BEng Mechanical Engineering", "Lakeshore Polytechnic", "2010 - 2014",
        (("Modelling", ("SolidWorks", "Ansys", "Matlab")), ("Standards", ("GD&T", "ISO 9001", "PPAP")),
         ("Workshop", ("CNC Milling", "Metrology", "Welding"))),
    ),
    Person(
        "Yusra Lindqvist", "Financial Controller", "yusra@lindqvist.example", "+46 8 555 012 44", "Malmö",
        "Controller who closes the books in four days and explains them in ten minutes.",
        (
            Job("Financial Controller", "Brisling Foods", "Malmö", "Feb 2019 - Present", (
                "Brought the monthly close from nine days to four with two fewer people.",
                "Led the move of three ledgers into one system without a late payment.")),
            Job("Senior Accountant", "Ostrava Textiles", "Lund", "Nov 2013 - Jan 2019", (
                "Prepared the accounts of seven companies in three currencies.",
                "Won back taxes worth four million kronor after a review of old claims.")),
        ),
        "MSc Accounting", "Sundby Business School", "2011 - 2013",
        (("Reporting", ("IFRS", "Consolidation", "Budgeting")), ("Systems", ("Navision", "Hyperion", "Excel")),
         ("Duties", ("Tax Returns", "Audit", "Treasury"))),
    ),
)

HALVES = {"tuning": TUNING, "measuring": MEASURING}
