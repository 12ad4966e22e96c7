"""Rules that a file writes as text: when a path fits, when a bottleneck caps, what decides.

"q16 = c and total >= 60", "q16 in (a, b) and finances < 50", "else"; "any rounded dimension < 30".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from ..rules.scored.definition import Comparison

ELSE = "else"
ANSWER = re.compile(r"([a-z0-9-]+) *(?:= *([a-z0-9-]+)|in *\(([a-z0-9-]+(?: *, *[a-z0-9-]+)*)\))")
VALUE = re.compile(r"([a-z0-9-]+) *(>=|>|<=|<) *(\d\d?|100)")
SIGNS = {
    ">=": Comparison.AT_LEAST,
    ">": Comparison.ABOVE,
    "<=": Comparison.AT_MOST,
    "<": Comparison.BELOW,
}
CAP = re.compile(r"any rounded dimension *< *(\d\d?|100)")
ENOUGH = re.compile(r"soft yes >= (\d{1,2}) and soft no = 0")


def read_path(rule: str) -> list[dict[str, str]]:
    """The conditions of a path as its block holds them. Raises ValueError for any other text."""
    if rule.strip() == ELSE:
        return []
    return [_condition(clause) for clause in re.split(r" +and +", rule.strip())]


def _condition(clause: str) -> dict[str, str]:
    if found := ANSWER.fullmatch(clause):
        options = (found[2] or found[3]).split(",")
        value = ", ".join(option.strip() for option in options)
        return {"subject": found[1], "comparison": Comparison.IS.value, "value": value}
    if found := VALUE.fullmatch(clause):
        comparison = SIGNS[found[2]].value
        return {"subject": found[1], "comparison": comparison, "value": found[3]}
    raise ValueError(
        f"“{clause}” is no condition; write “q16 = c”, “q16 in (a, b)”, “total >= 60” or “else”"
    )


def write_path(conditions: Iterable[Mapping[str, Any]]) -> str:
    """The conditions of a path as text."""
    return " and ".join(_clause(condition) for condition in conditions) or ELSE


def _clause(condition: Mapping[str, Any]) -> str:
    subject, value = condition["subject"], condition["value"] or ""
    sign = {known.value: sign for sign, known in SIGNS.items()}.get(condition["comparison"])
    if sign:
        return f"{subject} {sign} {value}"
    options = [option.strip() for option in value.split(",")]
    return f"{subject} in ({', '.join(options)})" if options[1:] else f"{subject} = {options[0]}"


def read_cap(rule: str) -> int:
    """Below which value a dimension caps the band. Raises ValueError."""
    found = CAP.fullmatch(rule.strip())
    if found is None:
        raise ValueError(f"“{rule}” is no bottleneck; write “any rounded dimension < 30”")
    return int(found[1])


def write_cap(below: int) -> str:
    """The bottleneck as text."""
    return f"any rounded dimension < {below}"


def outcome_order(soft_needed: int) -> list[dict[str, Any]]:
    """In which order an eligibility check decides (brief 4.0): the first rule that matches."""
    return [
        {"if": "any hard criterion = fail", "result": "not-now"},
        {"if": "any hard criterion = open", "result": "clarify"},
        {"if": f"soft yes >= {soft_needed} and soft no = 0", "result": "eligible"},
        {"else": True, "result": "eligible-prepare"},
    ]


def read_order(order: list[Any]) -> int:
    """How many soft criteria have to be met. Raises ValueError for any other order of rules."""
    for rule in order:
        found = ENOUGH.fullmatch(str(rule.get("if"))) if isinstance(rule, dict) else None
        if found and order == outcome_order(int(found[1])):
            return int(found[1])
    raise ValueError("the site decides in this order only: fail, open, soft yes >= …, else")
