"""Everything the tab “Proof” shows about a draft."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from django.utils.formats import number_format
from django.utils.text import capfirst

from home.facts.reading import Facts
from home.publishing.where import in_words

from ..compile.personas import compile_personas
from ..models.published import PublishedCheck, newest_version
from ..publishing import is_held_back
from ..rules.fault import Way
from ..rules.finding import Finding, Severity
from ..rules.place import place_of
from ..rules.scored.proof import Proof as ScoredProof
from ..rules.storage import Check
from . import finding_words
from .change import Changes, changes_of
from .charts import Chart, charts
from .editions import Edition, editions_of
from .hindrances import fault_hindrances, hindrances
from .personas import persona_hindrances
from .proofs import prove
from .reading_level import too_hard
from .values import Values, values_of

if TYPE_CHECKING:
    from ..models.check import CheckPage


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence with its place in the form's own words."""

    where: str
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Reader:
    """An example reader: what they get and whether that is what they have to."""

    name: str
    expected: str
    reasons: list[str]


@dataclass(frozen=True, slots=True)
class Report:
    """`errors` stop publishing. The proof and what hangs on it are there without faults only.

    `patterns` have been looked at; not `exact`: a sample of them. `held_back`: readers answer
    another version than the one the page was published with.
    """

    newest: PublishedCheck | None
    held_back: bool
    errors: list[Remark]
    warnings: list[Remark]
    editions: list[Edition]
    values: Values
    charts: list[Chart] = field(default_factory=list)
    patterns: int = 0
    exact: bool = True
    readers: list[Reader] = field(default_factory=list)
    changes: Changes | None = None

    @property
    def looked_at(self) -> str:
        """The number of patterns as the active language writes it."""
        return number_format(self.patterns, decimal_pos=0, force_grouping=True)


def report_on(page: CheckPage) -> Report:
    """Look at a page as it stands, saved or not."""
    check, newest = page.compile(), newest_version(page)
    errors = _once([_remark(page, one.field, one.way, one.text) for one in hindrances(page)])
    editions = editions_of(page, check)
    hard = list(_hard_to_read(page, editions))
    values, held_back = values_of(page, check), is_held_back(page)
    if fault_hindrances(check):
        return Report(newest, held_back, errors, hard, editions, values)
    minimums = Facts().minimums()
    proof = prove(check, minimums)
    warnings = [found for found in proof.findings if found.severity is Severity.WARNING]
    return Report(
        newest,
        held_back,
        errors,
        [*(_finding(page, check, found) for found in warnings), *hard],
        editions,
        values,
        charts(check, proof),
        getattr(proof, "patterns", 0),
        proof.exact if isinstance(proof, ScoredProof) else True,
        _readers(page, check, minimums),
        changes_of(newest.number, newest.check_definition, check) if newest else None,
    )


def _once(remarks: list[Remark]) -> list[Remark]:
    """What is said of several places is said once, without one."""
    places: dict[str, list[str]] = {}
    for remark in remarks:
        places.setdefault(remark.text, []).append(remark.where)
    return [Remark(there[0] if len(there) == 1 else "", text) for text, there in places.items()]


def _readers(page: CheckPage, check: Check, minimums: Mapping[str, int]) -> list[Reader]:
    reasons: dict[int, list[str]] = {}
    for found in persona_hindrances(check, page.personas, minimums):
        reasons.setdefault(int(found.way[0]), []).append(found.text)
    return [
        Reader(persona.name, persona.expected, reasons.get(place, []))
        for place, persona in enumerate(compile_personas(page.personas))
    ]


def _hard_to_read(page: CheckPage, editions: Sequence[Edition]) -> Iterator[Remark]:
    """What is too long or too hard in each language that has an edition."""
    for edition in editions:
        if edition.check is not None:
            for found in too_hard(edition.check, edition.language, page.audience):
                remark = _finding(page, edition.check, found)
                yield replace(remark, language=edition.name)


def _finding(page: CheckPage, check: Check, found: Finding) -> Remark:
    field_name, way = place_of(check, found)
    remark = _remark(page, field_name, way, finding_words.in_words(found))
    where = f"{remark.where} ({found.code})" if way and found.code else remark.where or found.code
    return replace(remark, where=where)


def _remark(page: CheckPage, name: str, way: Way, text: str) -> Remark:
    """A text with its place: by the labels of the blocks, or by the name of the field."""
    if not name:
        return Remark("", text)
    model_field: Any = page._meta.get_field(name)
    where = in_words(model_field.stream_block, way) if way else capfirst(model_field.verbose_name)
    return Remark(where, text)
