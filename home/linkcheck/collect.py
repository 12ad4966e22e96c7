"""Every link that readers can meet, and where they meet it.

Found in whatever fields and blocks there are, of published pages and of what stands beside them:
records such as values with their source, and the site's settings.

An address is written as it is checked: "https://…" and "/de/…" as they are, "page:12@en#start" for
a page chosen by an editor (its number, the language of the text, a place in it), "document:3",
"mailto:…", "tel:…".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urlsplit, urlunsplit

from django.conf import settings
from django.db import models
from django.utils.encoding import iri_to_uri
from wagtail.blocks import EmailBlock, PageChooserBlock, RichTextBlock, URLBlock
from wagtail.contrib.settings.registry import registry
from wagtail.documents import get_document_model
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import RichTextField
from wagtail.models import Page, Site
from wagtail.snippets.models import get_snippet_models

from ..walking import Part, parts


@dataclass(frozen=True, slots=True)
class Place:
    """A record with links in it. `language` is empty where a record has none of its own."""

    record: models.Model
    title: str
    language: str

    @property
    def page_id(self) -> int | None:
        return self.record.pk if isinstance(self.record, Page) else None


def all_links() -> dict[str, list[Place]]:
    """The places of every address."""
    found: dict[str, list[Place]] = {}
    own = own_hosts()
    for record in records():
        locale = getattr(record, "locale", None)
        place = Place(record, str(record), locale.language_code if locale else "")
        for address in dict.fromkeys(links_of(record, own)):
            found.setdefault(address, []).append(place)
    return found


def records() -> Iterator[models.Model]:
    """What readers see: published pages (an alias only repeats one), records, settings."""
    pages = Page.objects.live().filter(depth__gt=1, alias_of=None)
    yield from pages.select_related("locale").order_by("path").specific()
    for model in get_snippet_models():
        rows = model._default_manager.all()
        if any(field.name == "live" for field in model._meta.concrete_fields):
            rows = rows.filter(live=True)
        yield from rows
    for model in registry:
        yield from model._default_manager.all()


def links_of(record: models.Model, own: frozenset[str] = frozenset()) -> Iterator[str]:
    """The addresses in a record. `own` are the hosts of this site."""
    locale = getattr(record, "locale", None)
    language = locale.language_code if locale else settings.LANGUAGE_CODE
    for part in parts(record):
        if part.value:
            for address in _addresses(part, language, record):
                yield _on_this_site(address, own)


def own_hosts() -> frozenset[str]:
    """Host and port of every site here, and of the admin's."""
    hosts = {urlsplit(site.root_url).netloc for site in Site.objects.all()}
    return frozenset({*hosts, urlsplit(settings.WAGTAILADMIN_BASE_URL).netloc})


def _addresses(part: Part, language: str, record: models.Model) -> Iterable[str]:
    kind, value = part.kind, part.value
    if isinstance(kind, RichTextBlock | RichTextField):
        reader = _Links(language, record)
        reader.feed(value)
        return reader.found
    if isinstance(kind, URLBlock | models.URLField):
        return [value]
    if isinstance(kind, EmailBlock | models.EmailField):
        return [f"mailto:{value}"]
    if isinstance(kind, DocumentChooserBlock) or _points_at(kind, get_document_model()):
        return [f"document:{value}"]
    if isinstance(kind, PageChooserBlock) or _points_at(kind, Page):
        return [f"page:{value}@{language}"]
    return []


def _points_at(kind: object, model: type[models.Model]) -> bool:
    if not isinstance(kind, models.ForeignKey) or kind.remote_field.parent_link:
        return False
    return issubclass(kind.remote_field.model, model)


def _on_this_site(address: str, own: frozenset[str]) -> str:
    """A whole address of this site is looked up like one without a host."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address  # to be called malformed by whoever checks it
    if parts.scheme in ("http", "https") and parts.netloc in own:
        return urlunsplit(("", "", parts.path or "/", parts.query, parts.fragment))
    return address


class _Links(HTMLParser):
    """The links of a rich text as Wagtail stores it."""

    def __init__(self, language: str, record: models.Model) -> None:
        super().__init__()
        self.language, self.record = language, record
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "a":
            return
        values = dict(attrs)
        number, href = values.get("id"), (values.get("href") or "").strip()
        kind = values.get("linktype")
        if kind == "page":
            self.found.append(f"page:{number}@{self.language}")
        elif kind == "document":
            self.found.append(f"document:{number}")
        elif href.startswith("#") and isinstance(self.record, Page):
            self.found.append(f"page:{self.record.pk}@{self.language}{href}")
        elif href.startswith("//"):
            self.found.append(f"https:{href}")
        elif href.startswith("/"):
            self.found.append(iri_to_uri(href))
        else:
            self.found.append(href or "#")
