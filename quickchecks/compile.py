"""Editors' blocks to rules: the one place where the form's data becomes a definition."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

from .rules.definition import Flag, Target
from .rules.scored.definition import (
    Band,
    Dimension,
    Level,
    Option,
    Question,
    Ranking,
    Recommendation,
    ScoredCheck,
)


class Definition(Protocol):
    """The fields of a check's page that hold its definition."""

    dimensions: Any
    levels: Any
    bands: Any
    flags: Any
    fallback: Any
    ranking: str
    top: int
    coverage: int


def compile_check(page: Definition) -> ScoredCheck:
    """The definition an editor has put together on a page, in the page's language."""
    fallback = next((_recommendation(value) for value in _values(page.fallback)), None)
    return ScoredCheck(
        dimensions=tuple(_dimension(value) for value in _values(page.dimensions)),
        levels=tuple(
            Level(value["code"], _bound(value), value["label"]) for value in _values(page.levels)
        ),
        bands=tuple(
            Band(value["code"], _bound(value), value["title"], value["text"])
            for value in _values(page.bands)
        ),
        flags=tuple(
            Flag(value["code"], value["severity"], value["text"], _target(value))
            for value in _values(page.flags)
        ),
        fallback=fallback,
        ranking=Ranking(page.ranking or Ranking.WEIGHT_TIMES_GAP),
        top=page.top or 1,
        coverage=page.coverage or 0,
    )


def _values(stream: Iterable[Any]) -> list[Any]:
    return [block.value for block in stream]


def _bound(value: Any) -> int:
    """A lower bound; -1, which is a fault, where an unfinished draft has none."""
    return -1 if value["minimum"] is None else int(value["minimum"])


def _dimension(value: Any) -> Dimension:
    return Dimension(
        value["code"],
        value["weight"] or 0,
        tuple(_question(question) for question in value["questions"]),
        tuple(_recommendation(step) for step in value["recommendations"]),
        value["title"],
        value["text"],
    )


def _question(value: Any) -> Question:
    return Question(
        value["code"],
        tuple(_option(option) for option in value["options"]),
        value["weight"] or 0,
        value["text"],
        value["help"],
    )


def _option(value: Any) -> Option:
    flags = tuple(code.strip() for code in (value["flags"] or "").split(",") if code.strip())
    return Option(value["code"], value["points"] or 0, value["na"], flags, value["text"])


def _recommendation(value: Any) -> Recommendation:
    return Recommendation(value.get("level") or "", value["title"], value["text"], _target(value))


def _target(value: Any) -> Target | None:
    """By translation key: the same page in whatever language the result is read in."""
    page = value["page"]
    return Target(str(page.translation_key), value["chapter"] or "") if page else None
