"""Pages with data of their own, for tests that must not lean on the demo's."""

from __future__ import annotations

from typing import Any

from wagtail.models import Locale, Page
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)

from home.models import HomePage
from packets.models import PacketIndexPage, PacketPage
from quickchecks.models import CheckIndexPage, ScoredCheckPage


def german_home() -> HomePage:
    return HomePage.objects.get(locale__language_code="de")


def make_index(slug: str = "probe", audience: str = "talent") -> PacketIndexPage:
    """An index page below the German home page."""
    page = PacketIndexPage(title=f"Für {slug}", slug=slug, audience=audience)
    german_home().add_child(instance=page)
    return page


def make_packet(index: PacketIndexPage, number: int = 1, **fields: Any) -> PacketPage:
    """A published packet with one chapter."""
    values = {
        "title": f"Paket {number}",
        "slug": f"paket-{number}",
        "code": f"probe-{number}",
        "summary": "Kurz gesagt.",
        "audience": index.audience,
        "phase": "start",
        "chapters": [
            (
                "chapter",
                {
                    "code": "anfang",
                    "title": "Der Anfang",
                    "body": [("text", "<p>Ein Absatz mit <b>Gewicht</b>.</p>")],
                },
            )
        ],
        "checklist": [("point", "Anrufen")],
    }
    page = PacketPage(**{**values, **fields})
    index.add_child(instance=page)
    page.save_revision().publish()
    return page


def question(code: str, points: list[int], na: bool = False, flag: str = "") -> dict[str, Any]:
    """A question block; option codes are a, b, c …"""
    options = [
        {
            "code": "abcdefgh"[place],
            "text": f"{code}: {value} Punkte",
            "points": value,
            "na": False,
            "flags": flag if value == 0 else "",
        }
        for place, value in enumerate(points)
    ]
    if na:
        options.append({"code": "na", "text": "Entfällt", "points": 0, "na": True, "flags": ""})
    return {"code": code, "text": f"Frage {code}?", "help": "", "weight": 1, "options": options}


def make_check(target: PacketPage | None = None, **fields: Any) -> ScoredCheckPage:
    """A published check of two dimensions, 60 to 40, that recommends something below 50."""
    dimensions = []
    for code, weight, asked in (
        ("finden", 60, [question("f1", [0, 1, 2]), question("f2", [0, 3], na=True, flag="eilt")]),
        ("halten", 40, [question("h1", [0, 1])]),
    ):
        advice = {
            "level": "low",
            "title": f"{code} verbessern",
            "text": "So geht es.",
            "page": target,
            "chapter": "anfang",
        }
        dimensions.append(
            {
                "code": code,
                "title": code.capitalize(),
                "text": "Worum es geht.",
                "weight": weight,
                "questions": asked,
                "recommendations": [advice],
            }
        )
    flag = {"code": "eilt", "severity": "urgent", "text": "Das eilt.", "page": None}
    values = {
        "title": "Probecheck",
        "slug": "probecheck",
        "code": fields.get("slug", "probecheck"),
        "audience": "talent",
        "phase": "start",
        "intro": "Drei Fragen.",
        "dimensions": [("dimension", value) for value in dimensions],
        "levels": [
            ("level", {"code": "low", "minimum": 0, "label": "schwach"}),
            ("level", {"code": "high", "minimum": 50, "label": "stark"}),
        ],
        "bands": [
            ("band", {"code": "one", "minimum": 0, "title": "Am Anfang", "text": "Weiter."}),
            ("band", {"code": "two", "minimum": 50, "title": "Geschafft", "text": "Gut."}),
        ],
        "flags": [("flag", flag)],
    }
    page = ScoredCheckPage(**{**values, **fields})
    CheckIndexPage.objects.get(locale__language_code="de").add_child(instance=page)
    page.save_revision().publish()
    return page


def translate(page: Page, capture: Any, words: Any = lambda text: f"EN {text}") -> Page:
    """Publish (or sync and publish) the English edition of a page, word by word.

    `capture` is pytest-django's django_capture_on_commit_callbacks: wagtail-localize publishes
    when the transaction is committed.
    """
    english = Locale.objects.get(language_code="en")
    source, _ = TranslationSource.update_or_create_from_instance(page.specific)
    edition, _ = Translation.objects.get_or_create(source=source, target_locale=english)
    for segment in StringSegment.objects.filter(source=source):
        StringTranslation.objects.get_or_create(
            translation_of=segment.string,
            locale=english,
            context=segment.context,
            defaults={
                "data": words(segment.string.data),
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
            },
        )
    with capture(execute=True):
        edition.save_target(publish=True)
    return page.get_translation(english).specific
