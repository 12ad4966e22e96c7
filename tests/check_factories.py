"""Eligibility checks and orientations with data of their own."""

from __future__ import annotations

from typing import Any

from packets.models import PacketPage
from quickchecks.models import CheckIndexPage, EligibilityCheckPage, OrientationCheckPage


def option(code: str, text: str, **fields: Any) -> dict[str, Any]:
    """An answer; what its kind of question does not have is ignored."""
    return {"code": code, "text": text, "flags": "", **fields}


def criterion(
    code: str, kind: str, outcomes: list[str], target: PacketPage | None
) -> dict[str, Any]:
    """A criterion with an answer a, b, c … for each outcome; conditions have ways forward."""
    hard = kind == "hard"
    way = {"page": target if hard else None, "chapter": "anfang", "packet": ""}
    return {
        "code": code,
        "kind": kind,
        "label": f"Punkt {code}",
        "text": f"Frage {code}?",
        "help": "",
        "options": [
            option("abcdef"[place], f"{code}: Antwort {outcome}", outcome=outcome)
            for place, outcome in enumerate(outcomes)
        ],
        "if_fail": {"text": f"Weg bei Nein zu {code}." if hard else "", **way},
        "if_open": {"text": f"Weg bei Unklar zu {code}." if hard else "", **way},
    }


def make_eligibility(target: PacketPage | None = None, **fields: Any) -> EligibilityCheckPage:
    """A published check: two conditions, two attitudes of which one is needed, one information."""
    hard, soft = ["pass", "open", "fail"], ["yes", "partly", "no"]
    verdicts = [
        ("eligible", "Alles passt", "apply"),
        ("eligible-prepare", "Passt mit Vorbereitung", "contact"),
        ("clarify", "Noch zu klären", "contact"),
        ("not-now", "Jetzt nicht", "alternatives"),
    ]
    values = {
        "title": "Probezugang",
        "slug": "probezugang",
        "code": fields.get("slug", "probezugang"),
        "audience": "talent",
        "phase": "start",
        "intro": "Fünf Fragen.",
        "disclaimer": "Über die Aufnahme entscheiden Menschen.",
        "soft_needed": 1,
        "criteria": [
            ("criterion", criterion(code, kind, outcomes, target))
            for code, kind, outcomes in (
                ("k1", "hard", hard),
                ("k2", "hard", hard),
                ("s1", "soft", soft),
                ("s2", "soft", soft),
                ("i1", "info", ["yes", "no"]),
            )
        ],
        "verdicts": [
            ("verdict", {"code": code, "title": title, "text": f"Das heißt: {title}.", **way})
            for code, title, action in verdicts
            for way in [{"action": action, "page": target, "chapter": "", "packet": ""}]
        ],
    }
    return publish(EligibilityCheckPage(**{**values, **fields}))


def node(code: str, *answers: tuple[str, str, str, str]) -> dict[str, Any]:
    """A question; an answer is its code, its text, where it leads and the flag it raises."""
    return {
        "code": code,
        "text": f"Frage {code}?",
        "help": "",
        "options": [
            option(answer, text, next=target, flags=flag) for answer, text, target, flag in answers
        ],
    }


def make_orientation(target: PacketPage | None = None, **fields: Any) -> OrientationCheckPage:
    """A published orientation: start → points or done; points → enough or missing."""
    group = {
        "label": "Deutsch",
        "raisable": True,
        "options": [
            {"code": "none", "text": "", "points": 0},
            {"code": "b1", "text": "Deutsch B1", "points": 3},
        ],
    }
    gate = {
        "code": "punkte",
        "text": "Wie viele Punkte?",
        "help": "Alles zählt zusammen.",
        "variable": "",
        "minimum": 4,
        "reached": "genug",
        "missed": "zuwenig",
        "groups": [
            {"code": "sprache", **group},
            {"code": "alter", **group, "label": "Alter", "raisable": False},
        ],
    }
    page = {"page": target, "chapter": "anfang", "packet": ""}
    outcomes = [
        {"code": code, "title": title, "text": text, "law": law, "advice": "rat", **page}
        | {"lists_raisable": code == "zuwenig"}
        for code, title, text, law in (
            ("fertig", "Nichts zu tun", "Sie könnten schon arbeiten.", "§ 4a AufenthG"),
            ("genug", "Genug Punkte", "Sie kommen auf {points} Punkte.", "§ 20a AufenthG"),
            ("zuwenig", "Zu wenige Punkte", "Es fehlen Punkte.", "§ 20a AufenthG, § 20b AufenthG"),
        )
    ]
    values = {
        "title": "Probeweg",
        "slug": "probeweg",
        "code": fields.get("slug", "probeweg"),
        "audience": "talent",
        "phase": "start",
        "intro": "Höchstens drei Fragen.",
        "disclaimer": "Keine Rechtsberatung. Stand: {{last_reviewed}}.",
        "most_steps": 3,
        "start": "n1",
        "nodes": [
            # Out of order: paper has to sort it.
            ("node", node("n2", ("a", "Nein", "punkte", ""), ("b", "Ja", "fertig", ""))),
            (
                "node",
                node("n1", ("a", "Von weit her", "n2", "eilt"), ("b", "Von hier", "fertig", "")),
            ),
        ],
        "gates": [("gate", gate)],
        "outcomes": [("outcome", outcome) for outcome in outcomes],
        "flags": [
            ("flag", {"code": "eilt", "severity": "urgent", "text": "Das eilt.", "page": None})
        ],
        "services": [
            ("service", {"code": "rat", "name": "Ratstelle", "url": "https://rat.example"})
        ],
    }
    return publish(OrientationCheckPage(**{**values, **fields}))


def publish(page: Any) -> Any:
    """The page, published below the German list of checks."""
    CheckIndexPage.objects.get(locale__language_code="de").add_child(instance=page)
    page.save_revision().publish()
    return page
