"""Checks of every kind as editors make them, and what the admin's form sends for a page."""

from __future__ import annotations

import html
import json
import re
from typing import Any

from django.urls import reverse
from wagtail import blocks
from wagtail.blocks import BlockField
from wagtail.models import Page

from packets.models import PacketPage
from quickchecks.models import CheckIndexPage, EligibilityCheckPage, OrientationCheckPage

NOWHERE: dict[str, Any] = {"page": None, "chapter": "", "packet": ""}


def publish(page: Page) -> Any:
    """Put a page below the German list of checks and publish it."""
    CheckIndexPage.objects.get(locale__language_code="de").add_child(instance=page)
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def criterion(code: str, kind: str, *outcomes: str) -> tuple[str, dict[str, Any]]:
    """A criterion block; option codes are a, b, c …"""
    options = [
        {"code": "abc"[place], "text": f"{code}: {outcome}", "outcome": outcome, "flags": ""}
        for place, outcome in enumerate(outcomes)
    ]
    value = {
        "code": code, "kind": kind, "label": f"Punkt {code}", "text": f"Frage {code}?", "help": "",
        "options": options, "if_fail": {"text": "Hier lang.", **NOWHERE},
        "if_open": {"text": "Fragen Sie nach.", **NOWHERE},
    }  # fmt: skip
    return ("criterion", value)


def make_eligibility(**fields: Any) -> EligibilityCheckPage:
    """A published check of two conditions and two attitudes, of which one is needed."""
    verdicts = [
        ("verdict", {"code": code, "title": title, "text": "So ist es.", "action": "", **NOWHERE})
        for code, title in (
            ("eligible", "Passt"),
            ("eligible-prepare", "Passt bald"),
            ("clarify", "Zu klären"),
            ("not-now", "Noch nicht"),
        )
    ]
    values = {
        "title": "Probe-Eignung", "slug": "probe-eignung", "code": "probe-eignung",
        "audience": "talent", "phase": "start", "intro": "Vier Fragen.", "soft_needed": 1,
        "criteria": [
            criterion("k1", "hard", "pass", "fail"),
            criterion("k2", "hard", "pass", "open", "fail"),
            criterion("s1", "soft", "yes", "partly", "no"),
            criterion("s2", "soft", "yes", "partly", "no"),
        ],
        "verdicts": verdicts,
    }  # fmt: skip
    return publish(EligibilityCheckPage(**{**values, **fields}))


def node(code: str, *turns: str) -> tuple[str, dict[str, Any]]:
    """A question of an orientation whose answers a, b … lead to these codes."""
    options = [
        {"code": "abc"[place], "text": f"{code}: nach {turn}", "next": turn, "flags": ""}
        for place, turn in enumerate(turns)
    ]
    return ("node", {"code": code, "text": f"Frage {code}?", "help": "", "options": options})


def outcome(code: str, target: PacketPage | None) -> tuple[str, dict[str, Any]]:
    value = {
        "code": code, "title": f"Ergebnis {code}", "text": "Das heißt es.", "law": "",
        "advice": "rat", "lists_raisable": False, "page": target, "chapter": "", "packet": "",
    }  # fmt: skip
    return ("outcome", value)


def gate(minimum: int = 3, variable: str = "") -> tuple[str, dict[str, Any]]:
    """Two subjects with 0 to 2 points each; enough lead to o1, too few to o2."""

    def group(code: str) -> dict[str, Any]:
        options = [
            {"code": "abc"[points], "text": f"{points} Punkte", "points": points}
            for points in range(3)
        ]
        return {"code": code, "label": code.title(), "raisable": True, "options": options}

    value = {
        "code": "g1", "text": "Punkte?", "help": "", "variable": variable, "minimum": minimum,
        "reached": "o1", "missed": "o2", "groups": [group("sprache"), group("praxis")],
    }  # fmt: skip
    return ("gate", value)


def make_orientation(target: PacketPage | None = None, **fields: Any) -> OrientationCheckPage:
    """A published orientation: two questions, a points gate, two outcomes."""
    values = {
        "title": "Probe-Wegweiser", "slug": "probe-wegweiser", "code": "probe-wegweiser",
        "audience": "talent", "phase": "start", "intro": "Ein kurzer Weg.", "most_steps": 4,
        "nodes": [node("n1", "n2", "o2"), node("n2", "g1", "o1")],
        "gates": [gate()],
        "outcomes": [outcome("o1", target), outcome("o2", target)],
        "services": [("service", {"code": "rat", "name": "Guter Rat", "url": ""})],
    }  # fmt: skip
    return publish(OrientationCheckPage(**{**values, **fields}))


