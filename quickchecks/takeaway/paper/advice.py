"""What paper recommends: texts, and the pages that help."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...blocks.scored import EFFORT, WHEN
from ...plan.notices import notices
from ...plan.targets import Link, Links
from ...rules.definition import Flag
from ...rules.scored.definition import Recommendation
from .question import answers_that_raise


@dataclass(frozen=True, slots=True)
class Advice:
    """A recommendation. `when` says for which answers or value it is meant."""

    when: str
    title: str
    text: str
    facts: list[str]
    link: Link | None


@dataclass(frozen=True, slots=True)
class RaisedNotice:
    """A notice with the answers that raise it: "10 B"."""

    answers: list[str]
    title: str
    text: str
    links: list[Link]


def advice_of(when: str, step: Recommendation, links: Links) -> Advice:
    """A scored check's recommendation."""
    facts = [dict(WHEN).get(step.when), dict(EFFORT).get(step.effort)]
    return Advice(
        when, step.title, step.text, [str(fact) for fact in facts if fact], links.to(step.target)
    )


def raised_notices(
    flags: Sequence[Flag], questions: Sequence[Any], numbers: Mapping[str, int], links: Links
) -> list[RaisedNotice]:
    """The flags of a check in their order, each with the answers that raise it."""
    return [
        RaisedNotice(
            answers_that_raise(notice.code, questions, numbers),
            notice.title,
            notice.text,
            [link for link in (notice.link, notice.check) if link],
        )
        for notice in notices(flags, links)
    ]
