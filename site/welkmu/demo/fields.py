"""The fields of a page, in one language, from one file of the demo.

Every function takes the file's data and a Words; called with another language it gives the same
structure with that language's texts, which is what makes the texts of a translation findable.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from wagtail.models import Page

from quickchecks.instruments.instrument import Instrument
from quickchecks.instruments.shape import Pages
from videos.models import Clip

from .downloads import downloads
from .files import DemoFault, in_words
from .richtext import rich_text


@dataclass(frozen=True)
class Words:
    """Picks texts of one language, and finds the pages and clips that files name by code."""

    language: str
    pages: Mapping[str, Page | None]
    clips: Mapping[str, Clip] = field(default_factory=dict)
    own: str = ""

    def text(self, value: Any) -> str:
        return in_words(value, self.language)

    def rich(self, value: Any) -> str:
        ids = {code: page.pk if page else None for code, page in self.pages.items()}
        return rich_text(self.text(value), ids, self.own)

    def page(self, code: str | None) -> Page | None:
        """The German page with a code; a code without a file is a fault of the demo."""
        if not code:
            return None
        if code not in self.pages:
            raise DemoFault(f"“{code}” is no file of the demo")
        return self.pages[code]  # None where an editor has deleted it


def common(data: dict[str, Any], words: Words) -> dict[str, Any]:
    return {"title": words.text(data["title"]), "summary": words.text(data.get("summary"))}


def content(data: dict[str, Any], words: Words) -> dict[str, Any]:
    audience = data.get("audience") or data["perspectives"][0]["audience"]
    share = data.get("share", {})
    return {
        **common(data, words),
        "audience": audience,
        "phase": data["phase"],
        "stem_fields": data.get("stem_fields", []),
        "last_reviewed": data["last_reviewed"],
        "review_due": data["review_due"],
        **{f"share_{way}": words.text(share.get(way)) for way in ("message", "email", "post")},
    }


def body(items: list[dict[str, Any]], words: Words) -> list[tuple[str, Any]]:
    """Running text: one entry for each block, under the block's name."""
    return [block(name, value, words) for item in items for name, value in item.items()]


def block(name: str, value: Any, words: Words) -> tuple[str, Any]:
    match name:
        case "text":
            return name, words.rich(value)
        case "heading":
            return name, words.text(value)
        case "voice":
            return name, {
                "audience": value["audience"],
                "text": words.text(value["text"]),
                "who": words.text(value.get("who")),
            }
        case "example":
            return name, {
                "kind": value.get("kind", "example"),
                "title": words.text(value["title"]),
                "text": words.rich(value["text"]),
            }
        case "note":
            return name, {
                "kind": value["kind"],
                "text": words.rich(value["text"]),
                "source": words.text(value.get("source")),
                "url": value.get("url", ""),
            }
        case "terms":
            return name, [
                {"term": words.text(pair["term"]), "text": words.rich(pair["text"])}
                for pair in value
            ]
        case "checklist":
            return name, [words.text(point) for point in value]
        case "scene":
            return name, words.page(value)
    raise DemoFault(f"there is no block “{name}”")


def home(data: dict[str, Any], words: Words) -> dict[str, Any]:
    doors = [
        {
            "audience": door["audience"],
            "title": words.text(door["title"]),
            "text": words.text(door["text"]),
            "action": words.text(door["action"]),
            "page": words.page(door["page"]),
        }
        for door in data["doors"]
    ]
    return {
        **common(data, words),
        "kicker": words.text(data["kicker"]),
        "claim": words.text(data["claim"]),
        "doors": [("door", door) for door in doors],
        "scene_heading": words.text(data["scene_heading"]),
        "scene": words.page(data["scene"]),
        "checks_heading": words.text(data["checks_heading"]),
        "checks_text": words.text(data["checks_text"]),
        "checks": [("check", words.page(code)) for code in data["checks"]],
        "about": words.rich(data["about"]),
    }


def index(data: dict[str, Any], words: Words) -> dict[str, Any]:
    audience = {"audience": data["audience"]} if "audience" in data else {}
    return {**common(data, words), **audience, "intro": words.rich(data["intro"])}


def info(data: dict[str, Any], words: Words) -> dict[str, Any]:
    return {**common(data, words), "body": body(data["body"], words), "in_footer": True}


def packet(data: dict[str, Any], words: Words) -> dict[str, Any]:
    chapters = [
        {
            "code": chapter["code"],
            "title": words.text(chapter["title"]),
            "body": body(chapter["body"], words),
        }
        for chapter in data["chapters"]
    ]
    contacts = [
        {
            "name": contact["name"],
            "what": words.text(contact["what"]),
            "url": contact.get("url", ""),
            "phone": contact.get("phone", ""),
        }
        for contact in data.get("contacts", [])
    ]
    sources = [
        {
            "text": words.text(source["text"]),
            "url": source.get("url", ""),
            "date": str(source.get("date", "")),
        }
        for source in data.get("sources", [])
    ]
    our_view = data.get("our_view", {})
    return {
        **content(data, words),
        "code": data["id"],
        "for_whom_text": words.text(data.get("for_whom")),
        "chapters": [("chapter", chapter) for chapter in chapters],
        "checklist": [("point", words.text(point)) for point in data.get("checklist", [])],
        "downloads": downloads(data.get("downloads", []), words),
        "other_side": words.page(data.get("other_side")),
        "check_page": words.page(data.get("check")),
        "next_page": words.page(data.get("next")),
        "our_view": words.text(our_view.get("text")),
        "our_view_who": words.text(our_view.get("who")),
        "contacts": [("contact", contact) for contact in contacts],
        "sources": [("source", source) for source in sources],
    }


def instrument_of(
    data: dict[str, Any], pages: Mapping[str, Page | None] | None = None
) -> Instrument:
    """A check's file. Packets it names that have no file of their own are still to come."""
    known = pages or {}
    return Instrument(data, Pages(known.get, known.get))


def check(data: dict[str, Any], words: Words) -> dict[str, Any]:
    instrument = instrument_of(data, words.pages)
    published = [code for code in instrument.languages if code in dict(settings.LANGUAGES)]
    return {
        **instrument.fields(words.language),
        "instrument": instrument.memory(published),
    }


def scene(data: dict[str, Any], words: Words) -> dict[str, Any]:
    perspectives = [
        {
            "audience": view["audience"],
            "title": words.text(view["title"]),
            "clip": words.clips[view["clip"]],
            "description": words.text(view["description"]),
            "transcript": words.rich(view["transcript"]),
        }
        for view in data["perspectives"]
    ]
    return {
        **content(data, words),
        "stumbling_block": words.text(data["stumbling_block"]),
        "perspectives": [("perspective", view) for view in perspectives],
        "talk_about": words.rich(data["talk_about"]),
        "packets": [("packet", words.page(code)) for code in data["packets"]],
        "credits": words.text(data["credits"]),
    }
