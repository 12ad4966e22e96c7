"""The text that lies beside the folders: what each file is for, the links, whose role it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..kit.kit import Kit
from ..kit.pieces import Kind
from .order import Order, names_of

WHAT_FOR = {
    Kind.TEXTS: gettext_lazy("Texts: copy them into a messenger, an e-mail or a post."),
    Kind.QR: gettext_lazy("QR codes: for your own flyers. SVG stays sharp, PNG opens everywhere."),
    Kind.POSTER: gettext_lazy("Poster: print it on A4 and hang it up."),
    Kind.CARDS: gettext_lazy("Cards: print on A4, cut along the marks, hand them out."),
    Kind.EVENT: gettext_lazy(
        "Event in a box: invitation, agenda, slides, sign-up and feedback sheet. Fill in day and"
        " place; change what you need."
    ),
}


def readme(kits: Sequence[Kit], order: Order, day: date) -> str:
    """In the language of the builder."""
    made = _("Made on %(day)s") % {"day": date_format(day, "DATE_FORMAT")}
    head = [
        f"{kits[0].site_name}: {_('Share kit')}",
        f"{made}, {order.name}" if order.name else made,
        kits[0].host,
    ]
    links = [f"{kit.title} ({kit.language_name})\n  {kit.link}" for kit in kits]
    parts = [
        "\n".join(head),
        _said(_("Your role"), [role(kits[0])]),
        _said(_("What is what"), [str(WHAT_FOR[Kind(kind)]) for kind in order.kinds]),
        _said(_("Links"), [*links, *_counted(kits[0], order)]),
    ]
    if order.missing:
        missing = [
            f"{content.title(kits[0].facts)}: {', '.join(names_of([language]))}"
            for content, language in order.missing
        ]
        parts.append(_said(_("Not available in this language yet"), missing))
    return "\n\n".join(parts)


def role(kit: Kit) -> str:
    """What volunteers do and leave to others (brief 0.5: § 6 (2) RDG)."""
    return "\n".join(
        [
            kit.sentence,
            _(
                "You pass on information. Questions about one person’s case belong to an advice"
                " centre; nobody is placed in a job or promised one."
            ),
        ]
    )


def _counted(kit: Kit, order: Order) -> list[str]:
    if kit.campaign:
        return [
            _("These links are counted for your association: how many visits a week, never who.")
        ]
    if order.name:
        return [_("Too many new kits were made today: these links are not counted by association.")]
    return []


def _said(heading: str, lines: Sequence[str]) -> str:
    return "\n".join([heading, "-" * len(heading), *lines])
