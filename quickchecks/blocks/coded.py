"""Blocks with a code of their own: results, statistics and other blocks point at it.

The form proposes a code (static/cms/codes.js) and shows those that are published as fixed.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.telepath import register
from wagtail.blocks.struct_block import StructBlockAdapter

from home.blocks import CodeBlock


@dataclass(frozen=True, slots=True)
class Codes:
    """How codes of a kind of block are made.

    `space`: blocks with the same one may not share a code. `within`: only those of one list may
    not. `like` is the first code: "q01" or "a"; without it, the words in the child `source` become
    the code.
    """

    space: str
    like: str = ""
    source: str = ""
    within: bool = False


class CodedBlock(blocks.StructBlock):
    """Base of all blocks with a code. Without `codes` nothing is proposed."""

    class Meta:
        codes: Codes | None = None


class OwnCodeBlock(CodeBlock):
    """The code of the block it stands in."""

    def __init__(self, **kwargs: object) -> None:
        kwargs.setdefault(
            "help_text",
            _("Proposed by itself. Results point at it, so it stays once it is published."),
        )
        super().__init__(**kwargs)


class CodedBlockAdapter(StructBlockAdapter):  # type: ignore[misc]
    """Tells the form's JavaScript how a block's codes are made."""

    js_constructor = "quickchecks.CodedBlock"

    def js_args(self, block: CodedBlock) -> list[Any]:
        name, children, meta = super().js_args(block)
        codes = block.meta.codes
        return [name, children, {**meta, "codes": asdict(codes) if codes else None}]

    @cached_property
    def media(self) -> forms.Media:
        return super().media + forms.Media(js=["cms/codes.js"])


register(CodedBlockAdapter(), CodedBlock)
