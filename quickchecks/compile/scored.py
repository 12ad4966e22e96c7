"""A scored check's page to its definition."""

from __future__ import annotations

from typing import Any, Protocol

from ..rules.scored.definition import (
    Band,
    Cap,
    Comparison,
    Condition,
    Dimension,
    Level,
    Option,
    Path,
    Question,
    Ranking,
    Recommendation,
    ScoredCheck,
)
from .shared import codes, flags, target, values


class ScoredFields(Protocol):
    """The fields of a scored check's page that hold its definition."""

    dimensions: Any
    routing: Any
    levels: Any
    bands: Any
    cap: Any
    paths: Any
    flags: Any
    fallback: Any
    ranking: str
    top: int
    coverage: int


def compile_scored(page: ScoredFields) -> ScoredCheck:
    """The definition an editor has put together on a page, in the page's language."""
    return ScoredCheck(
        dimensions=tuple(_dimension(value) for value in values(page.dimensions)),
        levels=tuple(
            Level(value["code"], _bound(value), value["label"]) for value in values(page.levels)
        ),
        bands=tuple(
            Band(value["code"], _bound(value), value["title"], value["text"])
            for value in values(page.bands)
        ),
        flags=flags(page.flags),
        fallback=next((_recommendation(value) for value in values(page.fallback)), None),
        ranking=Ranking(page.ranking or Ranking.WEIGHT_TIMES_GAP),
        top=page.top or 1,
        coverage=page.coverage or 0,
        routing=tuple(_routing(value) for value in values(page.routing)),
        cap=next(
            (Cap(value["below"] or 0, value["band"], value["text"]) for value in values(page.cap)),
            None,
        ),
        paths=tuple(_path(value) for value in values(page.paths)),
    )


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


def _routing(value: Any) -> Question:
    options = tuple(
        Option(option["code"], flags=codes(option["flags"]), text=option["text"])
        for option in value["options"]
    )
    return Question(value["code"], options, 0, value["text"], value["help"])


def _option(value: Any) -> Option:
    return Option(
        value["code"],
        value["points"] or 0,
        bool(value["na"]),
        codes(value["flags"]),
        value["text"],
    )


def _recommendation(value: Any) -> Recommendation:
    return Recommendation(
        value.get("level") or "",
        value["title"],
        value["text"],
        target(value),
        value.get("code") or "",
        value.get("when") or "",
        value.get("effort") or "",
    )


def _path(value: Any) -> Path:
    return Path(
        value["code"],
        tuple(_condition(condition) for condition in value["conditions"]),
        value["title"],
        value["text"],
    )


def _condition(value: Any) -> Condition:
    comparison = Comparison(value["comparison"] or Comparison.IS)
    if comparison is Comparison.IS:
        return Condition(value["subject"], comparison, options=codes(value["value"]))
    bound = value["value"] or ""
    return Condition(value["subject"], comparison, bound=int(bound) if bound.isdecimal() else -1)
