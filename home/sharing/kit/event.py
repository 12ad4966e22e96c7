"""An evening in a box: the papers for an information event about one page.

Each is an outline (home.handouts.outline), so that it becomes a Word file, slides or a PDF like
the downloads of packets. The texts are those of the active language, which is the kit's.
"""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import BeautifulSoup
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ...handouts.outline import (
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
)
from .kit import LONGEST_LINE, Kit, first_sentence
from .texts import in_a_line, shortened

MOST_POINTS = 4  # on a slide: what can be read from the last row
MOST_CHAPTERS = 8  # slides made of a page: an evening has no more
SEATS = 20  # lines of a sign-up sheet


def invitation(kit: Kit) -> Outline:
    """What is sent and hung up before; day and place are gaps to fill in."""
    return _outline(
        kit,
        _("Invitation"),
        [
            _said(_("You are invited to an information evening.")),
            Heading(kit.title, 2),
            _said(kit.summary or kit.title),
            Fields((Field(_("Day and time")), Field(_("Place")), Field(_("Who invites")))),
            Heading(_("What you can expect"), 2),
            Points(
                (
                    _run(_("A short introduction with examples, about 30 minutes")),
                    _run(_("Time for your questions")),
                    _run(_("Where to get free advice on your own case")),
                )
            ),
            _said(_("It is free of charge. You need not bring or show any papers.")),
            _link(kit, _("Read it beforehand:")),
        ],
    )


def agenda(kit: Kit) -> Outline:
    """Who says what when, and what is to be got ready."""
    columns = (_("Minutes"), _("What"), _("Who"))
    rows = (
        ("10", _("Welcome: who we are, and that we inform and do not advise"), ""),
        ("30", kit.title, ""),
        ("10", _("Everybody opens the page on their own phone: QR code on the last slide"), ""),
        ("30", _("Questions. What is about one person’s case goes to an advice centre"), ""),
        ("10", _("Feedback sheet, cards to take along, thanks"), ""),
    )
    return _outline(
        kit,
        _("Agenda"),
        [
            Table(columns, rows),
            Heading(_("To get ready"), 2),
            Ticks(
                (
                    _("Room with chairs in a circle, step-free if possible"),
                    _("Projector and the slides; phones need a connection"),
                    _("Cards and poster printed, feedback sheets and pens"),
                    _("Somebody who interprets, if guests need it"),
                    _("Addresses of advice centres nearby"),
                )
            ),
            Heading(_("What we do not do"), 2),
            Points(
                (
                    _run(_("We give no legal advice and look at no papers of single persons.")),
                    _run(_("We place nobody in jobs and promise no jobs.")),
                    _run(_("We note nobody’s residence status, nationality or religion.")),
                )
            ),
            _link(kit, _("The page this evening is about:")),
        ],
    )


def slides(kit: Kit) -> Outline:
    """What it is, one slide for each chapter, where to get advice, how to read on."""
    parts: list[Part] = [Heading(_("What this is about")), _said(kit.summary or kit.title)]
    for title, points in _chapters(kit):
        parts += [Heading(title), Points(tuple(_run(point) for point in points))]
    parts += [
        Heading(_("Where to get advice")),
        Points(tuple(map(_run, _advice(kit)))),
        Heading(_("Read on")),
        Paragraph((Run(kit.link, bold=True, href=kit.link),)),
    ]
    return _outline(kit, kit.title, parts, first_sentence(kit.summary, LONGEST_LINE))


def sign_up_sheet(kit: Kit) -> Outline:
    """Name and language, so that chairs and interpreters suffice; nothing else is asked."""
    return _outline(
        kit,
        _("Sign-up sheet"),
        [
            Paragraph(
                _run(
                    _(
                        "Your name or a nickname is enough. The language helps us to find somebody"
                        " who interprets. Please write down nothing else."
                    )
                )
            ),
            Table((_("Name"), _("Language")), blank=SEATS),
            Note(
                _run(
                    _(
                        "For organisers: do not ask for addresses, birthdays, nationality or"
                        " residence status. Destroy this sheet after the event."
                    )
                )
            ),
        ],
    )


def feedback_sheet(kit: Kit) -> Outline:
    """A page without a name."""
    return _outline(
        kit,
        _("Feedback sheet"),
        [
            _said(_("Without your name. It helps us to do better next time.")),
            Heading(_("How was it?"), 2),
            Ticks(
                (
                    _("I know more than before."),
                    _("I could follow the language well."),
                    _("I know where to get advice."),
                    _("I would recommend it."),
                )
            ),
            Fields(
                (
                    Field(_("What helped you most?"), 3),
                    Field(_("What was missing?"), 3),
                    Field(_("What would you like to hear about next?"), 2),
                )
            ),
            _link(kit, _("To read again:")),
        ],
    )


def _advice(kit: Kit) -> list[str]:
    """Where the own case belongs; pages that name offices say so."""
    found = [
        _("This evening informs. Your own case belongs to an advice centre."),
        _("There is free advice on recognition, work and residence."),
    ]
    if getattr(kit.page, "contacts", None):
        found.append(_("The page names offices and telephone numbers."))
    return found


def _chapters(kit: Kit) -> Iterator[tuple[str, list[str]]]:
    """Title and key points of each chapter that has any."""
    for title, rich_text in kit.page.talking_points[:MOST_CHAPTERS]:
        if points := key_points(in_force_parts(kit, rich_text)):
            yield in_a_line(kit.in_force(title)) or kit.title, points


def in_force_parts(kit: Kit, rich_text: str) -> str:
    """A rich text with the amounts of today, without the paragraphs whose amount has expired."""
    soup = BeautifulSoup(rich_text, "html.parser")
    for part in soup.find_all(["p", "li"]):
        if part.get_text(strip=True) and not kit.in_force(part.get_text()):
            part.decompose()
    return kit.in_force(str(soup))


def key_points(rich_text: str) -> list[str]:
    """What stands on a slide: the items of its lists, else the first sentences of paragraphs."""
    soup = BeautifulSoup(rich_text, "html.parser")
    for tag in soup.find_all(["br", "ul", "ol"]):
        tag.insert_before(" ")  # words of two lines are two words
    items = [in_a_line(item.get_text()) for item in soup.find_all("li")]
    texts = [in_a_line(part.get_text()) for part in soup.find_all("p")]
    found = [shortened(item, LONGEST_LINE) for item in items if item]
    if len(found) < 2:
        found += [first_sentence(text, LONGEST_LINE) for text in texts if text]
    return found[:MOST_POINTS]


def _outline(kit: Kit, title: str, parts: list[Part], lead: str = "") -> Outline:
    """A paper of the evening, with the fixed sentence at its end."""
    day = kit.page.last_published_at.date() if kit.page.last_published_at else None
    day = day or kit.page.last_reviewed
    page = f"{kit.site_name}: {kit.title}"
    return Outline(
        title=title,
        language=kit.language,
        direction="rtl" if kit.direction == "rtl" else "ltr",
        parts=(*parts, Paragraph(_run(kit.sentence))),
        colophon=Colophon(
            site_name=kit.site_name,
            source=kit.title,
            address=kit.link,
            day=day,
            day_words=date_format(day, "DATE_FORMAT"),
            tone=kit.page.tone,
        ),
        lead=lead or (kit.title if title != kit.title else page),
    )


def _run(text: str) -> tuple[Run, ...]:
    return (Run(text),)


def _said(text: str) -> Paragraph:
    return Paragraph(_run(text))


def _link(kit: Kit, words: str) -> Paragraph:
    return Paragraph((Run(f"{words} "), Run(kit.link, href=kit.link)))
