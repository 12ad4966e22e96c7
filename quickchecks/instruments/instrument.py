"""A file as the fields of a page, in every language it has; and what pages say as a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import yaml

from home.facts.resolve import names_in
from home.facts.table import FactValue

from ..models import CheckPage, EligibilityCheckPage, OrientationCheckPage, ScoredCheckPage
from . import eligibility, facts, orientation, scored
from .entry import SOURCE, Entry, InstrumentFault, listed
from .kept import difference
from .languages import together
from .shape import Fields, Pages, Shape

MODELS: dict[str, type[CheckPage]] = {
    "scored": ScoredCheckPage,
    "eligibility": EligibilityCheckPage,
    "orientation": OrientationCheckPage,
}
SHAPES: dict[type[CheckPage], Shape] = {
    ScoredCheckPage: scored.CHECK,
    EligibilityCheckPage: eligibility.CHECK,
    OrientationCheckPage: orientation.CHECK,
}


@dataclass(frozen=True)
class Instrument:
    """The data of a file, and how the pages it names are found."""

    data: dict[str, Any]
    pages: Pages

    @property
    def model(self) -> type[CheckPage]:
        """The kind of page it becomes. Raises InstrumentFault."""
        mode = str(self.data.get("mode"))
        if mode not in MODELS:
            raise InstrumentFault(f"mode: “{mode}” is none of {listed(MODELS)}")
        return MODELS[mode]

    @property
    def code(self) -> str:
        """The check's code. Raises InstrumentFault."""
        return Entry(self.data).code(most=60)

    @property
    def languages(self) -> list[str]:
        """The languages it is written in: those its title has, German first."""
        title = self.data.get("title")
        others = sorted({*map(str, title)} - {SOURCE}) if isinstance(title, Mapping) else []
        return [SOURCE, *others]

    def slug(self, language: str) -> str:
        """The last part of the page's address; its code where the file gives none."""
        return Entry(self.data, language).words("slug", required=False) or self.code

    def fields(self, language: str) -> Fields:
        """The page's fields, with the texts of a language. Raises InstrumentFault."""
        return SHAPES[self.model].read(Entry(self.data, language), self.pages)

    def values(self) -> list[FactValue]:
        """Its variables as rows that are not saved yet. Raises InstrumentFault."""
        return facts.read(Entry(self.data))

    def memory(self, published: Iterable[str]) -> dict[str, Any]:
        """What the page remembers of the file, beyond its fields (CheckPage.instrument).

        `published` are the languages that have an edition; the texts of others are remembered.
        """
        pages = {
            language: self.model(slug=self.slug(language), **self.fields(language))
            for language in published
        }
        values = self.values()
        remarks = list(difference(self.data, said_by(pages, values)))
        return {
            # As YAML, which knows days and keeps the order of keys; a column of JSON does neither.
            "kept": yaml.safe_dump(remarks, allow_unicode=True, sort_keys=False),
            "values": facts.memory(values),
        }


def said_by(pages: Mapping[str, CheckPage], values: list[FactValue]) -> dict[str, Any]:
    """What the pages of a check say as a file, by language, German first.

    Values that its texts use stand in it, too: those given, else those of the table.
    """
    shape = SHAPES[type(pages[SOURCE])]
    written = [shape.write(partial(getattr, page)) for page in pages.values()]
    found = together(list(pages), written)
    given = {row.key for row in values}
    others = [name for name in dict.fromkeys(_names(found)) if name not in given]
    if rows := [*values, *facts.newest(others)]:
        found["variables"] = facts.write(rows)
    return found


def _names(data: Any, key: str = "") -> Iterator[str]:
    """The names of values that texts insert and gates ask for."""
    if isinstance(data, Mapping):
        for name, value in data.items():
            yield from _names(value, name)
    elif isinstance(data, list):
        for item in data:
            yield from _names(item)
    elif isinstance(data, str):
        yield from [data] if key == "min_points_var" else names_in(data)
