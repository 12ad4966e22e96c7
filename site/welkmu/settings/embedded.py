"""`make run`: everything on one machine, served on 127.0.0.1 only."""

import secrets

from .base import *  # noqa: F403
from .base import VAR

ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
DEMO_EDITOR = True


def own_secret_key() -> str:
    """The key of this copy, made at the first start and kept beside its data."""
    path = VAR / "secret-key"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(secrets.token_urlsafe(50), encoding="ascii")
        path.chmod(0o600)
    return path.read_text(encoding="ascii")


SECRET_KEY = own_secret_key()
