"""What somebody has chosen in the builder, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.conf import settings
from django.http import QueryDict
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from ..kit.pieces import USUAL, Kind, pieces_of
from ..naming import LONGEST, clean_name
from .catalogue import Content

MOST_CONTENTS = 12
MOST_DOCUMENTS = 40  # drawn for one file: about a quarter of a second each
FORMS = ("zip", "pdf")
SHOWN = 20  # characters of a code nobody knows that are said again


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, at which part of the form."""

    place: str
    message: str


@dataclass(slots=True)
class Order:
    """Everything as it was typed or ticked. `faults` is filled by `check`."""

    contents: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    form: str = "zip"
    typed_name: str = ""
    faults: list[Fault] = field(default_factory=list)
    chosen: list[Content] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The association's name as it may stand on paper."""
        return clean_name(self.typed_name)

    @property
    def name_was_cleaned(self) -> bool:
        """Whether signs were taken out of the name that cannot be seen."""
        return bool(self.name) and self.name != " ".join(self.typed_name.split())

    @property
    def pairs(self) -> list[tuple[Content, str]]:
        """Every edition that there is of what was chosen."""
        return [
            (content, language)
            for content in self.chosen
            for language in self.languages
            if language in content.editions
        ]

    @property
    def missing(self) -> list[tuple[Content, str]]:
        """Every edition that was chosen and is not there."""
        return [
            (content, language)
            for content in self.chosen
            for language in self.languages
            if language not in content.editions
        ]

    @property
    def documents(self) -> int:
        """How many files have to be drawn."""
        if self.form == "pdf":
            return len(self.pairs)
        return len(self.pairs) * sum(piece.is_drawn for piece in pieces_of(self.kinds))

    def message(self, place: str) -> str:
        """What is wrong at a part of the form, or nothing."""
        return " ".join(fault.message for fault in self.faults if fault.place == place)


def first_order(query: QueryDict, found: Mapping[str, Content]) -> Order:
    """What is ticked before anybody chooses: the usual pieces, the reader's language.

    `?content=` and `?language=` tick what another page suggests; what is unknown is ignored.
    """
    known = dict(settings.LANGUAGES)
    wanted = [code for code in query.getlist("language") if code in known]
    return Order(
        contents=[key for key in query.getlist("content") if key in found],
        languages=wanted or [get_language()],
        kinds=[str(kind) for kind in USUAL],
    )


def read_order(data: QueryDict, found: Mapping[str, Content]) -> Order:
    """What was sent, with its faults."""
    order = Order(
        contents=list(dict.fromkeys(data.getlist("content"))),
        languages=list(dict.fromkeys(data.getlist("language"))),
        kinds=list(dict.fromkeys(data.getlist("piece"))),
        form=data.get("form", "zip"),
        typed_name=data.get("name", ""),
    )
    order.chosen = [found[key] for key in order.contents if key in found]
    order.faults = list(
        filter(None, [_contents(order), _languages(order), _name(order), _kinds(order)])
    )
    if not order.faults:
        order.faults = list(filter(None, [_editions(order)]))
    return order


def _contents(order: Order) -> Fault | None:
    number = len(order.contents)
    if not number:
        return Fault("contents", _("Please choose at least one content."))
    if number > MOST_CONTENTS:
        return Fault(
            "contents",
            _("You have chosen %(number)d contents; at most %(most)d go into one file.")
            % {"number": number, "most": MOST_CONTENTS},
        )
    if len(order.chosen) < number:
        return Fault(
            "contents",
            _("One of the contents is not published any more. Please look at your choice again."),
        )
    return None


def _languages(order: Order) -> Fault | None:
    if not order.languages:
        return Fault("languages", _("Please choose at least one language."))
    known = dict(settings.LANGUAGES)
    if unknown := [code for code in order.languages if code not in known]:
        shown = clean_name(unknown[0][:SHOWN]) or "?"
        return Fault("languages", _("This site has no language “%(code)s”.") % {"code": shown})
    return None


def _name(order: Order) -> Fault | None:
    length = len(" ".join(order.typed_name.split()))
    if length > LONGEST:
        return Fault(
            "name",
            _("The name has %(length)d characters; at most %(most)d fit on a card.")
            % {"length": length, "most": LONGEST},
        )
    if length and not order.name:
        return Fault("name", _("Please give a name with letters or digits, or none."))
    return None


def _kinds(order: Order) -> Fault | None:
    if order.form not in FORMS:
        return Fault("form", _("Please choose one of the two forms."))
    known = set(Kind.values)
    if order.form == "zip" and not known & {*order.kinds}:
        return Fault("pieces", _("Please choose at least one piece."))
    if not {*order.kinds} <= known:
        return Fault("pieces", _("One of the pieces is unknown. Please choose again."))
    return None


def _editions(order: Order) -> Fault | None:
    if not order.pairs:
        return Fault(
            "languages", _("None of the chosen contents is there in the chosen languages yet.")
        )
    if order.documents > MOST_DOCUMENTS:
        many = ngettext("%d document", "%d documents", order.documents) % order.documents
        return Fault(
            "contents",
            _(
                "That makes %(many)s; at most %(most)d go into one file. Please choose fewer"
                " contents, languages or pieces, and make a second file."
            )
            % {"many": many, "most": MOST_DOCUMENTS},
        )
    return None


def names_of(codes: Sequence[str]) -> list[str]:
    """Languages in their own names, in the site's order."""
    return [name for code, name in settings.LANGUAGES if code in codes]
