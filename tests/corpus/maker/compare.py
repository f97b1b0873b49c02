"""When a reading is wrong: the words that a program gives, held against the words that the page's author meant.

A reading is right if its words are the intended words, all of them, in the intended order, and no others. Words are
what white space parts (no-break and other odd spaces are white space). Before comparing:
- both are brought to NFC, so that a letter and its accent count as the accented letter;
- direction marks (U+200E and the like) go, as they stand between letters only to help a display;
- words of bullets, dashes and bars alone go, and a bullet that sticks to the front of a word: they are furniture.
- where links lead to may follow the text, as Tika gives it: it is the author's, and stands in nobody's way.
Nothing else is forgiven. Ligature characters, private-use characters, soft hyphens and zero-width spaces inside a word
keep a search for the word from finding it; so does a word cut at the end of a line, with its hyphen or without.
"""

import re
import unicodedata
from collections import Counter
from difflib import SequenceMatcher

BULLETS = "•◦▪■●○‣∙·⁃"
FURNITURE = set(BULLETS + "-–—|*….")
DIRECTION = dict.fromkeys([0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
SHOWN = 60  # characters of an example
KINDS = ("unreadable", "missing", "extra", "reordered", "split", "glued", "altered")


def words(text):
    """The words of a text, without furniture."""
    text = unicodedata.normalize("NFC", text.translate(DIRECTION).removeprefix("\ufeff"))
    bare = (word.lstrip(BULLETS) for word in text.split())
    return [word for word in bare if word and not set(word) <= FURNITURE]


def faults(intended, text, links=()):
    """What is wrong with a text: {kind: example}, empty if it is right. None stands for a file that could not be read."""
    if text is None:
        return {"unreadable": ""}
    want, got = words(intended), words(text)
    while len(got) > len(want) and got[-1] in links:
        got.pop()
    if want == got:
        return {}
    found = {}
    changed = [op for op in SequenceMatcher(None, want, got, autojunk=False).get_opcodes() if op[0] != "equal"]
    gone = Counter(word for _, a, b, _, _ in changed for word in want[a:b])
    come = Counter(word for _, _, _, c, d in changed for word in got[c:d])
    moved = gone & come
    for _, a, b, c, d in changed:
        left, right = _unmoved(want[a:b], moved), _unmoved(got[c:d], moved)
        if (left, right) != (want[a:b], got[c:d]):
            found.setdefault("reordered", _example(want[a:b], got[c:d]))
        if left or right:
            found.setdefault(_kind(left, right), _example(left, right))
    return {kind: found[kind] for kind in KINDS if kind in found}


def _unmoved(part, moved):
    return [word for word in part if word not in moved]


def _kind(left, right):
    if not right:
        return "missing"
    if not left:
        return "extra"
    plain = lambda part: re.sub(r"\W", "", "".join(part))
    if plain(left) == plain(right) and len(left) != len(right):
        return "split" if len(left) < len(right) else "glued"
    return "altered"


def _example(left, right):
    return " → ".join(_cut(" ".join(part)) for part in (left, right))


def _cut(text):
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
