"""An orientation's page to its definition."""

from __future__ import annotations

import re
from typing import Any, Protocol

from ..rules.orientation.definition import (
    Gate,
    GateOption,
    Group,
    Node,
    OrientationCheck,
    Outcome,
    Service,
    Turn,
)
from .shared import codes, flags, target, values


class OrientationFields(Protocol):
    """The fields of an orientation's page that hold its definition."""

    start: str
    nodes: Any
    gates: Any
    outcomes: Any
    flags: Any
    services: Any
    most_steps: int


def compile_orientation(page: OrientationFields) -> OrientationCheck:
    """The definition an editor has put together on a page, in the page's language."""
    nodes = tuple(_node(value) for value in values(page.nodes))
    return OrientationCheck(
        start=page.start or (nodes[0].code if nodes else ""),
        nodes=nodes,
        outcomes=tuple(_outcome(value) for value in values(page.outcomes)),
        gates=tuple(_gate(value) for value in values(page.gates)),
        flags=flags(page.flags),
        services=tuple(
            Service(value["code"], value["name"], value["url"] or "")
            for value in values(page.services)
        ),
        most_steps=page.most_steps or 0,
    )


def _node(value: Any) -> Node:
    options = tuple(
        Turn(option["code"], option["next"], codes(option["flags"]), option["text"])
        for option in value["options"]
    )
    return Node(value["code"], options, value["text"], value["help"])


def _gate(value: Any) -> Gate:
    return Gate(
        value["code"],
        tuple(_group(group) for group in value["groups"]),
        value["minimum"] or 0,
        value["reached"],
        value["missed"],
        value["variable"] or "",
        value["text"],
        value["help"],
    )


def _group(value: Any) -> Group:
    options = tuple(
        GateOption(option["code"], option["points"] or 0, option["text"])
        for option in value["options"]
    )
    return Group(value["code"], options, bool(value["raisable"]), value["label"])


def _outcome(value: Any) -> Outcome:
    law = re.split(r"[,;]", value["law"] or "")
    return Outcome(
        value["code"],
        tuple(name.strip() for name in law if name.strip()),
        codes(value["advice"]),
        bool(value["lists_raisable"]),
        value["title"],
        value["text"],
        target(value),
    )
