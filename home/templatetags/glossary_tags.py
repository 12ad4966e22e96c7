"""Explaining the words of a part of a page; other pages leave their words alone."""

from __future__ import annotations

from django import template
from django.template.base import NodeList, Parser, Token
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from home.glossary.explaining import explain
from home.glossary.words import words_of

from .facts_tags import facts_in

register = template.Library()


class ExplainNode(template.Node):
    def __init__(self, nodes: NodeList, name: str) -> None:
        self.nodes = nodes
        self.name = name

    def render(self, context: template.Context) -> SafeString:
        plain = self.nodes.render(context)
        html, found = explain(plain, words_of(get_language()), facts_in(context).fill)
        context[self.name] = found
        # There is nothing to press on paper: the list of words is all it needs.
        return plain if context.get("on_paper") else mark_safe(html)


@register.tag
def explain_words(parser: Parser, token: Token) -> ExplainNode:
    """`{% explain_words as words %}…{% end_explain_words %}`: `words` lists what was explained."""
    parts = token.split_contents()
    if len(parts) != 3 or parts[1] != "as":
        raise template.TemplateSyntaxError("explain_words wants: as name")
    nodes = parser.parse(("end_explain_words",))
    parser.delete_first_token()
    return ExplainNode(nodes, parts[2])
