"""From an editor's blocks to the outline of a file, in the language of the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.rich_text import expand_db_html

from home.editions import direction_of
from home.facts.reading import Facts, day_in_words
from home.handouts import richtext
from home.handouts.outline import (
    Colophon,
    Field,
    Fields,
    Heading,
    Note,
    Outline,
    Paragraph,
    Part,
    Points,
    Run,
    Table,
    Ticks,
    cells,
    rows,
)
from home.navigation import navigation

if TYPE_CHECKING:
    from ..models import PacketPage


def outline_of(page: PacketPage, download: Any, request: HttpRequest) -> Outline:
    """A download's content with the amounts of the day.

    The active language has to be that of the page. The day on the file is that of the page's last
    publication, so that the file stays the same until then.
    """
    facts = Facts()
    colophon = colophon_of(page, request)
    parts: list[Part] = []
    for part in download["content"]:
        parts += parts_of(part.block_type, part.value, facts, colophon.address)
    language = page.locale.language_code
    outline = Outline(
        title=line(download["title"], facts),
        language=language,
        direction="rtl" if direction_of(language) == "rtl" else "ltr",
        parts=tuple(parts),
        colophon=colophon,
        lead=line(download["what"], facts),
    )
    return replace(outline, parts=(*parts, gone(facts))) if facts.missing else outline


def colophon_of(page: PacketPage, request: HttpRequest) -> Colophon:
    published = page.last_published_at or timezone.now()
    day = timezone.localtime(published).date()
    return Colophon(
        site_name=navigation(request).site_name,
        source=page.title,
        address=request.build_absolute_uri(page.get_url(request) or "/"),
        day=day,
        day_words=day_in_words(day),
        tone=page.tone,
    )


def gone(facts: Facts) -> Paragraph:
    """Says that an amount is missing, and where it stands officially."""
    words = _("An amount is no longer valid, so it is left out. The current one stands here:")
    links = [run for url in facts.official for run in (Run(" "), Run(url, href=url))]
    return Paragraph((Run(words), *links) if links else (Run(words.rstrip(":")),))


def line(text: Any, facts: Facts) -> str:
    """A text of one line."""
    return " ".join(facts.fill(str(text)).split())


def parts_of(
    kind: str | None, value: Any, facts: Facts | None = None, base: str = ""
) -> Iterator[Part]:
    """The parts that a block of content stands for; one without words stands for none."""
    facts = facts or Facts()
    match kind:
        case "heading" if text := line(value, facts):
            yield Heading(text)
        case "text":
            yield from richtext.parts_of(html(value, facts), base)
        case "note":
            if runs := richtext.runs_of(html(value, facts), base):
                yield Note(runs)
        case "points":
            yield Points(tuple((Run(line(item, facts)),) for item in value))
        case "ticks":
            yield Ticks(tuple(line(item, facts) for item in value))
        case "fields":
            yield Fields(
                tuple(Field(line(one["label"], facts), one["lines"] or 1) for one in value)
            )
        case "table":
            columns = cells(facts.fill(str(value["columns"])))
            yield Table(
                columns,
                tuple(
                    (row + ("",) * len(columns))[: len(columns)]
                    for row in rows(facts.fill(str(value["rows"])))
                ),
                value["blank"] or 0,
            )


def html(value: Any, facts: Facts) -> str:
    """A rich text with its amounts and with links that lead somewhere."""
    source = getattr(value, "source", None)
    return str(expand_db_html(facts.fill(str(value) if source is None else source)))
