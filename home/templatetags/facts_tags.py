"""Numbers in editors' texts. Built in: templates use these tags without loading them.

Every text an editor has written is printed through `fill`.
"""

from __future__ import annotations

from typing import Any

from django import template
from django.http import HttpRequest
from django.template.base import NodeList, Parser, Token
from django.template.context import Context
from django.template.loader import render_to_string

from ..facts.reading import Facts, facts_of, keep

register = template.Library()


@register.simple_tag(takes_context=True)
def fill(context: Context, text: Any) -> str:
    """A text with its values: `{% fill page.title %}`, `{% fill block.text|richtext %}`."""
    if not isinstance(text, str):
        text = "" if text is None else str(text)
    return facts_in(context).fill(text)


@register.tag
def noticed(parser: Parser, token: Token) -> Noticed:
    """`{% noticed %}…{% endnoticed %}`: above what stands inside, one notice if a number was left
    out there or further up."""
    inside = parser.parse(("endnoticed",))
    parser.delete_first_token()
    return Noticed(inside)


class Noticed(template.Node):
    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: Context) -> str:
        request = _request(context)
        if request is not None and isinstance(context.get("facts"), Facts):
            keep(request, context["facts"])
        inside = self.nodelist.render(context)
        facts = facts_in(context)
        if not facts.missing or facts.told:
            return inside
        return render_to_string("components/facts_gone.html", {"facts": facts}) + inside


def facts_in(context: Context) -> Facts:
    """The values of a page: those it names `facts`, else the request's; else (a block's preview)
    today's."""
    found = context.get("facts")
    if isinstance(found, Facts):
        return found
    request = _request(context)
    return Facts() if request is None else facts_of(request)


def _request(context: Context) -> HttpRequest | None:
    # An include with `only` passes no variables on, but the request.
    found: HttpRequest | None = getattr(context, "request", None) or context.get("request")
    return found
