"""A kit: everything that is passed on of one edition of a page, in its language."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import quote, urljoin

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from wagtail.models import Page

from ...editions import direction_of, in_language
from ...facts.reading import Facts
from ...pages import ContentPage
from ..links import find, path_of
from ..tables import Campaign
from .texts import SENTENCE_END, Frame, Texts, Written, in_a_line, shortened, texts_of

LONGEST_LEAD = 200  # characters of the one sentence on a poster
LONGEST_LINE = 120  # characters of a point on a slide
SHORT_TITLE, MIDDLE_TITLE = 34, 80  # characters; longer ones are set smaller on paper


@dataclass(frozen=True)
class Kit:
    """One edition of a page and whose name goes with it.

    Its texts are those of the active language, which has to be the page's: see `kit_for`.
    `host` is the site's address as the reader typed it: "https://example.org". `facts` are the
    amounts of today. What is passed on has no room for a notice: a text with an amount that has
    expired is left out, and another one stands in for it.
    """

    page: ContentPage
    code: str
    host: str
    site_name: str
    campaign: Campaign | None = None
    association: str = ""
    facts: Facts = field(default_factory=Facts)

    @property
    def language(self) -> str:
        return self.page.locale.language_code

    @property
    def direction(self) -> str:
        return direction_of(self.language)

    @property
    def language_name(self) -> str:
        """The language's name in its own script."""
        return str(dict(settings.LANGUAGES).get(self.language, self.language))

    @cached_property
    def title(self) -> str:
        return title_of(self.page, self.facts)

    @property
    def title_size(self) -> str:
        """How large the title is set on paper: "short", "middle" or "long" ones fit differently."""
        if len(self.title) <= SHORT_TITLE:
            return "short"
        return "middle" if len(self.title) <= MIDDLE_TITLE else "long"

    @property
    def link(self) -> str:
        """The whole short link."""
        return urljoin(self.host, path_of(self.code, self.campaign))

    @property
    def address(self) -> str:
        """The path of the kit's own page."""
        return reverse("share_kit", args=[self.code])

    @property
    def query(self) -> str:
        """What keeps the campaign in the kit's own addresses."""
        return f"?campaign={self.campaign.code}" if self.campaign else ""

    @property
    def sentence(self) -> str:
        """The fixed sentence of every share text (brief 5.1)."""
        return _("This is information, not advice and not recruitment.")

    @property
    def as_of(self) -> str:
        """Month and year of the page's last review."""
        return date_format(self.page.last_reviewed, "F Y")

    @cached_property
    def summary(self) -> str:
        return self.in_force(self.page.summary)

    @property
    def lead(self) -> str:
        """What stands below the title on paper: the message, else the summary's first sentence."""
        message = in_a_line(self.in_force(self.page.share_message))
        return message or first_sentence(self.summary, LONGEST_LEAD)

    @cached_property
    def texts(self) -> Texts:
        """The texts to copy. One with an amount that has expired gives way to the default."""
        page = self.page
        typed = (page.share_message, page.share_email, page.share_post)
        return texts_of(
            Written(self.title, self.summary, *map(self.in_force, typed)),
            Frame(self.link, self.sentence, _("Hello,")),
        )

    @property
    def mailto(self) -> str:
        """Opens an e-mail with subject and text in the reader's own program."""
        body = quote(self.texts.email.replace("\n", "\r\n"), safe="")
        return f"mailto:?subject={quote(self.texts.subject, safe='')}&body={body}"

    def in_force(self, text: str) -> str:
        """A text with the amounts of today as its language writes them; empty if one is gone."""
        with translation.override(self.language):  # the builder's readme is in the builder's
            return self.facts.fill_or_none(text) or ""


def title_of(page: ContentPage, facts: Facts) -> str:
    """What a page is passed on as: its title; its kind where that has an expired amount."""
    with translation.override(page.locale.language_code):
        own = facts.fill_or_none(page.title) or facts.fill_or_none(page.seo_title) or ""
        kind = " · ".join(filter(None, [str(page.kind), str(page.for_whom)]))
        return in_a_line(own) or kind


def first_sentence(text: str, most: int) -> str:
    """The first sentence of a text, at most so long."""
    line = in_a_line(strip_tags(text))
    end = re.search(SENTENCE_END, line)
    return shortened(line[: end.end()] if end else line, most)


def page_of(code: str) -> ContentPage | None:
    """The published, public page a code stands for; None if there is none to pass on."""
    known = find(code)
    if known is None or known.language not in dict(settings.LANGUAGES):
        return None
    page: Page | None = in_language([known.translation_key], known.language).get(
        known.translation_key
    )
    return page if isinstance(page, ContentPage) else None
