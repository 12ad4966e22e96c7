"""What definitions of every kind share.

Identity is a short code, never a label: wording changes, results do not. Fields marked WORDS are
what translators see or what only decorates a plan; everything else is logic and the same in every
language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

WORDS = {"words": True}

Answers = Mapping[str, str]  # question code -> option code


@dataclass(frozen=True, slots=True)
class Target:
    """Where something leads: a page and perhaps a chapter of it.

    `page` is the page's translation key. Where none is chosen, `code` names the packet or check
    that is meant: it may be written later.
    """

    page: str = ""
    chapter: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Flag:
    """A notice above the result, whatever the result is; single options raise it.

    `severity` is "legal", "urgent" or "notice"; `check` is a quick-check that looks closer.
    """

    code: str
    severity: str
    text: str = field(default="", metadata=WORDS)
    target: Target | None = field(default=None, metadata=WORDS)
    check: Target | None = field(default=None, metadata=WORDS)
