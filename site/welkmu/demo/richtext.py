"""Markdown to Wagtail's rich text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from markdown_it import MarkdownIt

from .files import DemoFault

LINK = re.compile(r'<a href="(packet|scene|check|page):([a-z0-9-]+)(#[a-z0-9-]+)?">(.*?)</a>', re.S)
MARKDOWN = MarkdownIt("commonmark", {"html": False})


def rich_text(text: str, pages: Mapping[str, int | None], own: str = "") -> str:
    """HTML as Wagtail stores it. `pages` gives the id of the page with a code.

    A link to a chapter of the page itself (`own`) becomes an anchor; Wagtail's page links carry
    no anchor, so a link to another page's chapter leads to that page. Where an editor has deleted
    the page (None), the words stay without a link.
    """

    def replace(match: re.Match[str]) -> str:
        _kind, code, anchor, words = match.groups()
        if code == own and anchor:
            return f'<a href="{anchor}">{words}</a>'
        if code not in pages:
            raise DemoFault(f"a link leads to “{code}”, which is no file of the demo")
        if pages[code] is None:
            return words
        return f'<a linktype="page" id="{pages[code]}">{words}</a>'

    html = LINK.sub(replace, MARKDOWN.render(text)).strip()
    html = html.replace("<strong>", "<b>").replace("</strong>", "</b>")
    return html.replace("<em>", "<i>").replace("</em>", "</i>").replace("\n", "")
