"""The files of a kit: what each is called, for people and in its address, and how it is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ...handouts.making import KINDS
from ...paper.qr import qr_png, qr_svg
from . import event, office, paper
from .kit import Kit
from .names import piece_name


class Kind(models.TextChoices):
    """What somebody who builds a kit can choose."""

    TEXTS = "texts", _("Texts to copy")
    QR = "qr", _("QR codes")
    POSTER = "poster", _("Poster (A4)")
    CARDS = "cards", _("Cards to cut out (A6)")
    EVENT = "event", _("Event in a box")


USUAL = (Kind.TEXTS, Kind.QR, Kind.POSTER, Kind.CARDS)


@dataclass(frozen=True, slots=True)
class Piece:
    """A file. `address` is the last part of its address; `make` may raise Unavailable or Busy."""

    kind: Any  # a Kind: without its plugin the type checker takes members for pairs
    address: str
    name: str | Promise
    make: Callable[[Kit], bytes]
    is_drawn: bool = True  # takes time to make; what is not costs next to nothing

    @property
    def ending(self) -> str:
        return self.address.rpartition(".")[2]

    def file_name(self, kit: Kit) -> str:
        """The name for people, in the active language."""
        return piece_name(str(self.name), kit.title, kit.language_name, self.ending)


def texts_file(kit: Kit) -> bytes:
    """All texts in one file, with line ends that every editor shows."""
    texts = kit.texts
    sections = (
        (say("For messengers"), texts.messenger),
        (say("For e-mails"), f"{texts.subject}\n\n{texts.email}"),
        (say("For a post or a notice"), texts.post),
    )
    body = "\n\n\n".join(f"== {heading} ==\n\n{text}" for heading, text in sections)
    return written(body)


def written(text: str) -> bytes:
    """A text as a file: with the mark and line ends that Windows' own editor needs."""
    return ("\ufeff" + "\r\n".join([*text.splitlines(), ""])).encode()


PIECES: tuple[Piece, ...] = (
    Piece(Kind.TEXTS, "texts.txt", _("Texts"), texts_file, is_drawn=False),
    Piece(Kind.QR, "qr.svg", _("QR code"), lambda kit: qr_svg(kit.link, kit.title), False),
    Piece(Kind.QR, "qr.png", _("QR code"), lambda kit: qr_png(kit.link), False),
    Piece(Kind.POSTER, "poster.pdf", _("Poster"), paper.poster_pdf),
    Piece(Kind.CARDS, "cards.pdf", _("Cards"), paper.cards_pdf),
    Piece(Kind.EVENT, "invitation.docx", _("Invitation"), office.docx(event.invitation)),
    Piece(Kind.EVENT, "agenda.docx", _("Agenda"), office.docx(event.agenda)),
    Piece(Kind.EVENT, "slides.pptx", _("Slides"), office.pptx(event.slides)),
    Piece(Kind.EVENT, "sign-up.docx", _("Sign-up sheet"), office.docx(event.sign_up_sheet)),
    Piece(Kind.EVENT, "feedback.pdf", _("Feedback sheet"), office.pdf(event.feedback_sheet)),
)
BY_ADDRESS = {piece.address: piece for piece in PIECES}


def pieces_of(kinds: Any) -> list[Piece]:
    """The files of these kinds, in their order."""
    return [piece for piece in PIECES if piece.kind in kinds]


KINDS_OF_FILES = {
    **KINDS,
    "txt": "text/plain; charset=utf-8",
    "svg": "image/svg+xml",
    "png": "image/png",
}
