"""QR codes as inline SVG: nothing is fetched, nothing is styled from inside."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from math import ceil

import segno
from django.utils.html import format_html
from django.utils.safestring import SafeString

QUIET = 4  # modules of white around the code, as ISO/IEC 18004 asks for
PIXELS = 1000  # at least, of a picture: sharp on a poster
LEVEL = "m"  # at least: of a printed code about a seventh may be dirty or torn


def qr_code(address: str, title: str) -> SafeString:
    """The code of an address as an image called `title`: dark on white, whatever is around it.

    Colours are attributes of their own, since the site's policy forbids style attributes. The size
    is the style sheet's business (class "qr").
    """
    size, path = drawn(address)
    return format_html(
        '<svg class="qr" role="img" viewBox="0 0 {size} {size}">'
        '<title>{title}</title><rect width="{size}" height="{size}" fill="#fff"/>'
        '<path fill="#000" d="{path}"/></svg>',
        size=size,
        title=title,
        path=path,
    )


@lru_cache(maxsize=256)
def drawn(address: str) -> tuple[int, str]:
    """The width in modules, quiet zone included, and the dark modules as a path.

    Each row's runs are rectangles of their own: filled areas print without hairlines. Each begins
    so far from the one before, which makes an eighth less than places in the whole image.
    """
    matrix = segno.make(address, error=LEVEL, micro=False).matrix
    parts = []
    x = y = -QUIET
    for row, modules in enumerate(matrix):
        for start, length in runs(modules):
            parts.append(f"m{start - x} {row - y}h{length}v1h-{length}z")
            x, y = start, row
    return len(matrix) + 2 * QUIET, "".join(parts)


def runs(modules: bytes | bytearray) -> list[tuple[int, int]]:
    """Start and length of every unbroken run of dark modules in a row."""
    found: list[tuple[int, int]] = []
    for place, dark in enumerate(modules):
        if not dark:
            continue
        if found and sum(found[-1]) == place:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((place, 1))
    return found


def qr_png(address: str) -> bytes:
    """The code as a picture of at least a thousand pixels, for programs that take no SVG."""
    code = segno.make(address, error=LEVEL, micro=False)
    width = code.symbol_size(border=QUIET)[0]
    out = BytesIO()
    code.save(out, kind="png", scale=ceil(PIXELS / width), border=QUIET)
    return out.getvalue()


def qr_svg(address: str, title: str) -> bytes:
    """The code as a file of its own."""
    inline = qr_code(address, title)
    head = '<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1000" '
    return inline.replace("<svg ", head, 1).encode()
