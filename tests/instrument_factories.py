"""Small instruments of every kind, as the data of a file: complete, and none of the demo's."""

from __future__ import annotations

from io import StringIO
from typing import Any

import yaml
from django.core.management import call_command


def words(german: str) -> dict[str, str]:
    """A text in both languages."""
    return {"de": german, "en": f"EN {german}"}


def head(mode: str, code: str) -> dict[str, Any]:
    return {
        "schema_version": 1,
        "id": code,
        "slug": {"de": f"{code}-pruefen", "en": f"{code}-check"},
        "mode": mode,
        "audience": "graduate",
        "address_form_de": "du",
        "title": words(f"Probe {code}"),
        "intro": words("Drei Fragen."),
    }


def option(code: str, **more: Any) -> dict[str, Any]:
    return {"id": code, "text": words(f"Antwort {code}"), **more}


def question(code: str, dimension: str | None, *points: int) -> dict[str, Any]:
    options = [option("abcdef"[place], points=value) for place, value in enumerate(points)]
    text = words(f"Frage {code}?")
    return {"id": code, "dimension": dimension, "weight": 1, "text": text, "options": options}


def step(code: str, dimension: str | None, level: str | None, packet: str) -> dict[str, Any]:
    return {
        "id": code,
        "dimension": dimension,
        "level": level,
        "packet": packet,
        "title": words(f"Schritt {code}"),
        "text": words("So geht es."),
    }


def scored(code: str = "probe-punkte", packet: str = "probe-1") -> dict[str, Any]:
    """Two dimensions, a question that only routes, two paths, a bottleneck, a flag."""
    routing = question("q3", None, 0, 0)
    routing["weight"] = 0
    routing["options"] = [option("a", points=None), option("b", points=None)]
    asked = [question("q1", "one", 0, 1, 2), question("q2", "two", 0, 3)]
    asked[0]["options"][0]["flags"] = ["hurry"]
    asked[0]["facts"] = ["F-LAW-00"]
    asked[1]["options"].append(option("na", na=True))
    return {
        **head("scored", code),
        "scoring": {
            "method": "weighted_mean",
            "min_scored_weight_share": 50,
            "cap": {
                "if": "any rounded dimension < 30",
                "max_band": "low-band",
                "text": words("Ein Feld fehlt."),
            },
        },
        "dimensions": [
            {"id": "one", "weight": 60, "title": words("Eins"), "text": words("Worum?")},
            {"id": "two", "weight": 40, "title": words("Zwei"), "text": words("Worum?")},
        ],
        "questions": [*asked, routing],
        "flags": [{"id": "hurry", "severity": "urgent", "text": words("Das eilt.")}],
        "levels": [
            {"id": "low", "min": 0, "max": 49, "label": words("schwach")},
            {"id": "high", "min": 50, "max": 100, "label": words("stark")},
        ],
        "bands": [
            {"id": "low-band", "min": 0, "title": words("Anfang"), "text": words("Weiter.")},
            {"id": "high-band", "min": 50, "title": words("Ziel"), "text": words("Gut.")},
        ],
        "paths": [
            {
                "id": "path-a",
                "if": "q3 in (a, b) and total >= 60 and one > 10",
                "title": words("Weg A"),
                "text": words("Dahin."),
            },
            {"id": "path-b", "if": "else", "title": words("Weg B"), "text": words("Dorthin.")},
        ],
        "recommendation_rules": {"priority": "lowest_dimension_first", "top": 1, "if_none": "rest"},
        "recommendations": [
            step("one-low", "one", "low", packet),
            step("two-low", "two", "low", packet),
            step("rest", None, None, packet),
        ],
    }


def eligibility(code: str = "probe-bedingung", packet: str = "probe-1") -> dict[str, Any]:
    """A condition, an attitude and all four results."""
    results = [
        {"id": result, "title": words(f"Ergebnis {result}"), "text": words("Das heißt.")}
        for result in ("eligible", "eligible-prepare", "clarify", "not-now")
    ]
    results[0]["action"] = {"type": "mentee_application", "packet": packet}
    return {
        **head("eligibility", code),
        "audience": "mentee",
        "scoring": {
            "method": "knock_out",
            "outcome_order": [
                {"if": "any hard criterion = fail", "result": "not-now"},
                {"if": "any hard criterion = open", "result": "clarify"},
                {"if": "soft yes >= 1 and soft no = 0", "result": "eligible"},
                {"else": True, "result": "eligible-prepare"},
            ],
        },
        "criteria": [
            {
                "id": "k1",
                "kind": "hard",
                "sensitive": True,
                "label": words("Bedingung"),
                "text": words("Trifft es zu?"),
                "options": [
                    option("a", outcome="pass"),
                    option("b", outcome="open"),
                    option("c", outcome="fail"),
                ],
                "if_fail": {"packet": packet, **words("Dann das.")},
                "if_open": {"packet": None, **words("Dann jenes.")},
            },
            {
                "id": "s1",
                "kind": "soft",
                "label": words("Haltung"),
                "text": words("Sind Sie bereit?"),
                "options": [option("yes", outcome="yes"), option("no", outcome="no")],
            },
        ],
        "results": results,
    }


def orientation(code: str = "probe-weg", packet: str = "probe-1") -> dict[str, Any]:
    """A question, a gate whose minimum is a variable, two outcomes."""
    outcome = {"law": ["§ 1 Probegesetz"], "advice": ["office"]}
    return {
        **head("orientation", code),
        "disclaimer": words("Stand {{last_reviewed}}, Grenzen {{probe_year}}."),
        "variables": {
            "probe_points": {"value": 3, "fact": "F-LAW-00", "verify": True},
            "probe_year": {"value": 2026, "valid_until": None},
        },
        "behaviour": {"start": "n1", "store_answers": False},
        "nodes": [
            {
                "id": "n1",
                "text": words("Wo?"),
                "options": [option("a", next="n2", flags=["hurry"]), option("b", next="o-no")],
            },
            {
                "id": "n2",
                "type": "points_gate",
                "text": words("Was trifft zu?"),
                "min_points_var": "probe_points",
                "next_if_reached": "o-yes",
                "next_if_missed": "o-no",
                "groups": [
                    {
                        "id": "german",
                        "raisable": True,
                        "label": words("Deutsch"),
                        "options": [{"id": "a1", "points": 0}, {"id": "b2", "points": 3}],
                    }
                ],
            },
        ],
        "flags": [{"id": "hurry", "severity": "notice", "text": words("Bitte beachten.")}],
        "outcomes": [
            {"id": "o-yes", **outcome, "title": words("Ja"), "text": words("{points} Punkte.")},
            {
                "id": "o-no",
                **outcome,
                "packet": packet,
                "title": words("Nein"),
                "text": words("Noch nicht:"),
                "list": "raisable_groups_below_max",
            },
        ],
        "advice_services": {"office": {**words("Amt"), "url": "https://amt.example.org"}},
    }


KINDS = {"scored": scored, "eligibility": eligibility, "orientation": orientation}


def exported(code: str) -> dict[str, Any]:
    """What export_check writes for a check."""
    said = StringIO()
    call_command("export_check", code, stdout=said)
    return yaml.safe_load(said.getvalue())
