"""What no file may contain. Office files are XML, which knows no control characters."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

Thing = TypeVar("Thing")
BREAKS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
# Everything outside the characters of XML 1.0 (section 2.2), and C1 controls.
ILLEGAL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def legal_text(text: str) -> str:
    """A text without what XML cannot hold; every kind of line break is a line feed."""
    return ILLEGAL.sub("", BREAKS.sub("\n", text))


def legal(thing: Thing) -> Thing:
    """A copy of an outline, or a part of one, in which every text is legal."""
    return _legal(thing)  # type: ignore[no-any-return]


def _legal(thing: Any) -> Any:
    if isinstance(thing, str):
        return legal_text(thing)
    if isinstance(thing, tuple):
        return tuple(_legal(item) for item in thing)
    if is_dataclass(thing) and not isinstance(thing, type):
        values = {field.name: _legal(getattr(thing, field.name)) for field in fields(thing)}
        return type(thing)(**values)
    return thing
