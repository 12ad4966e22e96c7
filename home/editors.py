"""Who may log in to the admin, and how often somebody may try."""

from __future__ import annotations

import logging
from typing import Any

from axes.handlers.database import AxesDatabaseHandler
from axes.helpers import get_failure_limit
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError
from django.db.models import Sum
from django.http import HttpRequest

log = logging.getLogger(__name__)

DEMO_USERNAME = "demo"
DEMO_PASSWORD = "willkommen"  # printed by `make run`; see refuse_demo_editor
ADDRESS_FAILURE_LIMIT = 20  # wrong passwords from one address, whatever the names


class EditorsBackend(ModelBackend):
    """Django's users, but the demo editor only where its public password does no harm."""

    def user_can_authenticate(self, user: AbstractBaseUser | None) -> bool:
        if user and user.get_username() == DEMO_USERNAME and not settings.DEMO_EDITOR:
            return False
        return bool(super().user_can_authenticate(user))


def client_address(request: HttpRequest) -> str:
    """Whose address a login comes from.

    Behind our own proxy it is the last entry of X-Forwarded-For, which the proxy has added;
    everything before it is what the visitor claims.
    """
    claimed = request.META.get("HTTP_X_FORWARDED_FOR", "")
    if settings.BEHIND_PROXY and claimed:
        return str(claimed.split(",")[-1].strip())
    return str(request.META.get("REMOTE_ADDR", ""))


class LoginAttempts(AxesDatabaseHandler):
    """Five wrong passwords for a name, or twenty from an address, within ten minutes.

    A team behind one address must not be locked out by one member who has forgotten a password.
    """

    def get_failures(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> int:
        """Failures on the scale of the name's limit, whichever of the two is nearer to it."""
        by_name, by_address = (
            attempts.aggregate(total=Sum("failures_since_start"))["total"] or 0
            for attempts in self.get_user_attempts(request, credentials)
        )
        limit = get_failure_limit(request, credentials)
        return max(by_name, by_address * limit // ADDRESS_FAILURE_LIMIT)

    def user_login_failed(
        self,
        sender: Any,
        credentials: dict[str, Any],
        request: HttpRequest | None = None,
        **kwargs: Any,
    ) -> None:
        """Count a wrong password. The fifth is told so like the first; the sixth try is refused.

        axes would already answer the fifth as if it had been refused.
        """
        refused = getattr(request, "axes_locked_out", False)
        super().user_login_failed(sender, credentials, request, **kwargs)
        if request is not None:
            request.axes_locked_out = refused  # type: ignore[attr-defined]


def refuse_demo_editor() -> None:
    """Stop a server that would start with the demo editor in its database.

    Raises ImproperlyConfigured. A database that cannot be asked yet does not stop the start:
    EditorsBackend refuses the demo editor at every login as well.
    """
    if settings.DEMO_EDITOR:
        return
    users = get_user_model().objects.filter(username=DEMO_USERNAME, is_active=True)
    try:
        found = users.exists()
    except DatabaseError:
        log.warning("the database did not answer; the demo editor was not looked for")
        return
    if found:
        raise ImproperlyConfigured(
            f"The database holds the demo editor '{DEMO_USERNAME}', whose password is public."
            " Delete that user, or start with welkmu.settings.embedded."
        )
