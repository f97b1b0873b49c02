"""Tests of the judging, the scoring and the corpus itself: python3 tests/corpus/test_corpus.py. No package needed."""

import importlib.util
import json
import subprocess
import sys
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent


def load(name, path):
    """A module by its path, without the packages that its neighbours need."""
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


compare = load("compare", HERE / "maker/compare.py")
score = load("score", HERE / "score.py")
people = load("people", HERE / "maker/people.py")


class Judging(unittest.TestCase):
    def kinds(self, intended, text, **options):
        return list(compare.faults(intended, text, **options))

    def test_lines_bullets_and_dashes_make_no_difference(self):
        self.assertEqual(self.kinds("• Led teams | 2019 - 2020", "Led\nteams\u00a02019 – 2020\f"), [])
        self.assertEqual(self.kinds("• Led teams", "•Led teams"), [])

    def test_a_letter_and_its_accent_are_the_accented_letter(self):
        self.assertEqual(self.kinds("Café", "Cafe\u0301"), [])

    def test_each_kind_of_fault_is_told_from_the_others(self):
        for text, kind in {"one two": "missing", "one two three four": "extra", "two one three": "reordered",
                           "one t wo three": "split", "onetwo three": "glued", "one twa three": "altered"}.items():
            self.assertEqual(self.kinds("one two three", text), [kind], text)
        self.assertEqual(self.kinds("one", None), ["unreadable"])
        self.assertEqual(self.kinds("one", ""), ["missing"])

    def test_nothing_but_the_listed_things_is_forgiven(self):
        for intended, text in [("office", "oﬃce"), ("phone", "\ue000 phone"), ("full-stack", "full‑stack"), ("cloud", "cl\u00adoud"),
                               ("TypeScript", "Type\u200bScript"), ("latency-free", "latency-\nfree"), ("Go", "go"), ("C++", "C")]:
            self.assertNotEqual(self.kinds(intended, text), [], text)

    def test_where_links_lead_to_may_follow_the_text_and_stand_nowhere_else(self):
        self.assertEqual(self.kinds("See Portfolio", "See Portfolio https://a.example", links=("https://a.example",)), [])
        self.assertEqual(self.kinds("See Portfolio", "See https://a.example Portfolio", links=("https://a.example",)), ["extra"])
        self.assertEqual(self.kinds("See Portfolio", "See Portfolio https://b.example", links=("https://a.example",)), ["extra"])


class Scoring(unittest.TestCase):
    cases = {name: {"construct": name[0], "broken": broken, "wrong": {"tika": {"split": "ab → a b"}}}
             for name, broken in {"a1": ["tika"], "a2": ["tika"], "a3": [], "b1": [], "b2": []}.items()}

    def given(self, *warned):
        return {name: {"warned": name in warned} for name in self.cases}

    def test_recall_and_precision_are_counted_by_construct(self):
        rows = score.count(self.cases, self.given("a1", "a3"))
        self.assertEqual(rows, {"a": [2, 1, 1, 1], "b": [0, 0, 2, 0], "all": [2, 1, 3, 1]})
        self.assertEqual(score.figures(rows["all"]), (0.5, 0.5))
        self.assertEqual(score.figures(rows["b"]), (None, None))

    def test_a_page_missed_and_a_false_alarm_are_told(self):
        told = list(score.mistakes(self.cases, self.given("a1", "a3")))
        self.assertEqual([line.split(":")[:2] for line in told], [["missed", " a2"], ["false alarm", " a3"]])

    def test_a_page_without_a_verdict_or_with_two_or_of_the_other_half_is_refused(self):
        line = lambda name, half="tuning": json.dumps({"file": f"x/{half}/{name}", "warned": True})
        whole = [line(name) for name in self.cases]
        self.assertEqual(len(score.verdicts(whole, "tuning", self.cases)), 5)
        for lines in (whole[1:], [*whole, whole[0]], [*whole[1:], line("a1", "measuring")], [*whole, line("a9")]):
            with self.assertRaises(ValueError):
                score.verdicts(lines, "tuning", self.cases)

    def run_score(self, right, *options):
        cases = score.truth("measuring")
        lines = [json.dumps({"file": f"measuring/{name}", "warned": bool(entry["broken"]) == right}) for name, entry in cases.items()]
        command = [sys.executable, HERE / "score.py", "measuring", "-", *options]
        return subprocess.run(command, input="\n".join(lines), capture_output=True, text=True)

    def test_the_program_passes_verdicts_that_are_right_and_fails_ones_that_are_wrong(self):
        asked = ("--recall", "0.98", "--precision", "0.95")
        right, wrong = self.run_score(True, *asked), self.run_score(False, *asked)
        self.assertEqual((right.returncode, wrong.returncode), (0, 1), right.stderr + wrong.stderr)
        self.assertIn("| 100.0 |", right.stdout.split("| all |")[1])
        self.assertIn("false alarm: ", wrong.stdout)


class Corpus(unittest.TestCase):
    def test_every_page_has_its_truth_and_every_truth_its_page(self):
        for half in ("tuning", "measuring"):
            pages = {file.name for file in (HERE / half).glob("*.pdf")}
            self.assertEqual(pages, set(score.truth(half)), half)

    def test_what_is_measured_is_tuned_as_well_and_what_came_later_is_not_measured(self):
        tuning, measuring = ({entry["construct"] for entry in score.truth(half).values()} for half in ("tuning", "measuring"))
        self.assertEqual(tuning - measuring, {"attached", "bitmap-font", "cut-out", "distilled", "layer-member", "stamp", "upright"})
        self.assertLessEqual(measuring, tuning)

    def test_the_halves_are_about_different_people(self):
        for half, others in (("tuning", people.MEASURING), ("measuring", people.TUNING)):
            for name, entry in score.truth(half).items():
                for other in others:
                    self.assertNotIn(other.name, entry["intended"], name)

    def test_there_are_pages_enough_of_either_sort_and_they_are_small(self):
        entries = [entry for half in ("tuning", "measuring") for entry in score.truth(half).values()]
        broken = sum(bool(entry["broken"]) for entry in entries)
        self.assertGreaterEqual(len(entries), 140)
        self.assertTrue(0.35 < broken / len(entries) < 0.65, f"{broken} of {len(entries)} are broken")
        self.assertLess(max(file.stat().st_size for file in HERE.glob("*/*.pdf")), 40_000)

    def test_what_is_called_broken_is_what_a_default_reader_reads_wrong(self):
        defaults = {"pdftotext", "pdfminer", "pypdf", "pdfium", "pdfjs", "pdfbox", "tika"}
        for half in ("tuning", "measuring"):
            for name, entry in score.truth(half).items():
                self.assertEqual(set(entry["broken"]), defaults & set(entry["wrong"]), name)


if __name__ == "__main__":
    unittest.main()
