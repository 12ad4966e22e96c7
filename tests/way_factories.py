"""Checks of the kinds whose answers stand in no address, for tests of the ways through them."""

from __future__ import annotations

from contextlib import nullcontext
from typing import Any

from wagtail.models import Page

from quickchecks.models import CheckIndexPage, EligibilityCheckPage, OrientationCheckPage

from .factories import translate

FITS = {"k1": "a", "k2": "a", "s1": "yes", "s2": "yes"}
FAILS = {"k1": "b", "k2": "c", "s1": "yes", "s2": "partly"}

# Answers on the way to each outcome, step by step.
TO_FREE = {"n1": "a"}
TO_OFFER = {"n1": "b", "n2": "a", "n3": "a", "n5": "a"}
TO_POINTS = {"n1": "b", "n2": "b", "n5": "b", "g1.german": "b1", "g1.work": "yes"}
TO_MISSING = {"n1": "b", "n2": "b", "n5": "b", "g1.german": "none", "g1.work": "yes"}


def publish_below_index(page: Page) -> Page:
    """Put a page below the German list of checks and publish it."""
    CheckIndexPage.objects.get(locale__language_code="de").add_child(instance=page)
    page.save_revision().publish()
    return page


def criterion(code: str, kind: str, outcomes: dict[str, str]) -> tuple[str, dict[str, Any]]:
    """A criterion block; `outcomes` says what each option means."""
    way = {"text": f"Weg für {code}.", "page": None, "chapter": "", "packet": ""}
    return (
        "criterion",
        {
            "code": code,
            "kind": kind,
            "label": f"Punkt {code}",
            "text": f"Frage {code}?",
            "help": f"Hilfe zu {code}.",
            "options": [
                {"code": option, "text": f"{code}: {outcome}", "outcome": outcome, "flags": ""}
                for option, outcome in outcomes.items()
            ],
            "if_fail": way,
            "if_open": way,
        },
    )


def make_eligibility(**fields: Any) -> EligibilityCheckPage:
    """A published check of two conditions and two attitudes, of which one is needed."""
    hard = {"a": "pass", "b": "fail", "c": "open"}
    soft = {"yes": "yes", "partly": "partly", "no": "no"}
    titles = {
        "eligible": "Alles passt",
        "eligible-prepare": "Passt, mit Vorbereitung",
        "clarify": "Etwas ist zu klären",
        "not-now": "Noch nicht",
    }
    values = {
        "title": "Probeeignung",
        "slug": "probeeignung",
        "code": fields.get("slug", "probeeignung"),
        "audience": "talent",
        "phase": "search",
        "intro": "Vier Fragen.",
        "disclaimer": "Keine Zusage.",
        "criteria": [
            criterion("k1", "hard", hard),
            criterion("k2", "hard", hard),
            criterion("s1", "soft", soft),
            criterion("s2", "soft", soft),
        ],
        "verdicts": [
            ("verdict", {"code": code, "title": title, "text": f"{title}, heißt das."})
            for code, title in titles.items()
        ],
        "soft_needed": 1,
    }
    return publish_below_index(EligibilityCheckPage(**{**values, **fields}))


def node(code: str, turns: dict[str, str], flag: str = "") -> tuple[str, dict[str, Any]]:
    """A question block; `turns` says where each option leads, `flag` what the first one raises."""
    options = [
        {
            "code": option,
            "text": f"{code}: Antwort {option}",
            "next": target,
            "flags": flag if place == 0 else "",
        }
        for place, (option, target) in enumerate(turns.items())
    ]
    return ("node", {"code": code, "text": f"Frage {code}?", "help": "", "options": options})


def group(code: str, points: dict[str, int], raisable: bool) -> dict[str, Any]:
    options = [
        {"code": option, "text": "" if option in ("yes", "no") else option.upper(), "points": value}
        for option, value in points.items()
    ]
    return {"code": code, "label": f"Thema {code}", "raisable": raisable, "options": options}


def outcome(code: str, title: str, **fields: Any) -> tuple[str, dict[str, Any]]:
    values = {"code": code, "title": title, "text": f"{title}.", "law": "", "advice": "hotline"}
    return ("outcome", {**values, "lists_raisable": False, **fields})


def make_orientation(**fields: Any) -> OrientationCheckPage:
    """A published orientation: two branches that share question n5, and a gate of three points."""
    gate = {
        "code": "g1",
        "text": "Was trifft zu?",
        "help": "Zählt zusammen.",
        "variable": "",
        "minimum": 3,
        "reached": "o-points",
        "missed": "o-missing",
        "groups": [
            group("german", {"none": 0, "b1": 2, "b2": 3}, raisable=True),
            group("work", {"no": 0, "yes": 1}, raisable=False),
        ],
    }
    values = {
        "title": "Probeweg",
        "slug": "probeweg",
        "code": fields.get("slug", "probeweg"),
        "audience": "talent",
        "phase": "search",
        "intro": "Höchstens fünf Fragen.",
        "disclaimer": "Keine Rechtsberatung.",
        "most_steps": 5,
        "nodes": [
            node("n1", {"a": "o-free", "b": "n2"}),
            node("n2", {"a": "n3", "b": "n5"}),
            node("n3", {"a": "n5", "b": "o-advice"}, flag="eilt"),
            node("n5", {"a": "o-offer", "b": "g1"}),
        ],
        "gates": [("gate", gate)],
        "outcomes": [
            outcome("o-free", "Frei"),
            outcome("o-offer", "Mit Angebot", law="§ 1 ProbeG"),
            outcome("o-advice", "Bitte beraten lassen"),
            outcome("o-points", "Genug Punkte", text="Es sind {points} Punkte."),
            outcome("o-missing", "Punkte fehlen", lists_raisable=True),
        ],
        "flags": [("flag", {"code": "eilt", "severity": "urgent", "text": "Das eilt."})],
        "services": [("service", {"code": "hotline", "name": "Hotline", "url": ""})],
    }
    return publish_below_index(OrientationCheckPage(**{**values, **fields}))


def make_all() -> None:
    """Both, in German and English, on a site that is served; for browser tests."""
    for page in (make_eligibility(embeddable=True), make_orientation(embeddable=True)):
        translate(page, lambda execute: nullcontext())
