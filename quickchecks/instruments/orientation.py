"""The file of an orientation. Points gates stand among its questions there, on the page apart."""

from __future__ import annotations

import re
from typing import Any

from .entry import ADDRESS, CODE, NAME, Entry
from .languages import HERE, Text
from .shape import Constant, Fields, Get, Items, Pages, Shape, Stream, Under
from .shared import head
from .values import Code, Codes, Number, Target, Words, Yes

GATE_TYPE = "points_gate"
LIST = "raisable_groups_below_max"
LAW = re.compile(r"[^,;]{2,80}")


class Minimum:
    """The points of a gate: a variable of the file, or a number.

    The number also serves where the table of values has none in force.
    """

    def read(self, entry: Entry, pages: Pages) -> Fields:
        name = entry.line("min_points_var")
        if name and not NAME.fullmatch(name):
            raise entry.fault("min_points_var", f"“{name}” is no name of a variable")
        return {"variable": name, "minimum": entry.number("min_points", 1, 100)}

    def write(self, get: Get) -> dict[str, Any]:
        variable = {"min_points_var": get("variable")} if get("variable") else {}
        return {**variable, "min_points": get("minimum")}


class Start:
    """The first question: the one that is named, or else the first of the list."""

    def read(self, entry: Entry, pages: Pages) -> Fields:
        return {"start": entry.code("start", required=False)}

    def write(self, get: Get) -> dict[str, Any]:
        first = next((block.value["code"] for block in get("nodes")), "")
        return {"start": get("start") or first}


TURN = Shape(Code(), Code("next", "next"), Codes("flags"), Words("text"))
NODE = Shape(Code(), Words("text"), Words("help", required=False), Items("options", TURN))
GROUP = Shape(
    Code(),
    Yes("raisable", always=True),
    Words("label"),
    Items("options", Shape(Code(), Number("points", 0, 100), Words("text", required=False))),
)
GATE = Shape(
    Code(),
    Constant("type", GATE_TYPE),
    Words("text"),
    Words("help", required=False),
    Minimum(),
    Code("next_if_reached", "reached"),
    Code("next_if_missed", "missed"),
    Items("groups", GROUP),
)


class Nodes:
    """Questions and gates."""

    def read(self, entry: Entry, pages: Pages) -> Fields:
        found: dict[str, list[tuple[str, Fields]]] = {"nodes": [], "gates": []}
        for item in entry.entries("nodes"):
            kind = item.data.get("type")
            if kind not in (None, GATE_TYPE):
                raise item.fault("type", f"there is no type “{kind}”, only “{GATE_TYPE}”")
            if kind:
                found["gates"].append(("gate", GATE.read(_with_minimum(item, entry), pages)))
            else:
                found["nodes"].append(("node", NODE.read(item, pages)))
        return found

    def write(self, get: Get) -> dict[str, Any]:
        nodes = [NODE.write(block.value.get) for block in get("nodes")]
        return {"nodes": [*nodes, *(GATE.write(block.value.get) for block in get("gates"))]}


def _with_minimum(gate: Entry, check: Entry) -> Entry:
    """A gate that names a variable takes its number from there."""
    name = gate.line("min_points_var")
    if "min_points" in gate.data or not name:
        return gate
    value = check.entry("variables").data.get(name)
    if not isinstance(value, dict):
        raise gate.fault("min_points_var", f"there is no variable “{name}”")
    return Entry({**gate.data, "min_points": value.get("value")}, gate.language, gate.place)


class Law:
    """Official short names of laws."""

    def read(self, entry: Entry, pages: Pages) -> Fields:
        names = entry.plain("law")
        for name in names:
            if not isinstance(name, str) or not LAW.fullmatch(name):
                raise entry.fault("law", f"{name!r} is no name of a law without a comma")
        return {"law": ", ".join(names)}

    def write(self, get: Get) -> dict[str, Any]:
        names = re.split(r"[,;]", get("law") or "")
        return {"law": [name.strip() for name in names if name.strip()]}


class Listed:
    """Whether an outcome lists what readers can change."""

    def read(self, entry: Entry, pages: Pages) -> Fields:
        value = entry.data.get("list")
        if value not in (None, LIST):
            raise entry.fault("list", f"there is no list “{value}”, only “{LIST}”")
        return {"lists_raisable": value == LIST}

    def write(self, get: Get) -> dict[str, Any]:
        return {"list": LIST} if get("lists_raisable") else {}


class Services:
    """Who advises: in the file a mapping of codes to names."""

    def read(self, entry: Entry, pages: Pages) -> Fields:
        named = entry.named("advice_services").items()
        return {"services": [("service", self.service(*pair)) for pair in named]}

    def service(self, code: str, entry: Entry) -> Fields:
        """A service under its code."""
        if not CODE.fullmatch(code):
            raise entry.fault("", f"“{code}” is no code: lower-case letters, digits and hyphens")
        url = entry.line("url")
        if url and not ADDRESS.fullmatch(url):
            raise entry.fault("url", f"“{url}” is no address such as https://…")
        return {"code": code, "name": entry.own_words(), "url": url}

    def write(self, get: Get) -> dict[str, Any]:
        found = {}
        for block in get("services"):
            url = {"url": block.value["url"]} if block.value["url"] else {}
            found[block.value["code"]] = {HERE: Text(block.value["name"]), **url}
        return {"advice_services": found} if found else {}


OUTCOME = Shape(
    Code(),
    Law(),
    Target(),
    Words("title"),
    Words("text"),
    Listed(),
    Codes("advice", always=True),
)
BEHAVIOUR = Shape(
    Start(),
    Constant("stale_answers", "drop"),
    Constant("store_answers", False),
    Constant("show_path_on_result", True),
    Constant("facts_expired", "hide_numbers"),
    Number("most_steps", 1, 50, default=11),
)
CHECK = Shape(
    head("orientation"),
    Under("behaviour", BEHAVIOUR),
    Nodes(),
    Stream("outcomes", "outcome", OUTCOME),
    Services(),
)
