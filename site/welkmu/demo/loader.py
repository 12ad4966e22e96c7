"""Creates the demo site: German pages, then their other languages."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.files import File
from django.db import transaction
from wagtail.models import Locale, Page, Site

from home import block_ids
from home.models import HomePage, InfoPage, LoadedDemoPage, SiteSettings
from home.translating import DifferentTexts, translate
from packets.models import PacketIndexPage, PacketPage
from quickchecks.instruments import facts
from quickchecks.instruments.entry import InstrumentFault
from quickchecks.models import CheckIndexPage, CheckPage
from videos.models import Captions, Clip, SceneIndexPage, ScenePage

from . import fields
from .facts import load_facts
from .fields import Words
from .files import DEMO, SOURCE_LANGUAGE, DemoFault, in_words, languages_of, read, read_folder
from .glossary import load_glossary

MEDIA = DEMO / "scenes" / "media"
Fill = Callable[[dict[str, Any], Words], dict[str, Any]]
FAULTS = (DemoFault, DifferentTexts, InstrumentFault)  # of one file; the others can go on


@dataclass
class Planned:
    """A page of the demo: its file, its type, its parent's code."""

    code: str
    data: dict[str, Any]
    model: type[Page]
    fill: Fill
    parent: str | None
    page: Page | None = None
    new: bool = field(default=False)


def load(
    say: Callable[[str], object], update: bool = False, warn: Callable[[str], object] = print
) -> None:
    """Create what is missing. With `update`, write pages anew that no person has edited since.

    A page whose file cannot be loaded is named to `warn` with the reason; the others go on.
    """
    load_facts(update)
    plan = planned_pages()
    german = locale(SOURCE_LANGUAGE)
    clips = load_clips()
    for item in plan:
        find_or_create(item, plan, german)
    open_site(plan)
    pages = {item.code: item.page for item in plan}
    for item in plan:
        if item.page is None or not (item.new or (update and untouched(item.page))):
            continue
        try:
            with transaction.atomic():
                fill(item, Words(SOURCE_LANGUAGE, pages, clips, item.code))
            say(f"  {item.code}")
        except FAULTS as fault:
            warn(f"  {item.code} was left out. {fault}")
            item.page = None  # no other language either
    for language in sorted({code for item in plan for code in languages_of(item.data)}):
        if language == SOURCE_LANGUAGE or language not in dict(settings.LANGUAGES):
            continue
        for item in plan:
            try:
                with transaction.atomic():
                    add_edition(item, language, Words(language, pages, clips, item.code), update)
            except FAULTS as fault:
                warn(f"  {item.code} was left out in “{language}”. {fault}")
        say(f"  {dict(settings.LANGUAGES)[language]}")
    load_glossary(update)
    load_settings()


def planned_pages() -> list[Planned]:
    """Every file with the kind of page it becomes, parents first."""
    pages = read_folder("pages")
    plan = [Planned("home", pages.pop("home"), HomePage, fields.home, None)]
    settings_file = pages.pop("site", None)
    if settings_file is None:
        raise DemoFault("pages/site.yaml is missing")
    kinds = {"scenes": SceneIndexPage, "checks": CheckIndexPage}
    for code in ("companies", "talents", "associations", "scenes", "checks"):
        model = kinds.get(code, PacketIndexPage)
        plan.append(Planned(code, pages.pop(code), model, fields.index, "home"))
    doors = {"company": "companies", "talent": "talents", "association": "associations"}
    for code, data in read_folder("packets").items():
        plan.append(Planned(code, data, PacketPage, fields.packet, doors[data["audience"]]))
    for code, data in read_folder("scenes").items():
        plan.append(Planned(code, data, ScenePage, fields.scene, "scenes"))
    for code, data in read_folder("checks").items():
        model = fields.instrument_of(data).model
        plan.append(Planned(code, data, model, fields.check, "checks"))
    for code, data in pages.items():
        plan.append(Planned(code, data, InfoPage, fields.info, "home"))
    return plan


def locale(language: str) -> Locale:
    return Locale.objects.get_or_create(language_code=language)[0]