# -- What the form sends, and what it shows -------------------------------------------------


def edit_url(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def edit_form(editor: Any, page: Page, **changes: str) -> dict[str, str]:
    """What the edit form of a page would send, with some inputs changed."""
    from wagtail.test.utils.form_data import querydict_from_html

    shown = editor.get(edit_url(page)).content.decode()
    data = querydict_from_html(shown, form_id="page-edit-form").copy()
    form = page.specific_class.get_edit_handler().get_form_class()(
        instance=page.get_latest_revision_as_object()
    )
    for name, field in form.fields.items():
        if isinstance(field, BlockField):  # drawn by JavaScript from a description
            data.update(block_data(name, field.block, form[name].value()))
    data.update(changes)
    return data


def block_data(prefix: str, block: Any, value: Any) -> dict[str, str]:
    """The form data of a block, as Wagtail's JavaScript would send it."""
    if isinstance(block, blocks.StreamBlock | blocks.ListBlock):
        children = value if isinstance(block, blocks.StreamBlock) else value.bound_blocks
        data = {f"{prefix}-count": str(len(children))}
        for place, child in enumerate(children):
            start = f"{prefix}-{place}"
            data |= {f"{start}-deleted": "", f"{start}-order": str(place)}
            data |= {f"{start}-id": child.id or ""}
            if isinstance(block, blocks.StreamBlock):
                data[f"{start}-type"] = child.block_type
            data |= block_data(f"{start}-value", child.block, child.value)
        return data
    if isinstance(block, blocks.StructBlock):
        data = {}
        for name, child in block.child_blocks.items():
            data |= block_data(f"{prefix}-{name}", child, value[name])
        return data
    if isinstance(block, blocks.RichTextBlock):
        return {prefix: block.field.widget.format_value(block.value_for_form(value))}
    if isinstance(block, blocks.BooleanBlock):
        return {prefix: "on"} if value else {}
    if isinstance(block, blocks.ChooserBlock):
        return {prefix: str(value.pk) if value else ""}
    return {prefix: "" if value is None else str(value)}


def duplicated(data: dict[str, str], prefix: str, place: int) -> dict[str, str]:
    """The form after “Duplicate” on a child of a stream or list: a twin at the end, a new id."""
    count = int(data[f"{prefix}-count"])
    old, new = f"{prefix}-{place}-", f"{prefix}-{count}-"
    twin = {new + key[len(old) :]: value for key, value in data.items() if key.startswith(old)}
    return {**data, **twin, f"{new}id": "", f"{new}order": str(count),
            f"{prefix}-count": str(count + 1)}  # fmt: skip


def shown_errors(response: Any) -> dict[str, list[str]]:
    """Every message of a refused form by the name of the input it stands at.

    Read from what the page hands to Wagtail's JavaScript, which draws the inputs.
    """
    found: dict[str, list[str]] = {}
    pattern = (
        r'<div id="([a-z_]+)" data-block data-controller="w-block"'
        r'[^>]*data-w-block-arguments-value="([^"]*)"'
    )
    for name, arguments in re.findall(pattern, response.content.decode()):
        state, errors = json.loads(html.unescape(arguments))
        if errors:
            collect(name, errors, state, found)
    return found


def collect(prefix: str, error: Any, state: Any, found: dict[str, list[str]]) -> None:
    if error.get("messages"):
        found[prefix] = error["messages"]
    for key, inner in error.get("blockErrors", {}).items():
        if isinstance(state, list):
            collect(f"{prefix}-{key}-value", inner, state[int(key)]["value"], found)
        else:
            collect(f"{prefix}-{key}", inner, state[key], found)


# -- The proof ------------------------------------------------------------------------------


def stored(page: Page) -> Any:
    """The page as it stands in the database, with all parts of its blocks."""
    return type(page).objects.get(pk=page.pk)


def published(page: Page, **fields: Any) -> Any:
    """The page after a publication that passes no form."""
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return stored(page)


def proof_url(page: Page) -> str:
    return reverse("check_proof", args=[page.pk])


def proof(editor: Any, page: Page, data: Any = None) -> str:
    """The words of the proof, of the saved draft or of a form."""
    headers = {"x-requested-with": "XMLHttpRequest"}
    send = editor.get if data is None else editor.post
    response = send(proof_url(page), data, headers=headers)
    assert response.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())
