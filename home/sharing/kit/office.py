"""The papers of an evening as files: documents, slides with a QR code, PDFs."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from django.utils.translation import gettext as _
from pptx import Presentation
from pptx.util import Cm

from ...handouts.making import make as make_file
from ...handouts.outline import Outline
from ...handouts.package import steady
from ...paper.qr import qr_png
from .kit import Kit

Write = Callable[[Kit], Outline]
Make = Callable[[Kit], bytes]
CODE = Cm(7.6)  # large enough for the last row
MARGIN = Cm(1.6)


def docx(write: Write) -> Make:
    """Makes a text document of an outline."""
    return lambda kit: make_file(write(kit), "docx")


def pdf(write: Write) -> Make:
    """Makes a PDF of an outline; may raise Unavailable or Busy."""
    return lambda kit: make_file(write(kit), "pdf")


def pptx(write: Write) -> Make:
    """Makes slides of an outline; the last one shows the QR code of the link."""

    def make(kit: Kit) -> bytes:
        outline = write(kit)
        return steady(with_code(make_file(outline, "pptx"), kit), outline.colophon.day)

    return make


def with_code(slides: bytes, kit: Kit) -> bytes:
    """Slides whose last one has the QR code at its lower end, opposite the text's beginning."""
    presentation = Presentation(BytesIO(slides))
    width, height = presentation.slide_width or 0, presentation.slide_height or 0
    left = MARGIN if kit.direction == "rtl" else width - CODE - MARGIN
    slide = presentation.slides[len(presentation.slides) - 1]
    picture = slide.shapes.add_picture(
        BytesIO(qr_png(kit.link)), left, height - CODE - 2 * MARGIN, CODE, CODE
    )
    words = _("QR code that opens %(address)s") % {"address": kit.link}
    picture._element.nvPicPr.cNvPr.set("descr", words)
    out = BytesIO()
    presentation.save(out)
    return out.getvalue()
