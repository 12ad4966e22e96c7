"""Promises about QR codes: what is drawn is what a telephone reads."""

import re

import segno
from hypothesis import given
from hypothesis import strategies as st

from home.paper.qr import drawn, qr_code


def modules(path: str, size: int) -> list[list[int]]:
    """The drawn rectangles as a grid of modules."""
    grid = [[0] * size for _row in range(size)]
    x = y = 0
    for right, down, width, back in re.findall(r"m(-?\d+) (\d+)h(\d+)v1h-(\d+)z", path):
        assert width == back
        x, y = x + int(right), y + int(down)
        for column in range(x, x + int(width)):
            grid[y][column] = 1
    return grid


@given(st.from_regex(r"https://[a-z]{1,20}\.example/[a-z0-9/#-]{0,120}", fullmatch=True))
def test_the_drawing_is_the_code_of_the_address_with_four_modules_of_white_around_it(address):
    size, path = drawn(address)
    wanted = [
        list(row) for row in segno.make(address, error="m", micro=False).matrix_iter(border=4)
    ]
    assert modules(path, size) == [[int(dark) for dark in row] for row in wanted]


@given(st.text("abcdefgh/", min_size=1, max_size=150))
def test_a_code_survives_dirt(text):
    """Not of the lowest level; the level is read from the drawing (ISO/IEC 18004, 7.9)."""
    size, path = drawn(text)
    row = modules(path, size)[8 + 4]
    lowest = (0, 1)
    assert (row[4] ^ 1, row[5]) != lowest


def test_a_code_is_an_image_with_a_name_dark_on_white_without_style_attributes():
    svg = qr_code("https://example.org/", 'Ihr "Ergebnis" <b>')
    assert svg.startswith('<svg class="qr" role="img" viewBox=')
    assert "<title>Ihr &quot;Ergebnis&quot; &lt;b&gt;</title>" in svg
    assert 'fill="#fff"' in svg and 'fill="#000"' in svg
    assert "style" not in svg and "script" not in svg
