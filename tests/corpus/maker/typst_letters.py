"""Constructs of letters and of what hides them, made with Typst: spacing, hyphens, odd characters, invisible text."""

from .typst_page import lit, typst_construct

DEJAVU = "DejaVu Sans"  # has Greek, Cyrillic, Hebrew and Arabic


@typst_construct("spaced-heading", "0.03em 0.06em 0.09em 0.1em 0.15em", "0.05em 0.08em 0.095em 0.12em 0.25em")
def spaced_heading(doc, person, amount):
    """Letters of the headings set apart."""
    doc.add(f"#let head(it) = block(above: 1.2em, below: 0.6em, text(tracking: {amount}, upper(it)))")
    doc.name()
    for heading, lines in (("Summary", [person.summary]), ("Professional Experience", person.jobs[0].bullets),
                           ("Education", [person.degree])):
        doc.head(heading)
        doc.said[-1] = heading.upper()
        for line in lines:
            doc.say(line)


@typst_construct("spaced-text", "0.05em 0.09em 0.12em -0.03em", "0.07em 0.1em 0.2em -0.05em")
def spaced_text(doc, person, amount):
    """Letters of the whole page set apart, or closer."""
    doc.add(f"#set text(tracking: {amount})")
    doc.top()
    doc.work(bullets=False)


@typst_construct("hyphenation", "11em wide off-11em", "7em wide off-7em")
def hyphenation(doc, person, amount):
    """Words cut at the ends of lines; with a wide line, or with hyphenation off, none is."""
    width = "100%" if amount == "wide" else amount.removeprefix("off-")
    doc.add(f"#set text(hyphenate: {'false' if 'off' in amount else 'true'})")
    doc.name()
    doc.add(f"#block(width: {width}, [")
    doc.head("Summary")
    doc.say(person.summary)
    for job in person.jobs:
        doc.say(job.bullets[0])
    doc.add("])")


def _broken(first, second):
    return f"{lit(first)} + linebreak() + {lit(second)}"


HARD = {
    "hyphen": ("Kept latency-", "sensitive services alive"),
    "slash": ("Ran the CI/", "CD pipelines of five teams"),
    "dash": ("Worked 2015–", "2019 in three countries"),
    "two-hyphens": ("Wrote end-to-", "end tests for a year"),
    "mid-line": ("Kept latency-sensitive", "services alive"),
    "suspended": ("Led short- and", "long-term planning"),
}


@typst_construct("line-end", "hyphen slash mid-line", "two-hyphens dash suspended", breaks_compounds=True)
def line_end(doc, person, amount):
    """A compound broken after its own hyphen, slash or dash; the twins have it inside a line."""
    doc.top()
    first, second = HARD[amount]
    joined = f"{first} {second}" if amount in ("mid-line", "suspended") else first + second
    doc.row(_broken(first, second), joined)
    doc.work(bullets=False)
    doc.tail()


SHY = {"inside": "infra\u00adstructure", "none": "infrastructure"}


@typst_construct("soft-hyphen", "taken inside none", "taken inside none")
def soft_hyphen(doc, person, amount):
    """U+00AD inside a word: at a line's end it prints a hyphen, elsewhere nothing."""
    doc.top()
    word, before = "infra\u00adstructure", "Looked after the"
    if amount == "taken":
        taken = lit(f"{before} infra-")
        doc.add(f'#context block(width: measure({taken}).width + 2pt, {lit(f"{before} {word} of it")})', f"{before} infrastructure of it")
    else:
        shown = word if amount == "inside" else "infrastructure"
        doc.row(lit(f"{before} {shown} of it"), f"{before} infrastructure of it")
    doc.work(bullets=False)
    doc.tail()


ODD = {  # name: (what the page holds between two words or letters, what it stands for)
    "nbsp": ("Machine\u00a0Learning", "Machine Learning"),
    "thin": ("Machine\u2009Learning", "Machine Learning"),
    "zwsp": ("Type\u200bScript", "TypeScript"),
    "word-joiner": ("Type\u2060Script", "TypeScript"),
    "nb-hyphen": ("full\u2011stack", "full-stack"),
    "hyphen-2010": ("full\u2010stack", "full-stack"),
    "en-dash": ("2015–2019", "2015–2019"),
    "curly-quotes": ("“Best of” the team’s", "“Best of” the team’s"),
    "symbols": ("C++, C#, .NET, 100 %, €5m, §3, ©", "C++, C#, .NET, 100 %, €5m, §3, ©"),
    "arrows": ("Junior → Senior", "Junior → Senior"),
}


@typst_construct("odd-characters", "nbsp zwsp nb-hyphen curly-quotes symbols",
                 "thin word-joiner hyphen-2010 en-dash arrows", font=DEJAVU)
