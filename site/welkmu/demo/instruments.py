"""A quick-check's file (the schema of the instruments) to the fields of its page."""

from __future__ import annotations

from typing import Any

from .fields import Words, content


def scored_check(data: dict[str, Any], words: Words) -> dict[str, Any]:
    """The fields of a scored check. A band's or level's upper bound follows from the next one."""
    rules = data["recommendation_rules"]
    advice = data["recommendations"]
    fallback = [step for step in advice if step["id"] == rules.get("if_none")]
    return {
        **content(data, words),
        "code": data["id"],
        "duration_minutes": data["duration_minutes"],
        "intro": words.text(data["intro"]),
        "disclaimer": words.text(data["disclaimer"]),
        "dimensions": [("dimension", _dimension(item, data, words)) for item in data["dimensions"]],
        "levels": [
            (
                "level",
                {"code": item["id"], "minimum": item["min"], "label": words.text(item["label"])},
            )
            for item in data["levels"]
        ],
        "bands": [
            (
                "band",
                {
                    "code": item["id"],
                    "minimum": item["min"],
                    "title": words.text(item["title"]),
                    "text": words.text(item["text"]),
                },
            )
            for item in data["bands"]
        ],
        "flags": [
            (
                "flag",
                {
                    "code": item["id"],
                    "severity": item["severity"],
                    "text": words.text(item["text"]),
                    **_target(item, words),
                },
            )
            for item in data.get("flags", [])
        ],
        "fallback": [("recommendation", _advice(step, words)) for step in fallback],
        "ranking": rules["priority"],
        "top": rules["top"],
        "coverage": data["scoring"]["min_scored_weight_share"],
    }


def _dimension(item: dict[str, Any], data: dict[str, Any], words: Words) -> dict[str, Any]:
    questions = [one for one in data["questions"] if one["dimension"] == item["id"]]
    steps = [one for one in data["recommendations"] if one["dimension"] == item["id"]]
    return {
        "code": item["id"],
        "title": words.text(item["title"]),
        "text": words.text(item["text"]),
        "weight": item["weight"],
        "questions": [_question(question, words) for question in questions],
        "recommendations": [{"level": step["level"], **_advice(step, words)} for step in steps],
    }


def _question(item: dict[str, Any], words: Words) -> dict[str, Any]:
    return {
        "code": item["id"],
        "text": words.text(item["text"]),
        "help": words.text(item.get("help")),
        "weight": item["weight"],
        "options": [
            {
                "code": option["id"],
                "text": words.text(option["text"]),
                "points": option.get("points", 0),
                "na": option.get("na", False),
                "flags": ", ".join(option.get("flags", [])),
            }
            for option in item["options"]
        ],
    }


def _advice(step: dict[str, Any], words: Words) -> dict[str, Any]:
    return {
        "code": step["id"],
        "title": words.text(step["title"]),
        "text": words.text(step["text"]),
        **_target(step, words),
    }


def _target(item: dict[str, Any], words: Words) -> dict[str, Any]:
    return {"page": words.page(item.get("packet")), "chapter": item.get("chapter", "")}
