"""Reasons against publishing as errors that the form shows at the very input.

Blocks show the errors of their parts; the stream they stand in repeats them as a summary, with the
place in words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from wagtail.blocks import StreamBlock, StructBlockValidationError
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.stream_block import StreamBlockValidationError

from .hindrance import Hindrance, Way
from .where import in_words


@dataclass
class Node:
    """What is wrong with a block, and below it with its parts."""

    texts: list[str] = field(default_factory=list)
    parts: dict[int | str, Node] = field(default_factory=dict)

    def add(self, way: Way, text: str) -> None:
        """Note a text at the end of a way."""
        if way:
            self.parts.setdefault(way[0], Node()).add(way[1:], text)
        elif text not in self.texts:
            self.texts.append(text)

    def error(self) -> ValidationError:
        """The error of a block inside a stream."""
        if not self.parts:
            return ValidationError(self.texts)
        errors = {name: part.error() for name, part in self.parts.items()}
        inside_list = isinstance(next(iter(self.parts)), int)
        kind = ListBlockValidationError if inside_list else StructBlockValidationError
        return kind(block_errors=errors, non_block_errors=self.texts)


def stream_error(
    stream: StreamBlock, found: Sequence[Hindrance], value: Any = None
) -> StreamBlockValidationError:
    """The error of a stream: at its inputs, and once more in a list above them.

    `value` is what stands in the stream, as raw data: it names blocks of different kinds.
    """
    root = Node()
    for hindrance in found:
        if hindrance.way:
            root.add(hindrance.way, hindrance.text)
    return StreamBlockValidationError(
        block_errors={place: part.error() for place, part in root.parts.items()},
        non_block_errors=summary(stream, found, value),
    )


def summary(stream: StreamBlock, found: Sequence[Hindrance], value: Any = None) -> list[str]:
    """Every reason once: with its place, or without one if it stands at several."""
    places: dict[str, set[str]] = {}
    for hindrance in found:
        places.setdefault(hindrance.text, set()).add(in_words(stream, hindrance.way, value))
    return [
        f"{place}: {text}" if len(there) == 1 and (place := next(iter(there))) else text
        for text, there in places.items()
    ]