def odd_characters(doc, person, amount):
    doc.name()
    doc.head("Summary")
    shown, meant = ODD[amount]
    doc.row(lit(f"{shown} and more"), f"{meant} and more")
    doc.say(person.summary)


@typst_construct("decomposed", "latin vietnamese", "latin composed")
def decomposed(doc, person, amount):
    """Letters whose accents are characters of their own."""
    import unicodedata

    text = {"latin": "Ångström, Café Zürich, Señor Muñoz", "vietnamese": "Nguyễn Thị Hường, Đà Nẵng", "composed": "Ångström, Café Zürich"}[amount]
    doc.add(f"#set text(font: {lit(DEJAVU)})")
    doc.name()
    doc.head("Summary")
    doc.row(lit(text if amount == "composed" else unicodedata.normalize("NFD", text)), text)
    doc.say(person.summary)


SCRIPTS = {
    "hebrew": "ניסיון מקצועי בתכנות", "arabic": "خبرة في البرمجة", "hebrew-inside": "Speaks עברית and English",
    "arabic-inside": "Speaks العربية and English", "greek": "Μηχανικός λογισμικού", "cyrillic": "Опыт работы",
}


@typst_construct("scripts", "hebrew arabic-inside greek", "arabic hebrew-inside cyrillic", font=DEJAVU)
def scripts(doc, person, amount):
    doc.name()
    doc.head("Summary")
    language = {"h": "he", "a": "ar"}.get(amount[0]) if "inside" not in amount else None
    doc.row(f'text(lang: {lit(language or "en")}, {lit(SCRIPTS[amount])})', SCRIPTS[amount])
    doc.say(person.summary)


@typst_construct("ligatures", "font-on characters off", "font-on characters off", font="Libertinus Serif")
def ligatures(doc, person, amount):
    """Ligatures that the font forms (mapped to their letters), and ligature characters in the text itself."""
    doc.add("#set text(ligatures: true, features: (liga: 1, clig: 1))" if amount == "font-on" else "")
    doc.top()
    text = "Efficient office workflow, five affiliates, final figures"
    shown = text.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ") if amount == "characters" else text
    doc.row(lit(shown), text)
    doc.work(bullets=False)


@typst_construct("icons", "contacts bullets undefined drawn", "headings contacts undefined drawn", font="Libertinus Serif")
def icons(doc, person, amount):
    """Private-use characters beside the text, or, in the twin, drawings. What is meant is the text alone."""
    icon = 'text(font: "DejaVu Sans", "\\u{f400} ")'
    if amount == "undefined":
        icon = '"\\u{e8e0} "'  # the font shows an empty box
    if amount == "drawn":
        icon = 'box(rect(width: 0.7em, height: 0.5em, stroke: 0.6pt)) + " "'
    doc.row(f"text(size: 1.8em, {lit(person.name)})", person.name)
    for part in person.contact.split(" | "):
        doc.row(f"{icon if amount in ('contacts', 'undefined', 'drawn') else lit('')} + {lit(part)}", part)
    for heading in ("Summary", "Profile"):
        doc.add(f"#head({icon if amount == 'headings' else lit('')} + {lit(heading)})", heading)
        doc.row(f"{icon if amount == 'bullets' else lit('')} + {lit(person.summary)}", person.summary)


@typst_construct("small-caps", "lower all off", "lower all off", font="Libertinus Serif")
def small_caps(doc, person, amount):
    """Headings in small capitals, from lower-case letters or from all."""
    shown = {"lower": "smallcaps({})", "all": "smallcaps(all: true, {})", "off": "{}"}[amount]
    doc.name()
    for heading, line in (("Experience", person.jobs[0].bullets[0]), ("Education", person.degree), ("Summary", person.summary)):
        doc.row(shown.format(lit(heading)), heading)
        doc.say(line)


@typst_construct("style-change", "bold-inside superscript drop-cap", "italic-inside size whole-word")
def style_change(doc, person, amount):
    """A change of style inside a word; the twin changes it for the whole word."""
    doc.top()
    shown = {
        "bold-inside": ('"Wrote type" + strong("script") + "ed interfaces"', "Wrote typescripted interfaces"),
        "italic-inside": ('"Wrote type" + emph("script") + "ed interfaces"', "Wrote typescripted interfaces"),
        "superscript": ('"Ranked 1" + super("st") + " of 200 in 2019"', "Ranked 1st of 200 in 2019"),
        "drop-cap": ('text(size: 2.4em, "D") + "eveloped services"', "Developed services"),
        "size": ('"Wrote type" + text(size: 1.3em, "script") + "ed interfaces"', "Wrote typescripted interfaces"),
        "whole-word": ('"Wrote " + strong("typescripted") + " interfaces"', "Wrote typescripted interfaces"),
    }
    doc.row(*shown[amount])
    doc.work(bullets=False)


