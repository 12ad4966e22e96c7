"""Links and what is wrong with them, as editors read it."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.documents import get_document_model
from wagtail.models import Page

from .internal import PAGE
from .table import LinkState
from .verdict import State

REASONS = {
    "no-page": gettext_lazy("There is no page at this address."),
    "unpublished": gettext_lazy("The page is not published: readers cannot open it."),
    "restricted": gettext_lazy("The page is not open to everybody."),
    "no-place": gettext_lazy("The page has no such chapter or place."),
    "other-language": gettext_lazy("Works, but the page exists in another language only."),
    "no-document": gettext_lazy("The document has been deleted."),
    "no-file": gettext_lazy("There is no such file."),
    "malformed": gettext_lazy("This is not a valid address."),
    "scheme": gettext_lazy("Addresses of this kind are not for readers' browsers."),
    "password": gettext_lazy("The address contains a user name or password."),
    "private": gettext_lazy("The address lies in a private network: readers cannot open it."),
    "loop": gettext_lazy("The address redirects without end."),
    "moved": gettext_lazy("Moved for good to %(target)s"),
    "front-page": gettext_lazy("Leads to a front page by now: look whether the page still exists."),
    "error-page": gettext_lazy("Leads to a page of errors: look whether the page still exists."),
    "no-host": gettext_lazy("The host was not found."),
    "timeout": gettext_lazy("The host did not answer in time."),
    "refused": gettext_lazy("The host refused the connection."),
    "certificate": gettext_lazy("The host's certificate is not valid."),
    "no-answer": gettext_lazy("The host did not answer properly."),
    "404": gettext_lazy("The host says: there is no such page (404)."),
    "410": gettext_lazy("The host says: the page is gone (410)."),
    "401": gettext_lazy("The host asks for a password (401)."),
    "403": gettext_lazy("The host refuses programs that check links (403). Look yourself."),
    "429": gettext_lazy("The host asked to be left alone for a while (429)."),
}


def reason_in_words(row: LinkState) -> str:
    """What was found, in a sentence; empty for a link that simply works."""
    if words := REASONS.get(row.reason):
        return str(words) % {"target": row.target} if row.reason == "moved" else str(words)
    if row.state == State.OK:
        return ""
    return _("The host says: error %(status)s.") % {"status": row.reason}


def target_in_words(address: str) -> str:
    """What a link leads to: the title of a page or document, or the address as it is."""
    if match := PAGE.match(address):
        page = Page.objects.filter(pk=match[1]).first()
        title = page.title if page else _("Deleted page (%(number)s)") % {"number": match[1]}
        return f"{title} #{match[3]}" if match[3] else title
    if address.startswith("document:"):
        number = address.removeprefix("document:")
        document = get_document_model().objects.filter(pk=number).first()
        return document.title if document else _("Deleted document (%s)") % number
    return address


def web_address(address: str) -> str:
    """Where an editor can try the link; empty where there is nothing to open."""
    return address if urlsplit(address).scheme in ("http", "https") else ""
