"""Constructs of layout, made with Typst: gaps, columns, tables, places, justified lines."""

from .typst_page import lit, typst_construct

STRONG = 'text(weight: "bold", {})'


def _strong(text):
    return STRONG.format(lit(text))


def _dates(code, title=_strong):
    """A line of title and dates, joined by a Typst expression for what parts them."""
    return lambda job: (f"{title(job.title)} + {code} + {lit(job.dates)}", f"{job.title} {job.dates}")


RIGHT_DATES = {
    "fill": _dates("h(1fr)"),
    "blanks": _dates(lit(" " * 24)),
    "dots": _dates('" " + box(width: 1fr, repeat[.]) + " "'),
    "bar": _dates('" | "'),
    "comma": _dates('", "'),
    "own-line": _dates("linebreak()"),
    "grid": lambda job: (f"grid(columns: (1fr, auto), {_strong(job.title)}, {lit(job.dates)})", f"{job.title} {job.dates}"),
    "place": lambda job: (f"place(right, {lit(job.dates)}) + {_strong(job.title)}", f"{job.title} {job.dates}"),
}
RIGHT_DATES["comma"] = lambda job: (f"{_strong(job.title + ',')} + \" \" + {lit(job.dates)}", f"{job.title}, {job.dates}")


@typst_construct("right-dates", "fill grid blanks bar", "fill place dots comma own-line")
def right_dates(doc, person, amount):
    doc.top()
    doc.work(RIGHT_DATES[amount])
    doc.tail()


@typst_construct("date-gap", "0.25em 0.5em 0.75em 1em 2em", "0.3em 0.6em 0.9em 1.5em 4em")
def date_gap(doc, person, amount):
    """A blank, and a gap beside it."""
    doc.top()
    doc.work(_dates(f'" " + h({amount})', lit))
    doc.tail()


@typst_construct("bare-gap", "0.1em 0.18em 0.3em", "0.07em 0.15em 0.4em")
def bare_gap(doc, person, amount):
    """A gap and no blank between title and dates."""
    doc.top()
    doc.work(_dates(f"h({amount})", lit))
    doc.tail()


@typst_construct("wrapped-title", "wraps fits", "wraps fits")
def wrapped_title(doc, person, amount):
    """A title that takes two lines beside its dates; its twin gives the dates a line of their own."""
    doc.top()
    long = "with responsibility for planning, hiring and the yearly budget of three departments at two sites"

    def title(job):
        text = f"{job.title} {long}"
        if amount == "fits":
            return f"{lit(text)} + linebreak() + {lit(job.dates)}", f"{text} {job.dates}"
        return f"grid(columns: (1fr, auto), column-gutter: 2em, {lit(text)}, {lit(job.dates)})", f"{text} {job.dates}"

    doc.work(title)
    doc.tail()


def _side(doc, person):
    """What stands in a sidebar."""
    doc.head("Contact")
    for part in person.contact.split(" | "):
        doc.say(part)
    doc.skills()
    doc.education()


@typst_construct("sidebar", "0.5em 2em 4em stacked", "1em 3em right-2em stacked")
def sidebar(doc, person, amount):
    doc.row(f"text(size: 1.8em, {lit(person.name)})", person.name)
    if amount == "stacked":
        _side(doc, person)
        doc.work()
        return
    right = amount.startswith("right-")
    doc.add(f"#grid(columns: {'(1fr, 30%)' if right else '(30%, 1fr)'}, column-gutter: {amount.removeprefix('right-')}, [")
    doc.work() if right else _side(doc, person)
    doc.add("], [")
    _side(doc, person) if right else doc.work()
    doc.add("])")


@typst_construct("columns", "2-1em 3-2em", "2-2em 3-1em")
def columns(doc, person, amount):
    """Columns of text, filled one after the other."""
    count, gutter = amount.split("-")
    doc.name()
    doc.add(f"#block(height: {8 / int(count) + 1}in, columns({count}, gutter: {gutter})[")
    doc.head("Summary")
    doc.say(person.summary)
    doc.work()
    doc.tail()
    doc.add("])")


