"""How the questions of a check are shown: on their page, in two languages, in a partner's frame."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

BESIDE = "_beside"  # the hidden field with the second language
WITH = "with"  # the same in an address


@dataclass(frozen=True, slots=True)
class Look:
    """`rest` is the address below the check's own; `base` is what its template extends.

    `language` is what a second person reads in, "" for any there is, None for nobody.
    """

    rest: str = ""
    base: str = "base.html"
    language: str | None = None

    @property
    def framed(self) -> bool:
        """Whether the questions stand on somebody else's page."""
        return self is FRAMED


PLAIN = Look()
FRAMED = Look("embed/", "quickchecks/framed.html")


def together(request: HttpRequest) -> Look:
    """The look for two who read together, in the page's language and the one that is asked for."""
    asked = request.GET.get(WITH) or request.POST.get(BESIDE, "")
    return Look("together/", language=asked)
