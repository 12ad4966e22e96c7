"""Length and reading level of what readers are asked, in every language that has an edition."""

from __future__ import annotations

from collections.abc import Iterator

from home.audiences import Audience

from ..rules.eligibility.definition import EligibilityCheck
from ..rules.finding import Finding
from ..rules.scored.definition import ScoredCheck
from ..rules.storage import Check
from ..rules.wording import MEDIUM, budget

# Plain language: B1 for graduates and volunteers, B2 for companies (brief 5.1).
HIGHEST = {str(Audience.COMPANY): MEDIUM + 5}


def too_hard(check: Check, language: str, audience: str) -> list[Finding]:
    """What is too long or too hard to read for an audience."""
    return budget(asked_texts(check), language, HIGHEST.get(audience, MEDIUM))


def asked_texts(check: Check) -> Iterator[tuple[str, str]]:
    """Code and text of every question and option, "q01" and "q01/a"."""
    if isinstance(check, ScoredCheck | EligibilityCheck):
        for question in check.asked:
            yield question.code, question.text
            for option in question.options:
                yield f"{question.code}/{option.code}", option.text
        return
    for node in check.nodes:
        yield node.code, node.text
        for turn in node.options:
            yield f"{node.code}/{turn.code}", turn.text
    for gate in check.gates:
        yield gate.code, gate.text
        for group in gate.groups:
            for answer in group.options:
                yield f"{gate.answer_code(group)}/{answer.code}", answer.text
