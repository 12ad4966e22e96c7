"""The blocks of an info packet: chapters with stable addresses, contacts, sources."""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.models import Page

from home.blocks import BodyBlock, CodeBlock

PHONE = r"^\+?[0-9 ()/.-]{3,40}$"


class SceneBlock(blocks.PageChooserBlock):
    """A scene inside a chapter: poster, title and the way to both perspectives."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(page_type=["videos.ScenePage"], **kwargs)

    def get_template(
        self, value: Page | None = None, context: dict[str, Any] | None = None
    ) -> str | None:
        """On paper the way to the scene, for there is nothing to play."""
        if context and context.get("on_paper"):
            return "packets/edition/scene.html"
        return super().get_template(value, context)

    def get_preview_value(self) -> Page | None:
        """A scene in the editor's language; none before the first is published."""
        scenes = Page.objects.live().public().filter(content_type__model="scenepage")
        return scenes.filter(locale__language_code=get_language()).first()

    def get_preview_context(
        self, value: Page | None, parent_context: dict[str, Any]
    ) -> dict[str, Any]:
        """The template looks for the edition in the reader's language; here it is the scene."""
        pages = {value.pk: value.specific} if value else {}
        return {**parent_context, "pages": pages}

    class Meta:
        icon = "media"
        label = _("Scene")
        template = "blocks/scene.html"
        description = _("A video scene that shows the stumbling block from both sides.")


class ChapterBodyBlock(BodyBlock):
    """Running text of a chapter; it may show a scene."""

    scene = SceneBlock()


class ChapterBlock(blocks.StructBlock):
    code = CodeBlock()
    title = blocks.CharBlock(
        default="",
        label=_("Title"),
        help_text=_("What readers can do after it; it stands in the contents."),
    )
    body = ChapterBodyBlock(label=_("Text"))

    class Meta:
        icon = "doc-full"
        label = _("Chapter")
        label_format = "{title}"
        description = _("A chapter has an address of its own; plans and messages link to it.")


class ContactBlock(blocks.StructBlock):
    name = blocks.RegexBlock(
        regex=r"^.{1,120}$",
        label=_("Name"),
        help_text=_("The official name; it is not translated."),
    )
    what = blocks.TextBlock(default="", label=_("What they help with"))
    url = blocks.URLBlock(required=False, label=_("Website"))
    phone = blocks.RegexBlock(
        regex=PHONE,
        required=False,
        label=_("Telephone"),
        error_messages={
            "invalid": _(
                "Write it with digits, blanks and these signs: ( ) / . -; a + only in front."
            )
        },
    )

    class Meta:
        icon = "user"
        label = _("Contact")
        label_format = "{name}"


class SourceBlock(blocks.StructBlock):
    text = blocks.CharBlock(default="", max_length=400, label=_("Source"))
    url = blocks.URLBlock(required=False, label=_("Address"))
    date = blocks.RegexBlock(
        regex=r"^\d{4}(-\d{2}){0,2}$",
        required=False,
        label=_("As of"),
        help_text=_("Year, year and month, or day: 2026, 2026-11 or 2026-11-22."),
        error_messages={"invalid": _("Write 2026, 2026-11 or 2026-11-22.")},
    )

    class Meta:
        icon = "link"
        label = _("Source")
        label_format = "{text}"
