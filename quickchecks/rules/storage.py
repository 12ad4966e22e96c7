"""A definition as JSON and back, and the hash that tells whether its logic has changed."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from hashlib import sha256
from typing import Any

from cattrs.preconf.json import make_converter

from .eligibility.definition import EligibilityCheck
from .orientation.definition import OrientationCheck
from .scored.definition import ScoredCheck

Check = ScoredCheck | EligibilityCheck | OrientationCheck
KINDS: dict[str, type[Check]] = {
    "scored": ScoredCheck,
    "eligibility": EligibilityCheck,
    "orientation": OrientationCheck,
}
# Stored definitions are read for years: a new part of the vocabulary needs a default.
CONVERTER = make_converter()


def kind_of(check: Check) -> str:
    """The kind of a check: "scored", "eligibility" or "orientation"."""
    return next(kind for kind, model in KINDS.items() if isinstance(check, model))


def dump(check: Check) -> dict[str, Any]:
    """The definition with its words, as plain data that JSON can hold."""
    return {"kind": kind_of(check), **CONVERTER.unstructure(check)}


def load(data: dict[str, Any]) -> Check:
    """The definition that `dump` wrote. Raises ValueError for a kind it does not know."""
    model = KINDS.get(data.get("kind", ""))
    if model is None:
        raise ValueError(f"unknown kind of check: {data.get('kind')!r}")
    return CONVERTER.structure(data, model)


def logic_hash(check: Check) -> str:
    """Equal for two definitions exactly when they ask, decide and rank the same, in any words."""
    logic = json.dumps([kind_of(check), _logic(check)], sort_keys=True, separators=(",", ":"))
    return sha256(logic.encode()).hexdigest()


def _logic(value: Any) -> Any:
    """The value without its words and defaults: vocabulary added later changes no old hash."""
    if is_dataclass(value):
        parts = [part for part in fields(value) if not part.metadata.get("words")]
        found = {part.name: (getattr(value, part.name), part.default) for part in parts}
        return {name: _logic(item) for name, (item, default) in found.items() if item != default}
    if isinstance(value, tuple):
        return [_logic(item) for item in value]
    return value