@typst_construct("skills-table", "2-narrow 4-plain wrapped", "2-wide 4-plain wrapped")
def skills_table(doc, person, amount):
    doc.top()
    doc.work()
    doc.head("Technical Skills")
    rows = [(group, *items) for group, items in person.skills]
    columns = {"2-wide": "(8em, 1fr)", "2-narrow": "(auto, auto)", "wrapped": "(7em, 12em)"}.get(amount, "4" if amount[0] == "4" else "3")
    if amount[0] == "2":
        rows = [(group, ", ".join(items)) for group, *items in rows]
    elif amount == "wrapped":
        rows = [(group, f"{', '.join(items)}, each used in daily work for at least five years") for group, *items in rows]
    cells = [cell for row in rows for cell in row]
    stroke = "none" if amount in ("2-wide", "2-narrow") else "0.5pt"
    doc.add(f"#table(columns: {columns}, stroke: {stroke}, {', '.join(map(lit, cells))})", " ".join(cells))


@typst_construct("cards", "2 3", "2 3")
def cards(doc, person, amount):
    """Groups of skills side by side, each its own block."""
    doc.top()
    doc.work()
    doc.head("Technical Skills")
    cards = []
    for group, items in person.skills:
        lines = " + linebreak() + ".join(map(lit, items))
        cards.append(f"[#strong({lit(group)}) \\ #({lines})]")
        doc.said.append(f"{group} {' '.join(items)}")
    doc.add(f"#grid(columns: (1fr,) * {amount}, gutter: 1em, {', '.join(cards)})")


@typst_construct("timeline", "grid-2em grid-1em above", "grid-1.5em grid-3em above")
def timeline(doc, person, amount):
    """Dates in a column at the left; the twin puts them above."""
    doc.top()
    doc.head("Professional Experience")
    for job in person.jobs:
        said = f"{job.dates} {job.title} {job.employer} {' '.join(job.bullets)}"
        body = f"[#strong({lit(job.title)}) \\ #{lit(job.employer)} \\ {' '.join('#' + lit(b) for b in job.bullets)}]"
        if amount == "above":
            doc.row(lit(job.dates), job.dates)
            doc.add(body[1:-1], said.removeprefix(job.dates))
        else:
            doc.add(f"#grid(columns: (auto, 1fr), column-gutter: {amount[5:]}, {lit(job.dates)}, {body})", said)
    doc.tail()


@typst_construct("header-block", "grid place", "grid right-aligned")
def header_block(doc, person, amount):
    """Name at the left, contacts at the right."""
    parts = person.contact.split(" | ")
    lines = " + linebreak() + ".join(map(lit, parts))
    name = f"text(size: 1.8em, {lit(person.name)})"
    said = f"{person.name} {' '.join(parts)}"
    doc.row({
        "grid": f"grid(columns: (1fr, auto), {name}, align(right, {lines}))",
        "place": f"place(right, align(right, {lines})) + block(height: 3.5em, {name})",
        "right-aligned": f"{name} + align(right, {lines})",
    }[amount], said)
    doc.head("Summary")
    doc.say(person.summary)
    doc.work()
    doc.tail()


@typst_construct("justify", "18% 25% stretched-3 left-18%", "20% 28% stretched-4 left-20%")
def justify(doc, person, amount):
    """Justified text in narrower and narrower blocks, or a line of few words; the twins are as narrow, and ragged."""
    doc.name()
    doc.add(f"#set par(justify: {'false' if 'left' in amount else 'true'})")
    kind, _, count = amount.partition("-")
    if count.isdigit():
        words = person.summary.split()[: int(count)]
        doc.row(f"{lit(' '.join(words))} + linebreak({'justify: true' if kind == 'stretched' else ''})", " ".join(words))
    doc.add(f"#block(width: {amount.removeprefix('left-') if amount.endswith('%') else '100%'}, [")
    doc.head("Summary")
    doc.say(person.summary)
    doc.work()
    doc.add("])")
    doc.skills()


@typst_construct("list-indent", "0em 0.5em 1em 2em", "0em 0.6em 1.5em 3em")
def list_indent(doc, person, amount):
    """A marker, and an empty gap before the item."""
    doc.add(f'#set list(marker: text("•"), body-indent: {amount})' if amount != "0em" else "")
    doc.top()
    doc.work()
    doc.tail()


@typst_construct("list-marker", "drawn numbers", "square letters")
def list_marker(doc, person, amount):
    doc.top()
    doc.head("Professional Experience")
    for job in person.jobs:
        doc.say(f"{job.title} | {job.dates}")
        for number, bullet in enumerate(job.bullets):
            marker = {"numbers": f"{number + 1}. ", "letters": f"{'ab'[number]}) ", "dash": "- ", "star": "* ", "square": "■ "}.get(amount)
            drawn = "box(circle(radius: 1.2pt, fill: black), baseline: -2pt) + h(0.5em)"
            doc.row(f"{lit(marker) if marker else drawn} + {lit(bullet)}", f"{marker or ''}{bullet}")
    doc.tail()


