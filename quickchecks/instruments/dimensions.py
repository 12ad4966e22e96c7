"""Dimensions with their questions and recommendations.

The file holds three flat lists that refer to each other; on the page a question stands inside its
dimension. What names no dimension only routes, or is for those who have nothing left to do.
"""

from __future__ import annotations

from typing import Any

from ..blocks.scored import EFFORT, WHEN
from .entry import Entry
from .shape import Constant, Fields, Get, Items, Pages, Shape
from .values import Choice, Code, Codes, Number, Target, Words

NONE_LEFT = "none-left"  # how results name the fallback where an editor gave it no code
Sorted = dict[Any, list[Entry]]


class Points:
    """The points of an answer; one that does not apply has none."""

    def read(self, entry: Entry, pages: Pages) -> Fields:
        na = entry.yes("na")
        return {"na": na, "points": entry.number("points", 0, 100, default=0 if na else None)}

    def write(self, get: Get) -> dict[str, Any]:
        return {"na": True} if get("na") else {"points": get("points")}


DIMENSION = Shape(Code(), Number("weight", 1, 100), Words("title"), Words("text"))
QUESTION = Shape(
    Code(),
    Number("weight", 1, 10, default=1),
    Words("text"),
    Words("help", required=False),
    Items("options", Shape(Code(), Points(), Codes("flags"), Words("text"))),
)
ROUTING = Shape(
    Code(),
    Constant("weight", 0),
    Words("text"),
    Words("help", required=False),
    Items("options", Shape(Code(), Constant("points", None), Codes("flags"), Words("text"))),
)
STEP = Shape(
    Target(),
    Choice("when", {code: code for code, _label in WHEN}, default=""),
    Choice("effort", {code: code for code, _label in EFFORT}, default=""),
    Words("title"),
    Words("text"),
)


class Dimensions:
    """The dimensions, the questions without points and the fallback of a scored check."""

    def read(self, entry: Entry, pages: Pages) -> Fields:
        dimensions = entry.entries("dimensions")
        questions = _by_dimension(entry, "questions", dimensions)
        steps = _by_dimension(entry, "recommendations", dimensions)
        return {
            "dimensions": [
                ("dimension", _dimension(item, questions, steps, pages)) for item in dimensions
            ],
            "routing": [("question", ROUTING.read(item, pages)) for item in questions[None]],
            "fallback": _fallback(entry, steps[None], pages),
        }

    def write(self, get: Get) -> dict[str, Any]:
        dimensions = [block.value for block in get("dimensions")]
        routing = [block.value for block in get("routing")]
        questions = [
            {"dimension": value["code"], **QUESTION.write(question.get)}
            for value in dimensions
            for question in value["questions"]
        ]
        steps = [
            {
                "id": step["code"] or own_name(value["code"], step["level"]),
                **_step(step, value["code"], step["level"]),
            }
            for value in dimensions
            for step in value["recommendations"]
        ]
        return {
            "dimensions": [DIMENSION.write(value.get) for value in dimensions],
            "questions": [
                *questions,
                *({"dimension": None, **ROUTING.write(value.get)} for value in routing),
            ],
            "recommendations": [
                *steps,
                *(
                    {"id": fallback_code(get), **_step(block.value, None, None)}
                    for block in get("fallback")
                ),
            ],
        }


def own_name(dimension: str, level: str) -> str:
    """How results name a recommendation that an editor gave no code."""
    return f"{dimension}-{level}"


def fallback_code(get: Get) -> str:
    """The code of the recommendation for those who have nothing left to do; empty without one."""
    return next((block.value["code"] or NONE_LEFT for block in get("fallback")), "")


def _by_dimension(check: Entry, key: str, dimensions: list[Entry]) -> Sorted:
    """The entries of a list by the dimension they name; None: they name none."""
    found: Sorted = {None: [], **{item.code(): [] for item in dimensions}}
    for item in check.entries(key):
        code = item.code("dimension", required=False) or None
        if code not in found:
            raise item.fault("dimension", f"there is no dimension “{code}”")
        found[code].append(item)
    return found


def _dimension(item: Entry, questions: Sorted, steps: Sorted, pages: Pages) -> Fields:
    code = item.code()
    return {
        **DIMENSION.read(item, pages),
        "questions": [QUESTION.read(question, pages) for question in questions[code]],
        "recommendations": [
            {
                "code": _unless(own_name(code, step.code("level")), step.code()),
                "level": step.code("level"),
                **STEP.read(step, pages),
            }
            for step in steps[code]
        ],
    }


def _fallback(check: Entry, without: list[Entry], pages: Pages) -> list[tuple[str, Fields]]:
    rules = check.entry("recommendation_rules")
    wanted = rules.code("if_none", required=False)
    for step in without:
        if step.code() != wanted:
            raise step.fault("dimension", "without a dimension only “if_none” is ever shown")
    if wanted and not without:
        raise rules.fault("if_none", f"there is no recommendation “{wanted}” without a dimension")
    code = _unless(NONE_LEFT, wanted)
    return [("recommendation", {"code": code, **STEP.read(step, pages)}) for step in without[:1]]


def _unless(name: str, code: str) -> str:
    """A code; empty where it is the name that results use without one."""
    return "" if code == name else code


def _step(step: Any, dimension: str | None, level: str | None) -> dict[str, Any]:
    return {"dimension": dimension, "level": level, **STEP.write(step.get)}
