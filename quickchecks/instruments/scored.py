"""The file of a scored check."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..rules.scored.definition import Ranking
from .conditions import read_cap, read_path, write_cap, write_path
from .dimensions import Dimensions, fallback_code
from .entry import Entry
from .shape import Constant, Fields, Get, Pages, Shape, Stream, Under
from .shared import head
from .values import Choice, Code, Number, Words


class Rule:
    """When a path fits."""

    def read(self, entry: Entry, pages: Pages) -> Fields:
        try:
            return {"conditions": read_path(entry.line("if"))}
        except ValueError as error:
            raise entry.fault("if", str(error)) from error

    def write(self, get: Get) -> dict[str, Any]:
        return {"if": write_path(get("conditions"))}


class Cap:
    """The bottleneck, if there is one."""

    def read(self, entry: Entry, pages: Pages) -> Fields:
        if entry.data.get("cap") is None:
            return {"cap": []}
        cap = entry.entry("cap")
        try:
            below = read_cap(cap.line("if"))
        except ValueError as error:
            raise cap.fault("if", str(error)) from error
        value = {"below": below, "band": cap.code("max_band"), "text": cap.words("text")}
        return {"cap": [("cap", value)]}

    def write(self, get: Get) -> dict[str, Any]:
        found = [
            {
                "if": write_cap(block.value["below"]),
                "max_band": block.value["band"],
                **Words("text").write(block.value.get),
            }
            for block in get("cap")
        ]
        return {"cap": found[0]} if found else {}


@dataclass(frozen=True)
class Bounded(Stream):
    """Levels or bands. The page stores lower bounds only; the file says the upper ones as well."""

    def read(self, entry: Entry, pages: Pages) -> Fields:
        found = super().read(entry, pages)
        items = entry.entries(self.key)
        for item, most in zip(items, _upper([item.data for item in items]), strict=True):
            if item.data.get("max", most) != most:
                raise item.fault("max", f"{most} is what the next “min” leaves: no gap, no overlap")
        return found

    def write(self, get: Get) -> dict[str, Any]:
        items = super().write(get).get(self.key, [])
        bounds = zip(items, _upper(items), strict=True)
        return {self.key: [{**item, "max": most} for item, most in bounds]}


def _upper(items: Sequence[Mapping[str, Any]]) -> list[int]:
    """Up to where each one goes: to below the next one, the last one to 100."""
    return [*(item["min"] - 1 for item in items[1:]), 100][: len(items)]


class IfNone:
    """The recommendation where nothing is left; Dimensions reads it."""

    def read(self, entry: Entry, pages: Pages) -> Fields:
        return {}

    def write(self, get: Get) -> dict[str, Any]:
        code = fallback_code(get)
        return {"if_none": code} if code else {}


SCORING = Shape(
    Constant("method", "weighted_mean"),
    Constant("question_share", "points_over_max"),
    Constant("rounding", "half_up"),
    Constant("bands_use", "rounded_total"),
    Constant("levels_use", "rounded_dimension"),
    Constant("na", "exclude"),
    Constant("empty_dimension", "exclude"),
    Number("min_scored_weight_share", 0, 100, default=60, field="coverage"),
    Cap(),
)
MINIMUM = Number("min", 0, 100, field="minimum")
RULES = Shape(
    Constant("source", "dimensions_below_strong"),
    Choice(
        "priority",
        {ranking.value: ranking.value for ranking in Ranking},
        Ranking.WEIGHT_TIMES_GAP.value,
        field="ranking",
    ),
    Constant("tie_break", "dimension_order"),
    Number("top", 1, 20, default=3),
    IfNone(),
)
CHECK = Shape(
    head("scored"),
    Under("scoring", SCORING),
    Dimensions(),
    Bounded("levels", "level", Shape(Code(), MINIMUM, Words("label"))),
    Bounded("bands", "band", Shape(Code(), MINIMUM, Words("title"), Words("text"))),
    Stream("paths", "path", Shape(Code(), Rule(), Words("title"), Words("text"))),
    Under("recommendation_rules", RULES),
)
