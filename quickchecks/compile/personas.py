"""Example readers to personas: "q01=a, q02=b" as answers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from ..rules.personas import Persona
from .shared import values

PAIR = re.compile(r"([a-z0-9.-]+)\s*=\s*([a-z0-9-]+)")


def compile_personas(stream: Iterable[Any]) -> list[Persona]:
    """The example readers of a page, in its order. What is no pair is left out: it answers nothing.

    Of a question that is answered twice, the last answer counts, as in a form.
    """
    return [
        Persona(
            value["name"] or "",
            tuple(dict(PAIR.findall(value["answers"] or "")).items()),
            value["expected"] or "",
        )
        for value in values(stream)
    ]
