"""What the files of all kinds share: the head, flags, example readers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from home.audiences import Audience, Phase, StemField
from home.sharing.kit.texts import MOST_EMAIL, MOST_MESSAGE, MOST_POST

from .entry import Entry
from .languages import Text
from .shape import Constant, Fields, Get, Pages, Shape, Stream, Under
from .values import Choice, Code, Day, Number, Target, Words

# The first word of each is the one that is written; the site's own are understood as well.
AUDIENCES = {
    "sme": "company",
    "graduate": "talent",
    "mso": "association",
    "mentee": "talent",
    **{value: value for value in Audience.values},
}
PHASES = {value: value for value in Phase.values}
SEVERITIES = {value: value for value in ("legal", "urgent", "notice")}
LONGEST_SUMMARY = 400
ASKED = re.compile(r"[a-z0-9.-]+")  # a question, or a subject of a gate: n32.german


@dataclass(frozen=True)
class Slug:
    """The last part of the page's address. It is not a field that translators fill."""

    def read(self, entry: Entry, pages: Pages) -> Fields:
        return {}

    def write(self, get: Get) -> dict[str, Any]:
        return {"slug": Text(get("slug"))}


@dataclass(frozen=True)
class StemFields:
    """The fields a check is for; none means all."""

    def read(self, entry: Entry, pages: Pages) -> Fields:
        codes = entry.codes("stem_fields")
        if unknown := set(codes) - set(StemField.values):
            raise entry.fault("stem_fields", f"there is no field {sorted(unknown)}")
        return {"stem_fields": codes}

    def write(self, get: Get) -> dict[str, Any]:
        return {"stem_fields": list(get("stem_fields"))} if get("stem_fields") else {}


@dataclass(frozen=True)
class LinkedCheck:
    """The check that looks closer at a flag. One that is not there yet is only remembered."""

    def read(self, entry: Entry, pages: Pages) -> Fields:
        code = entry.code("link_check", required=False)
        return {"check": pages.check(code) if code else None}

    def write(self, get: Get) -> dict[str, Any]:
        page = get("check")
        code = getattr(page.specific, "code", "") if page else ""
        return {"link_check": code} if code else {}


@dataclass(frozen=True)
class Answers:
    """The answers of an example reader; the page holds them as "q01=a, q02=b"."""

    def read(self, entry: Entry, pages: Pages) -> Fields:
        answers = entry.entry("answers")
        for question in answers.data:
            if not ASKED.fullmatch(str(question)):
                raise answers.fault("", f"{question!r} is no code of a question")
        pairs = [f"{question}={answers.code(question)}" for question in answers.data]
        return {"answers": ", ".join(pairs)}

    def write(self, get: Get) -> dict[str, Any]:
        pairs = [pair.split("=") for pair in re.split(r"[,;\n]", get("answers")) if pair.strip()]
        return {"answers": {question.strip(): answer.strip() for question, answer in pairs}}


@dataclass(frozen=True)
class Name:
    """Whom an example reader is: for editors, in one language."""

    def read(self, entry: Entry, pages: Pages) -> Fields:
        name = entry.line("name")
        if not 0 < len(name) <= 120:
            raise entry.fault("name", "from 1 to 120 characters are wanted")
        return {"name": name}

    def write(self, get: Get) -> dict[str, Any]:
        return {"name": get("name")}


FLAG = Shape(
    Code(),
    Choice("severity", SEVERITIES),
    Target(),
    LinkedCheck(),
    Words("text"),
)
SHARE = Shape(
    Words("message", required=False, field="share_message", most=MOST_MESSAGE),
    Words("email", required=False, field="share_email", most=MOST_EMAIL),
    Words("post", required=False, field="share_post", most=MOST_POST),
)
PERSONA = Shape(Name(), Answers(), Code("expected", "expected"))


def head(mode: str) -> Shape:
    """What stands above the questions, and what all kinds have."""
    return Shape(
        Constant("schema_version", 1),
        Code(most=60),
        Slug(),
        Constant("mode", mode),
        Choice("audience", AUDIENCES),
        Number("duration_minutes", 1, 120, default=5),
        Day("last_reviewed", default=timezone.localdate),
        Day("review_due"),
        Choice("phase", PHASES, default="search"),
        StemFields(),
        Words("title"),
        Words("summary", required=False, most=LONGEST_SUMMARY),
        Words("intro"),
        Words("disclaimer", required=False),
        Under("share", SHARE, required=False),
        Stream("flags", "flag", FLAG),
        Stream("personas", "persona", PERSONA),
    )
