"""One mapping of an instrument's file, with its place: a fault says where it is and why."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

SOURCE = "de"  # German is the source; every text needs it
CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
NAME = re.compile(r"[a-z][a-z0-9_]*")  # of a value that ages
ADDRESS = re.compile(r"https://[^\s\"<>]+")
LONGEST_CODE = 40  # as the blocks of the page


class InstrumentFault(ValueError):
    """A file no check can be made of; the message names the place and the reason."""


@dataclass(frozen=True)
class Entry:
    """A mapping, read in one language. `place` is its address in the file: "questions/q05"."""

    data: Mapping[Any, Any]
    language: str = SOURCE
    place: str = ""

    def fault(self, key: str, reason: str) -> InstrumentFault:
        """What is wrong with the value of a key; an empty key means the mapping itself."""
        return InstrumentFault(f"{self._at(key)}: {reason}")

    def entries(self, key: str) -> list[Entry]:
        """A list of mappings; empty where the key is missing."""
        items = self.data.get(key)
        if items is None:
            return []
        if not isinstance(items, list):
            raise self.fault(key, "a list is wanted here")
        return [self._below(item, f"{key}/{_name(item, n)}") for n, item in enumerate(items, 1)]

    def entry(self, key: str) -> Entry:
        """The mapping of a key; an empty one where it is missing."""
        value = self.data.get(key)
        return self._below({} if value is None else value, key)

    def named(self, key: str) -> dict[str, Entry]:
        """A mapping of mappings: each under its name."""
        group = self.entry(key)
        return {str(name): group.entry(name) for name in group.data}

    def words(self, key: str, required: bool = True, most: int = 0) -> str:
        """The text of a key in the language read, German where that has none yet."""
        value = self.data.get(key)
        if value is None:
            if required:
                raise self.fault(key, "the text is missing")
            return ""
        text = self._in_language(value, key)
        if most and len(text) > most:
            raise self.fault(key, f"{len(text)} characters, at most {most} fit")
        return text

    def own_words(self) -> str:
        """The text whose languages stand in this mapping, beside other keys."""
        return self._in_language(self.data, "")

    def code(self, key: str = "id", required: bool = True, most: int = LONGEST_CODE) -> str:
        """A code; empty where it may be missing and is."""
        value = self.data.get(key)
        if value is None and not required:
            return ""
        if value is None:
            raise self.fault(key, "it is missing")
        return self._code(value, key, most)

    def codes(self, key: str) -> list[str]:
        """A list of codes; empty where the key is missing."""
        return [self._code(value, key) for value in self.plain(key)]

    def plain(self, key: str) -> list[Any]:
        """A list of anything; empty where the key is missing."""
        value = self.data.get(key)
        if value is not None and not isinstance(value, list):
            raise self.fault(key, "a list is wanted here")
        return value or []

    def number(self, key: str, least: int, most: int, default: int | None = None) -> int:
        """A whole number within bounds; the default where the key is missing or null."""
        value = self.data.get(key)
        if value is None:
            value = default
        if value is None:
            raise self.fault(key, "the number is missing")
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise self.fault(key, f"{value!r} is no whole number from {least} to {most}")
        return value

    def choice(self, key: str, known: Mapping[str, str], default: str | None = None) -> str:
        """What the page calls one of these words; the default where the key is missing."""
        value = self.data.get(key)
        if value is None and default is not None:
            return default
        if not isinstance(value, str) or value not in known:
            raise self.fault(key, f"{value!r} is none of {listed(known)}")
        return known[value]

    def yes(self, key: str) -> bool:
        """True or false; false where the key is missing."""
        value = self.data.get(key, False)
        if not isinstance(value, bool):
            raise self.fault(key, f"{value!r} is neither true nor false")
        return value

    def day(self, key: str) -> date | None:
        """A day; None where the key is missing."""
        value = self.data.get(key)
        if value is not None and type(value) is not date:
            raise self.fault(key, f"{value!r} is no day such as 2026-12-31")
        return value

    def line(self, key: str) -> str:
        """A text that is the same in every language; empty where the key is missing."""
        value = self.data.get(key)
        if value is None:
            return ""
        if not isinstance(value, str):
            raise self.fault(key, f"{value!r} is no text; put it in quotes")
        return value.strip()

    def _at(self, key: str) -> str:
        return "/".join(part for part in (self.place, str(key)) if part) or "the file"

    def _below(self, value: Any, name: str) -> Entry:
        if not isinstance(value, Mapping):
            raise self.fault(name, "keys and values are wanted here")
        return Entry(value, self.language, self._at(name))

    def _code(self, value: Any, key: str, most: int = LONGEST_CODE) -> str:
        if not isinstance(value, str) or not CODE.fullmatch(value) or len(value) > most:
            raise self.fault(
                key, f"{value!r} is no code: lower-case letters, digits and hyphens, in quotes"
            )
        return value

    def _in_language(self, value: Any, key: str) -> str:
        if isinstance(value, str):
            return value.strip()
        if not isinstance(value, Mapping):
            raise self.fault(key, f"{value!r} is no text; put it in quotes")
        for language in (SOURCE, self.language):
            if not isinstance(value.get(language, ""), str):
                raise self.fault(
                    f"{key}/{language}".strip("/"), f"{value[language]!r} is no text; quote it"
                )
        if not value.get(SOURCE):
            raise self.fault(key, "the German text is missing")
        return str(value.get(self.language) or value[SOURCE]).strip()


def listed(words: Iterable[str]) -> str:
    """Words in a sentence: “a”, “b”."""
    return ", ".join(f"“{word}”" for word in words)


def _name(item: Any, number: int) -> str:
    """How a place names an item: by its id, or by its number."""
    found = item.get("id") if isinstance(item, Mapping) else None
    return str(found) if found is not None else f"#{number}"
