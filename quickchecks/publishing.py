"""From a page to the version readers answer, and what happens to a page that is not sound.

A person who publishes is told and nothing is published (home.publishing). Where nobody is there to
be told (a schedule, an import, a translation) the page is published, but its check is not compiled:
readers keep the last sound version, the history and the form say so.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from django.db import transaction
from wagtail.log_actions import log as note
from wagtail.models import Page

from home.publishing.hindrance import Hindrance

from .models.published import PublishedCheck, newest_version
from .proving.hindrances import hindrances
from .rules.storage import dump, logic_hash

if TYPE_CHECKING:
    from .models.check import CheckPage

log = logging.getLogger(__name__)
HELD_BACK = "quickchecks.held_back"  # the action in a page's history


@transaction.atomic
def publish(page: CheckPage) -> PublishedCheck | None:
    """Compile a page into its published version; without a change nothing is added.

    What is not sound is not compiled; the answer is then the version that readers keep.
    """
    check = page.compile()
    definition, hashed = dump(check), logic_hash(check)
    # One after the other: two editions published at once must not take the same number.
    editions = Page.objects.filter(translation_key=page.translation_key).order_by("pk")
    list(editions.select_for_update().values_list("pk", flat=True))
    versions = PublishedCheck.objects.filter(translation_key=page.translation_key)
    newest = versions.filter(language=page.locale.language_code).order_by("-pk").first()
    if found := hindrances(page):
        hold_back(page, found)
        return newest
    if newest and newest.logic_hash == hashed and newest.definition == definition:
        return newest
    same = versions.filter(logic_hash=hashed).first()
    last = versions.order_by("-number").first()
    return PublishedCheck.objects.create(
        translation_key=page.translation_key,
        language=page.locale.language_code,
        number=same.number if same else (last.number if last else 0) + 1,
        logic_hash=hashed,
        definition=definition,
    )


def publish_check(instance: CheckPage, **kwargs: Any) -> None:
    """When a page is published, by an editor or by a translation: compile it."""
    publish(instance)


def hold_back(page: CheckPage, found: list[Hindrance]) -> None:
    """Note in the log and in the page's history that readers do not get what was published."""
    log.error("check %s was not compiled: %s", page.pk, found)
    note(instance=page, action=HELD_BACK, data={"reasons": [one.text for one in found]})


def is_held_back(page: CheckPage) -> bool:
    """Whether readers answer something else than what the page holds as published.

    A packet that was renamed or deleted since changes what a page compiles to; that alone holds
    nothing back.
    """
    live = type(page).objects.filter(pk=page.pk, live=True).first() if page.pk else None
    if live is None:
        return False
    newest = newest_version(live)
    same = newest is not None and newest.definition == dump(live.compile())
    return not same and bool(hindrances(live))
