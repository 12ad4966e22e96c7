"""A scored check on paper: points beside each answer, and how to add them up (brief 4.0)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.translation import gettext as _

from ...answering.forms import topics_of
from ...plan.targets import Links
from ...rules.scored.definition import (
    Dimension,
    Question,
    Ranking,
    Recommendation,
    ScoredCheck,
)
from ...rules.scored.paths import TOTAL
from .advice import Advice, RaisedNotice, advice_of, raised_notices
from .path import path_condition
from .question import Part, letter, numbered, plain_question


@dataclass(frozen=True, slots=True)
class Row:
    """A question in the key; `points` has one entry for each answer, None for "does not apply"."""

    number: int
    points: list[int | None]
    highest: int
    weight: int


@dataclass(frozen=True, slots=True)
class Table:
    """A dimension in the key, with what it recommends. `letters` head its columns."""

    title: str
    weight: int
    letters: list[str]
    rows: list[Row]
    advice: list[Advice]


@dataclass(frozen=True, slots=True)
class Span:
    """What values from `lower` to `upper` mean."""

    lower: int
    upper: int
    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """A path with its condition in words."""

    condition: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class ScoredPaper:
    """A scored check as paper prints it.

    `needed` of `all_weight` have to be rated for a result; `capped_band` is the highest one with a
    dimension below `cap_below`.
    """

    parts: list[Part]
    tables: list[Table]
    levels: list[Span]
    bands: list[Span]
    needed: int
    all_weight: int
    by_weight: bool
    top: int
    fallback: Advice | None
    notices: list[RaisedNotice]
    cap_below: int
    capped_band: str
    cap_text: str
    ways: list[Way]


def scored_paper(check: ScoredCheck, audience: str) -> ScoredPaper:
    """The paper of a scored check, in the active language."""
    numbers = numbered(check.asked)
    links = links_of(check, audience)
    parts = [
        Part(topic.title, topic.text, [plain_question(numbers[q.code], q) for q in topic.questions])
        for topic in topics_of(check)
    ]
    weight = sum(question.weight for question in check.questions)
    cap = check.cap
    return ScoredPaper(
        parts=parts,
        tables=[table(check, dimension, numbers, links) for dimension in check.dimensions],
        levels=level_spans(check),
        bands=spans([(band.minimum, band.title, band.text) for band in check.bands]),
        needed=-(-weight * check.coverage // 100),
        all_weight=weight,
        by_weight=check.ranking is Ranking.WEIGHT_TIMES_GAP,
        top=check.top,
        fallback=advice_of("", check.fallback, links) if check.fallback else None,
        notices=raised_notices(check.flags, list(check.asked), numbers, links),
        cap_below=cap.below if cap else 0,
        capped_band=next((b.title for b in check.bands if cap and b.code == cap.band), ""),
        cap_text=cap.text if cap else "",
        ways=list(ways(check, numbers)),
    )


def links_of(check: ScoredCheck, audience: str) -> Links:
    """Every page the paper leads to, looked up at once."""
    steps: list[Recommendation] = [
        step for dimension in check.dimensions for step in dimension.recommendations
    ]
    if check.fallback:
        steps.append(check.fallback)
    return Links(
        [step.target for step in steps] + [flag.target for flag in check.flags],
        audience,
        [flag.check for flag in check.flags],
    )


def table(
    check: ScoredCheck, dimension: Dimension, numbers: Mapping[str, int], links: Links
) -> Table:
    """A dimension's questions with their points, and what it recommends at each level."""
    widest = max(len(question.options) for question in dimension.questions)
    return Table(
        dimension.title,
        dimension.weight,
        [letter(place) for place in range(widest)],
        [row(question, numbers[question.code]) for question in dimension.questions],
        [
            advice_of(_("%(from)s to %(to)s") % {"from": span.lower, "to": span.upper}, step, links)
            for level, span in zip(check.levels, level_spans(check), strict=True)
            if (step := dimension.recommendation(level.code))
        ],
    )


def row(question: Question, number: int) -> Row:
    """A question's points."""
    points = [None if option.na else option.points for option in question.options]
    return Row(number, points, question.highest, question.weight)


def level_spans(check: ScoredCheck) -> list[Span]:
    """The levels of dimensions."""
    return spans([(level.minimum, level.label, "") for level in check.levels])


def spans(bounds: Sequence[tuple[int, str, str]]) -> list[Span]:
    """Lower bounds with their titles and texts, as spans without a gap from 0 to 100."""
    uppers = [after[0] - 1 for _before, after in pairwise(bounds)] + [100]
    return [
        Span(lower, upper, title, text)
        for (lower, title, text), upper in zip(bounds, uppers, strict=True)
    ]


def ways(check: ScoredCheck, numbers: Mapping[str, int]) -> Iterator[Way]:
    """The paths in their order: the first whose condition holds is taken."""
    names = {TOTAL: _("the overall result")}
    names |= {one.code: _("“%(title)s”") % {"title": one.title} for one in check.dimensions}
    questions = {question.code: question for question in check.asked}
    for path in check.paths:
        yield Way(path_condition(path, names, questions, numbers), path.title, path.text)