def find_or_create(item: Planned, plan: list[Planned], german: Locale) -> None:
    """The German page of a file: an empty, unpublished one where it was never made before.

    A page that an editor has deleted since stays away, and what would stand below it too.
    """
    record, first = LoadedDemoPage.objects.get_or_create(code=item.code)
    if not first and record.translation_key:
        found = item.model.objects.filter(
            translation_key=record.translation_key, locale=german
        ).first()
        item.page = found
        item.new = found is not None and found.latest_revision_id is None  # was interrupted
        return
    parents = {other.code: other.page for other in plan}
    parent = parents[item.parent] if item.parent else Page.get_first_root_node()
    if parent is None:
        return
    page = item.model(
        title=in_words(item.data["title"], SOURCE_LANGUAGE),
        slug=slug_of(item, SOURCE_LANGUAGE),
        locale=german,
        live=False,
        show_in_menus=item.fill is fields.index,
    )
    if isinstance(page, CheckPage | PacketPage):
        page.code = item.code  # others name it before it is filled
    parent.add_child(instance=page)
    record.translation_key = page.translation_key
    record.save()
    item.page, item.new = page, True


def slug_of(item: Planned, language: str) -> str:
    return in_words(item.data.get("slug", f"home-{language}"), language)


def untouched(page: Page) -> bool:
    """Nobody has saved this page in the admin or taken it off the site."""
    return page.live and not page.revisions.filter(user__isnull=False).exists()


def fill(item: Planned, words: Words) -> None:
    page = item.page
    if page is None:
        raise DemoFault(f"{item.code} was not created")
    if isinstance(page, CheckPage):
        values = fields.instrument_of(item.data).values()
        facts.store(values, page.instrument.get("values", []))
    block_ids.fill(page, item.fill(item.data, words))
    page.save_revision().publish()
    item.page = page.specific_class.objects.get(pk=page.pk)


def add_edition(item: Planned, language: str, words: Words, update: bool) -> None:
    """Publish another language of a page, unless it exists already or a person has edited it.

    Edited means in either language: the file's words belong to the German page as it was written.
    """
    if item.page is None or language not in languages_of(item.data):
        return
    target = locale(language)
    record = LoadedDemoPage.objects.get(code=item.code)
    existing = item.page.get_translation_or_none(target)
    fresh = existing and untouched(existing) and untouched(item.page)
    if language in record.languages and not (update and fresh):
        return
    page = item.model.objects.get(pk=item.page.pk)
    translate(page, item.fill(item.data, words), slug_of(item, language), target)
    record.languages = sorted({*record.languages, language})
    record.save()


def open_site(plan: list[Planned]) -> None:
    """Make the demo's home page the site's, in place of the page Wagtail starts with."""
    home = plan[0].page
    site = Site.objects.filter(is_default_site=True).first()
    if home is None or not plan[0].new:
        return  # the site has a home page; which one is the editors' business
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    welcome = site.root_page if site else None
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={
            "root_page": home,
            "hostname": address.hostname or "localhost",
            "port": address.port or (443 if address.scheme == "https" else 80),
            "site_name": settings.WAGTAIL_SITE_NAME,
        },
    )
    if welcome and welcome.specific_class is Page and not welcome.get_children().exists():
        welcome.delete()


def load_clips() -> dict[str, Clip]:
    """The clips that scenes name, with their captions."""
    clips = {}
    for data in read_folder("scenes").values():
        for view in data["perspectives"]:
            title = ": ".join(in_words(one["title"], SOURCE_LANGUAGE) for one in (data, view))
            clips[view["clip"]] = load_clip(view["clip"], title, view["duration"])
    return clips


def load_clip(name: str, title: str, duration: int) -> Clip:
    """A clip by its file, whatever an editor calls it by now."""
    found = Clip.objects.filter(mp4__startswith=f"clips/{name}").first()
    if found:
        return found
    clip = Clip(title=title, duration=duration)
    for attribute, ending in (("webm", "webm"), ("mp4", "mp4"), ("poster", "jpg")):
        attach(getattr(clip, attribute), MEDIA / f"{name}.{ending}")
    clip.save()
    for path in sorted(MEDIA.glob(f"{name}.*.vtt")):
        track = Captions(clip=clip, language=path.suffixes[0][1:])
        attach(track.file, path)
        track.save()
    return clip


def attach(slot: Any, path: Path) -> None:
    with path.open("rb") as file:
        slot.save(path.name, File(file), save=False)


def load_settings() -> None:
    """Name, contact and funders, where nobody has set them yet."""
    site = Site.objects.get(is_default_site=True)
    _record, first = LoadedDemoPage.objects.get_or_create(code="site settings")
    if not first:
        return
    found = SiteSettings.for_site(site)
    data = read(DEMO / "pages" / "site.yaml")
    found.name = data["name"]
    found.is_demo = True
    found.contact_name = data["contact"]["name"]
    found.contact_email = data["contact"]["email"]
    found.contact_phone = data["contact"]["phone"]
    found.funders = json.dumps([{"type": "funder", "value": funder} for funder in data["funders"]])
    found.save()
