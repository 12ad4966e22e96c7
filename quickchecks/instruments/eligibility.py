"""The file of an eligibility check."""

from __future__ import annotations

from typing import Any

from ..rules.eligibility.definition import Kind, Outcome, VerdictCode
from .conditions import outcome_order, read_order
from .entry import Entry
from .shape import Constant, Fields, Get, Items, Pages, Shape, Stream, Under
from .shared import head
from .values import Choice, Code, Codes, OwnWords, Target, Words

# The words of files for what stands at the end of a result; the first one is written.
ACTIONS = {
    "mentee_application": "apply",
    "apply": "apply",
    "contact": "contact",
    "alternatives": "alternatives",
}
# What each result lists. The site always does, so the file need not say it.
LISTS: dict[str, dict[str, bool]] = {
    VerdictCode.PREPARE.value: {"list_soft_not_yes": True},
    VerdictCode.CLARIFY.value: {"list_open": True},
    VerdictCode.NOT_NOW.value: {"list_fail": True, "list_open": True},
}


class Order:
    """In which order results are decided; only the number of soft criteria can differ."""

    def read(self, entry: Entry, pages: Pages) -> Fields:
        if "outcome_order" not in entry.data:
            return {"soft_needed": 3}
        try:
            return {"soft_needed": read_order(entry.plain("outcome_order"))}
        except ValueError as error:
            raise entry.fault("outcome_order", str(error)) from error

    def write(self, get: Get) -> dict[str, Any]:
        return {"outcome_order": outcome_order(get("soft_needed"))}


class Way:
    """A way forward: its packet, and its text in the entry itself."""

    shape = Shape(Target(), OwnWords("text"))

    def __init__(self, key: str) -> None:
        self.key = key

    def read(self, entry: Entry, pages: Pages) -> Fields:
        if entry.data.get(self.key) is None:
            return {self.key: {}}
        return {self.key: self.shape.read(entry.entry(self.key), pages)}

    def write(self, get: Get) -> dict[str, Any]:
        value = get(self.key)
        return {self.key: self.shape.write(value.get)} if value and value["text"] else {}


class Action:
    """What stands at the end of a result, and the packet beside it."""

    shape = Shape(Choice("type", ACTIONS, default="", field="action"), Target())

    def read(self, entry: Entry, pages: Pages) -> Fields:
        return self.shape.read(entry.entry("action"), pages)

    def write(self, get: Get) -> dict[str, Any]:
        found = self.shape.write(get)
        return {"action": found} if found else {}


class Lists:
    """What a result lists."""

    def read(self, entry: Entry, pages: Pages) -> Fields:
        return {}

    def write(self, get: Get) -> dict[str, Any]:
        return LISTS.get(get("code"), {})


OPTION = Shape(
    Code(),
    Choice("outcome", {outcome.value: outcome.value for outcome in Outcome}),
    Codes("flags"),
    Words("text"),
)
CRITERION = Shape(
    Code(),
    Choice("kind", {kind.value: kind.value for kind in Kind}),
    Words("label"),
    Words("text"),
    Words("help", required=False),
    Items("options", OPTION),
    Way("if_fail"),
    Way("if_open"),
)
RESULT = Shape(
    Choice("id", {code.value: code.value for code in VerdictCode}, field="code"),
    Words("title"),
    Words("text"),
    Action(),
    Lists(),
)
SCORING = Shape(Constant("method", "knock_out"), Constant("ask_all", True), Order())
CHECK = Shape(
    head("eligibility"),
    Under("scoring", SCORING),
    Stream("criteria", "criterion", CRITERION),
    Stream("results", "verdict", RESULT, field="verdicts"),
)
