"""The demo editor: may do all an editor does, and nothing an administrator does."""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.db.models import Q

from home.editors import DEMO_PASSWORD, DEMO_USERNAME

WAGTAILS_GROUPS = ("Editors", "Moderators")  # pages, images, documents, the way into the admin
OWN_GROUP = "Redaktion"
RIGHTS = {
    "videos": [f"{action}_clip" for action in ("add", "change", "delete", "view")],
    "home": [
        *(f"{action}_factvalue" for action in ("add", "change", "delete", "view")),
        *(f"{action}_campaign" for action in ("add", "change", "view")),
        *(f"{action}_term" for action in ("add", "change", "delete", "publish", "view")),
        "change_sitesettings",
        "view_visits",
    ],
    "packets": [f"{action}_feedbacknote" for action in ("change", "delete", "view")],
    "wagtail_localize": ["submit_translation"],
}


def create_editor() -> None:
    """Create the demo editor, once. Its rights are groups, which a real site can use as well."""
    group = editors_group()
    users = get_user_model().objects
    if users.filter(username=DEMO_USERNAME).exists():
        return
    user = users.create_user(DEMO_USERNAME, "demo@example.org", DEMO_PASSWORD)
    user.groups.set([*Group.objects.filter(name__in=WAGTAILS_GROUPS), group])


def editors_group() -> Group:
    """The group with what Wagtail's own groups lack: clips, figures, settings, translations.

    A demo from an earlier version gets the rights for what is new; none is taken away.
    """
    group, _created = Group.objects.get_or_create(name=OWN_GROUP)
    wanted = Q()
    for app, codenames in RIGHTS.items():
        wanted |= Q(content_type__app_label=app, codename__in=codenames)
    group.permissions.add(*Permission.objects.filter(wanted))
    return group
