"""Outlines of any words, for every writer."""

from datetime import date

from hypothesis import strategies as st

from home.handouts.legal import legal_text
from home.handouts.outline import (
    Colophon,
    Field,
    Fields,
    Heading,
    Note,
    Outline,
    Paragraph,
    Points,
    Run,
    Table,
    Ticks,
    texts,
)

COLOPHON = Colophon(
    "Probehaus", "Probepaket", "https://probe.example.org/de/p/", date(2026, 3, 2), "2. März 2026"
)
words = st.text(max_size=60)
runs = st.lists(
    st.builds(
        Run, words, st.booleans(), st.booleans(), st.sampled_from(["", "https://x.example/"])
    ),
    min_size=1,
    max_size=3,
).map(tuple)


@st.composite
def tables(draw):
    width = draw(st.integers(1, 4))
    row = st.tuples(*[words] * width)
    rows = draw(st.lists(row, max_size=12))
    return Table(draw(row), tuple(rows), draw(st.integers(0, 9)))


parts = st.one_of(
    st.builds(Heading, words, st.sampled_from([1, 2])),
    st.builds(Paragraph, runs),
    st.builds(Points, st.lists(runs, min_size=1, max_size=4).map(tuple), st.booleans()),
    st.builds(Ticks, st.lists(words, min_size=1, max_size=4).map(tuple)),
    st.builds(
        Fields,
        st.lists(st.builds(Field, words, st.integers(1, 12)), min_size=1, max_size=3).map(tuple),
    ),
    tables(),
    st.builds(Note, runs),
)
outlines = st.builds(
    lambda title, right, parts: Outline(
        title,
        "ar" if right else "de",
        "rtl" if right else "ltr",
        tuple(parts),
        COLOPHON,
        "Wozu es gut ist.",
    ),
    words,
    st.booleans(),
    st.lists(parts, max_size=6),
)


def outline(*parts, right=False):
    """An outline of known parts."""
    language, direction = ("ar", "rtl") if right else ("de", "ltr")
    return Outline("Der Plan", language, direction, parts, COLOPHON)


def squeezed(text):
    """A text as it can be compared: programs may break lines and leave out spaces."""
    return "".join(legal_text(text).split())


def said(made):
    """All that an outline says, squeezed; empty texts left out."""
    return [found for text in texts(made.parts) if (found := squeezed(text))]
