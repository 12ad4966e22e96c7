"""Example readers who do not get what they have to, in words at their place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from home.publishing.hindrance import Hindrance

from ..compile.personas import compile_personas
from ..rules.personas import PersonaResult, failing
from ..rules.storage import Check


def persona_hindrances(
    check: Check, stream: Iterable[Any], minimums: Mapping[str, int]
) -> Iterator[Hindrance]:
    """A reason for every example reader of a page who fails. Only for a check without faults."""
    for place, persona in enumerate(compile_personas(stream)):
        for result in failing(check, [persona], minimums):
            for name, text in _reasons(result):
                yield Hindrance("personas", (place, name), text)


def _reasons(result: PersonaResult) -> Iterator[tuple[str, str]]:
    """The input a reason belongs to, and the reason."""
    if result.unknown:
        text = _("The check does not know these answers: %(codes)s.")
        yield "answers", text % {"codes": ", ".join(result.unknown)}
    if result.missing:
        text = _("These questions have no answer: %(codes)s.")
        yield "answers", text % {"codes": ", ".join(result.missing)}
    if result.got != result.persona.expected:
        text = _("These answers lead to “%(got)s”, not to “%(expected)s”.")
        words = {"got": result.got or _("no result"), "expected": result.persona.expected}
        yield "expected", text % words
