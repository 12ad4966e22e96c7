"""A kit as one ZIP: a folder for each content and language, and a text that explains it all.

The same order on the same day gives the same bytes. Names are UTF-8 and safe on Windows.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.utils import translation

from ..kit.kit import Kit
from ..kit.names import file_name, unlike
from ..kit.pieces import Piece, written

LONGEST_FOLDER = 60  # characters; Windows allows 260 for a whole path
README = "README.txt"


def archive(
    kits: Sequence[Kit], titles: dict[str, str], pieces: Sequence[Piece], readme: str, day: date
) -> bytes:
    """The ZIP. `titles` names the folder of each content by its translation key.

    Raises Unavailable or Busy.
    """
    taken: set[str] = set()
    folders = {
        key: unlike(file_name(title, most=LONGEST_FOLDER), taken) for key, title in titles.items()
    }
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as packed:
        _add(packed, README, written(readme), day)
        for kit in kits:
            folder = folders[str(kit.page.translation_key)]
            with translation.override(kit.language):
                for piece in pieces:
                    name = f"{folder}/{file_name(kit.language_name)}/{piece.file_name(kit)}"
                    _add(packed, name, piece.make(kit), day)
    return out.getvalue()


def _add(packed: ZipFile, name: str, content: bytes, day: date) -> None:
    entry = ZipInfo(name, (day.year, day.month, day.day, 12, 0, 0))
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    packed.writestr(entry, content)