@typst_construct("centre", "name headings", "headings all")
def centre(doc, person, amount):
    """Centred lines. What is centred in one paragraph's width stands free between left-aligned blocks."""
    if amount == "all":
        doc.add("#set align(center)")
    if amount == "name":
        doc.row(f"align(center, text(size: 1.8em, {lit(person.name)}))", person.name)
        doc.row(f"align(center, {lit(person.contact)})", person.contact)
        doc.head("Summary")
        doc.say(person.summary)
    else:
        if amount == "headings":
            doc.add("#let head(it) = align(center, block(above: 1.2em, below: 0.6em, text(size: 1.15em, it)))")
        doc.top()
    doc.work()
    doc.tail()


@typst_construct("placed", "name-last skills-first-at-bottom float-bottom in-flow", "name-last skills-first-at-bottom float-top in-flow")
def placed(doc, person, amount):
    """Blocks that stand elsewhere on the page than in the content; what is meant is what is seen."""
    name = f'text(size: 1.8em, {lit(person.name)})'
    if amount == "in-flow":
        doc.top()
        doc.work()
        doc.tail()
        return
    doc.said.append(person.name if amount == "name-last" else "")
    doc.code.append("#v(2.5em)" if amount == "name-last" else "")
    if amount == "float-top":
        doc.add(f"#place(top, float: true, block(width: 100%, {lit(person.summary)}))", person.summary)
    if amount != "name-last":
        doc.add(f"#row({name})", person.name)
    if amount in ("skills-first-at-bottom", "float-bottom"):
        skills = "; ".join(f"{group}: {', '.join(items)}" for group, items in person.skills)
        floats = ", float: true" if amount == "float-bottom" else ""
        doc.code.append(f"#place(bottom{floats}, block(width: 100%, {lit(skills)}))")
    doc.say(person.contact)
    doc.work()
    doc.education()
    if amount in ("skills-first-at-bottom", "float-bottom"):
        doc.said.append(skills)
    if amount == "name-last":
        doc.code.append(f"#place(top + left, {name})")


@typst_construct("running-header", "header footer", "both body")
def running_header(doc, person, amount):
    """The contacts in the page's margin, in the order in which they are seen; the twin has them in the body."""
    header = amount in ("header", "both")
    if header:
        doc.code.append(f"#set page(header: {lit(person.contact)})")
        doc.said.append(person.contact)
    if amount in ("footer", "both"):
        doc.code.append(f"#set page(footer: {lit(person.name + ', page 1 of 1')})")
    doc.row(f"text(size: 1.8em, {lit(person.name)})", person.name)
    if not header:
        doc.say(person.contact)
    doc.work()
    doc.tail()
    if amount in ("footer", "both"):
        doc.said.append(f"{person.name}, page 1 of 1")


@typst_construct("rotated", "2deg 45deg 90deg", "1deg 10deg 180deg")
def rotated(doc, person, amount):
    """A line of text turned where it stands."""
    doc.top()
    doc.work()
    doc.row(f"box(rotate({amount}, reflow: true, {lit(person.title)}))", person.title)
    doc.tail()


@typst_construct("chips", "0em 0.2em blank-0.2em", "0.05em 0.4em blank-0.4em")
def chips(doc, person, amount):
    """Skills in boxes, parted by a gap; the twin has a blank between them too."""
    doc.top()
    doc.work()
    doc.head("Technical Skills")
    items = [item for _, items in person.skills for item in items]
    gap = amount.removeprefix("blank-")
    boxes = [f"box(stroke: 0.5pt, inset: (x: {gap}, y: 2pt), {lit(item)})" for item in items]
    glue = ' + " " + ' if "blank" in amount else " + "
    doc.row(glue.join(boxes), " ".join(items))


@typst_construct("leading", "0.05em 0.3em", "0.1em 2.5em")
def leading(doc, person, amount):
    doc.add(f"#set par(leading: {amount}, spacing: {amount})\n#let row(it) = block(width: 100%, above: {amount}, below: {amount}, it)")
    doc.top()
    doc.work()
    doc.tail()


@typst_construct("word-space", "20% 150% 300% 600%", "30% 200% 400% 500%")
def word_space(doc, person, amount):
    """Blanks made narrower or wider."""
    doc.add(f"#set text(spacing: {amount})")
    doc.top()
    doc.work()
    doc.tail()