@typst_construct("footnote", "number in-text", "number in-text")
def footnote(doc, person, amount):
    doc.top()
    note = "Awarded by the national society"
    if amount == "number":
        doc.row(f'"Won the Lindgren Prize" + footnote({lit(note)}) + " in 2019"', "Won the Lindgren Prize 1 in 2019")
    else:
        doc.say(f"Won the Lindgren Prize in 2019 ({note})")
    doc.work(bullets=False)
    doc.said.append(f"1 {note}" if amount == "number" else "")


@typst_construct("ruby", "above beside", "above beside")
def ruby(doc, person, amount):
    """A pronunciation in small letters above a name, or in brackets after it."""
    first, last = person.name.split()
    if amount == "above":
        stack = lambda part, small: f"box(stack(spacing: 3pt, text(size: 6pt, {lit(small)}), {lit(part)}))"
        doc.row(f'{stack(first, "call me")} + " " + {stack(last, "by my name")}', f"call me by my name {first} {last}")
    else:
        doc.say(f"{first} (call me) {last} (by my name)")
    doc.head("Summary")
    doc.say(person.summary)
    doc.work(bullets=False)


HIDING = {  # what is done to a line of keywords; None where the line can be seen
    "white": "text(fill: white, {})",
    "near-white": "text(fill: luma(252), {})",
    "1pt": "text(size: 1pt, {})",
    "2pt": "text(size: 2pt, {})",
    "off-page": "place(dx: -12in, {})",
    "below-page": "place(dy: 14in, {})",
    "clipped": "box(clip: true, width: 0pt, height: 0pt, {})",
    "under-shape": "box({}) + place(dy: -1.4em, rect(width: 100%, height: 1.6em, fill: white))",
}
SHOWING = {
    "grey": "text(fill: luma(110), {})",
    "7pt": "text(size: 7pt, {})",
    "white-on-dark": "box(fill: black, outset: 2pt, text(fill: white, {}))",
    "clip-whole": "box(clip: true, {})",
    "over-shape": "place(rect(width: 100%, height: 1.2em, fill: luma(230))) + box({})",
    "blue": "text(fill: navy, {})",
}


@typst_construct("hidden", "white 1pt off-page clipped grey 7pt white-on-dark",
                 "near-white 2pt below-page under-shape clip-whole over-shape blue")
def hidden(doc, person, amount):
    """A line of keywords that people can't see, and so isn't meant; in the twins they can."""
    doc.top()
    words = "Leadership Scrum Blockchain Kubernetes"
    doc.row({**HIDING, **SHOWING}[amount].format(lit(words)), words if amount in SHOWING else "")
    doc.work(bullets=False)
    doc.tail()


@typst_construct("bookmarks", "headings plain", "headings plain")
def bookmarks(doc, person, amount):
    """Headings that are bookmarks of the PDF too."""
    if amount == "headings":
        doc.add("#show heading: set text(size: 11pt, weight: 400)\n#let head(it) = heading(it)")
    doc.top()
    doc.work(bullets=False)
    doc.tail()


@typst_construct("links", "shown url-differs", "shown url-differs")
def links(doc, person, amount):
    """Text that is a link: to what it says, or to what only the link knows."""
    doc.name()
    site = "https://portfolio.example/" + person.name.split()[1].lower()
    if amount == "shown":
        doc.row(f"link({lit(site)}, {lit(site)})", site)
    else:
        doc.row(f"link({lit(site)}, [Portfolio])", "Portfolio")
    doc.links.append(site)
    doc.head("Summary")
    doc.say(person.summary)
    doc.work(bullets=False)


@typst_construct("overlap", "twice-0.3pt shadow stroke", "twice-0.8pt twice-0pt stroke")
def overlap(doc, person, amount):
    """A name printed over itself to look bold; the twin strokes the letters instead."""
    name = lit(person.name)
    big = lambda extra="": f"text(size: 1.8em{extra}, {name})"
    over = {"shadow": "place(dx: 1.5pt, dy: 1.5pt, {})".format(big(", fill: luma(200)")), "stroke": "none"}
    offset = amount.removeprefix("twice-")
    under = over.get(amount) or f"place(dx: {offset}, {big()})"
    doc.row(f"{under} + {big(', stroke: 0.4pt') if amount == 'stroke' else big()}", person.name)
    doc.head("Summary")
    doc.say(person.summary)
    doc.work(bullets=False)
