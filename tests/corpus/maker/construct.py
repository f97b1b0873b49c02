"""The list of constructs, and what each makes of an amount: a page as a PDF, and the words that its author meant."""

from dataclasses import dataclass
from typing import Callable

from .people import HALVES


@dataclass(frozen=True)
class Page:
    pdf: bytes
    intended: str
    links: tuple = ()  # addresses that links lead to: a reader may give them after the text


@dataclass(frozen=True)
class Construct:
    name: str
    producer: str
    amounts: dict  # {half: names of how much of the construct, or of which kind}
    make: Callable  # (person, half, amount) -> Page


@dataclass(frozen=True)
class Case:
    construct: Construct
    half: str
    amount: str
    person: object

    @property
    def file(self):
        return f"{self.construct.name}.{self.amount}.{self.construct.producer}.pdf"

    def make(self):
        return self.construct.make(self.person, self.half, self.amount)


CONSTRUCTS = []


def construct(name, producer, tuning, measuring):
    """Enters a function (person, half, amount) -> Page into the list, with its amounts split at blanks."""

    def enter(make):
        amounts = {"tuning": tuning.split(), "measuring": measuring.split()}
        CONSTRUCTS.append(Construct(name, producer, amounts, make))
        return make

    return enter


def cases():
    """Every case of the corpus. The people of a half take turns, so that no amount is tied to one text."""
    found = []
    for number, entry in enumerate(CONSTRUCTS):
        for half, people in HALVES.items():
            for index, amount in enumerate(entry.amounts[half]):
                found.append(Case(entry, half, amount, people[(number + index) % len(people)]))
    return found
