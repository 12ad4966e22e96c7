"""A definition as JSON and back, and the hash that tells whether its logic has changed."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, is_dataclass
from hashlib import sha256
from typing import Any

from .definition import (
    Band,
    Dimension,
    Flag,
    Level,
    Option,
    Question,
    Ranking,
    Recommendation,
    ScoredCheck,
    Target,
)

KIND = "scored"


def dump(check: ScoredCheck) -> dict[str, Any]:
    """The definition with its words, as plain data that JSON can hold."""
    return {"kind": KIND, **json.loads(json.dumps(asdict(check)))}


def load(data: dict[str, Any]) -> ScoredCheck:
    """The definition that `dump` wrote. Raises ValueError for a kind it does not know."""
    if data.get("kind") != KIND:
        raise ValueError(f"unknown kind of check: {data.get('kind')!r}")
    return ScoredCheck(
        dimensions=tuple(_dimension(item) for item in data["dimensions"]),
        levels=tuple(Level(**item) for item in data["levels"]),
        bands=tuple(Band(**item) for item in data["bands"]),
        flags=tuple(Flag(**{**item, "target": _target(item)}) for item in data["flags"]),
        fallback=_recommendation(data["fallback"]) if data["fallback"] else None,
        ranking=Ranking(data["ranking"]),
        top=data["top"],
        coverage=data["coverage"],
    )


def logic_hash(check: ScoredCheck) -> str:
    """Equal for two definitions exactly when they ask, score and rank the same, in any words."""
    logic = json.dumps([KIND, _logic(check)], sort_keys=True, separators=(",", ":"))
    return sha256(logic.encode()).hexdigest()


def _logic(value: Any) -> Any:
    """The value without its words."""
    if is_dataclass(value):
        return {
            part.name: _logic(getattr(value, part.name))
            for part in fields(value)
            if not part.metadata.get("words")
        }
    if isinstance(value, tuple):
        return [_logic(item) for item in value]
    return value


def _dimension(data: dict[str, Any]) -> Dimension:
    return Dimension(
        **{
            **data,
            "questions": tuple(_question(item) for item in data["questions"]),
            "recommendations": tuple(_recommendation(item) for item in data["recommendations"]),
        }
    )


def _question(data: dict[str, Any]) -> Question:
    options = tuple(Option(**{**item, "flags": tuple(item["flags"])}) for item in data["options"])
    return Question(**{**data, "options": options})


def _recommendation(data: dict[str, Any]) -> Recommendation:
    return Recommendation(**{**data, "target": _target(data)})


def _target(data: dict[str, Any]) -> Target | None:
    return Target(**data["target"]) if data["target"] else None
