"""The keys that seal result codes."""

from django.conf import settings


def result_keys() -> list[bytes]:
    """The first one signs, all of them open: old links outlive a change of SECRET_KEY."""
    return [
        f"result code {key}".encode()
        for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    ]
