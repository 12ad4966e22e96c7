"""The instruments read a second time, from their files and without the site's own code.

`reading(data, answers)` gives what the site's JSON has to say, in the instrument's ids (brief 4.0).
"""

from __future__ import annotations

import operator
import re
from decimal import ROUND_HALF_UP, Decimal, localcontext
from pathlib import Path

import yaml

CHECKS = Path(__file__).resolve().parent.parent / "site" / "demo" / "checks"
INSTRUMENTS = {
    data["id"]: data
    for data in (yaml.safe_load(path.read_text()) for path in sorted(CHECKS.glob("*.yaml")))
}


def reading(data, answers):
    by_mode = {"scored": scored, "eligibility": eligibility, "orientation": orientation}
    with localcontext() as context:
        context.prec = 60
        return by_mode[data["mode"]](data, answers)


def near(value):
    """Hides what division has left behind after some forty places."""
    return value.quantize(Decimal("1e-40"))


def rounded(value):
    return int(near(value).quantize(Decimal(1), ROUND_HALF_UP))


def place(items, value):
    return next(item["id"] for item in items if item["min"] <= value <= item["max"])


def raised(data, questions, answers):
    chosen = [o for q in questions for o in q["options"] if o["id"] == answers.get(q["id"])]
    flags = {flag for option in chosen for flag in option.get("flags", [])}
    return [flag["id"] for flag in data.get("flags", []) if flag["id"] in flags]


# -- Points ------------------------------------------------------------------------------


def scored(data, answers):
    values, rated, everything = {}, 0, 0
    for dimension in data["dimensions"]:
        asked = [q for q in data["questions"] if q["dimension"] == dimension["id"]]
        everything += sum(question["weight"] for question in asked)
        weight, total = 0, Decimal(0)
        for question in asked:
            points = {o["id"]: o["points"] for o in question["options"] if not o.get("na")}
            if answers[question["id"]] not in points:
                continue
            weight += question["weight"]
            got = points[answers[question["id"]]]
            total += Decimal(question["weight"] * got) / max(points.values())
        rated += weight
        values[dimension["id"]] = total / weight * 100 if weight else None
    weights = {d["id"]: d["weight"] for d in data["dimensions"] if values[d["id"]] is not None}
    shown = {code: None if value is None else rounded(value) for code, value in values.items()}
    found = {"dimensions": shown, "flags": raised(data, data["questions"], answers)}
    if rated * 100 < everything * data["scoring"]["min_scored_weight_share"]:
        return {**found, "score": None, "band": None, "top": [], "more": [], "path": None}
    total = sum(values[d] * w for d, w in weights.items()) / sum(weights.values())
    steps = recommended(data, values, weights)
    top = data["recommendation_rules"]["top"]
    return {
        **found,
        "score": rounded(total),
        "band": band(data, rounded(total), shown),
        "top": steps[:top],
        "more": steps[top:],
        "path": path(data, answers, {**values, "total": total}),
    }


def band(data, score, shown):
    order = [item["id"] for item in data["bands"]]
    found = place(data["bands"], score)
    cap = data["scoring"].get("cap")
    if cap:
        below = int(cap["if"].rsplit("<", 1)[1])
        if any(value is not None and value < below for value in shown.values()):
            return min(found, cap["max_band"], key=order.index)
    return found


def recommended(data, values, weights):
    rules = data["recommendation_rules"]
    steps = []
    for number, dimension in enumerate(data["dimensions"]):
        code = dimension["id"]
        if code not in weights:
            continue
        level = place(data["levels"], rounded(values[code]))
        weight = weights[code] if rules["priority"] == "weight_times_gap" else 1
        for step in data["recommendations"]:
            if (step["dimension"], step["level"]) == (code, level):
                steps.append((-near(weight * (100 - values[code])), number, step["id"]))
    return [step for *_, step in sorted(steps)] or [rules["if_none"]]


COMPARE = {">=": operator.ge, ">": operator.gt, "<=": operator.le, "<": operator.lt}


def path(data, answers, values):
    def holds(clause):
        if found := re.fullmatch(r"(\S+) in \((.*)\)", clause):
            return answers[found[1]] in found[2].split(", ")
        subject, sign, bound = clause.split()
        if sign == "=":
            return answers[subject] == bound
        return COMPARE[sign](near(values[subject]), int(bound))

    for item in data.get("paths", []):
        if item["if"] == "else" or all(map(holds, item["if"].split(" and "))):
            return item["id"]
    return None


# -- Conditions --------------------------------------------------------------------------


def eligibility(data, answers):
    outcomes = {
        (criterion["id"], option["id"]): option["outcome"]
        for criterion in data["criteria"]
        for option in criterion["options"]
    }

    def those(kind, *wanted):
        return [
            criterion["id"]
            for criterion in data["criteria"]
            if criterion["kind"] == kind
            and outcomes[criterion["id"], answers[criterion["id"]]] in wanted
        ]

    fails, open_ = those("hard", "fail"), those("hard", "open")
    if fails:
        result = "not-now"
    elif open_:
        result = "clarify"
    elif len(those("soft", "yes")) >= 3 and not those("soft", "no"):
        result = "eligible"
    else:
        result = "eligible-prepare"
    return {
        "result": result,
        "fails": fails,
        "open": open_,
        "soft_not_yes": those("soft", "partly", "no"),
        "flags": raised(data, data["criteria"], answers),
    }


# -- A graph -----------------------------------------------------------------------------


def orientation(data, answers):
    nodes = {node["id"]: node for node in data["nodes"]}
    here, way, flags, points, raisable = data["behaviour"]["start"], [], set(), None, []
    while here in nodes:
        node = nodes[here]
        way.append(here)
        if node.get("type") == "points_gate":
            points, raisable = counted(node, answers)
            needed = data["variables"][node["min_points_var"]]["value"]
            here = node["next_if_reached"] if points >= needed else node["next_if_missed"]
            continue
        option = next(o for o in node["options"] if o["id"] == answers[here])
        flags |= set(option.get("flags", []))
        here = option["next"]
    return {
        "outcome": here,
        "path": way,
        "flags": [flag["id"] for flag in data["flags"] if flag["id"] in flags],
        "points": points,
        "raisable": raisable,
    }


def counted(gate, answers):
    total, below = 0, []
    for group in gate["groups"]:
        points = {option["id"]: option["points"] for option in group["options"]}
        got = points[answers[f"{gate['id']}.{group['id']}"]]
        total += got
        if group["raisable"] and got < max(points.values()):
            below.append(group["id"])
    return total, below
