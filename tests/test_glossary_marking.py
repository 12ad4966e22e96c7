"""Promises about finding words in texts, without a database."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.glossary.marking import Finder, Term
from home.glossary.ordering import initial, sort_key


def term(code, word, *also):
    return Term(code, word, "Bedeutung", also)


def marked(html, *terms, language="de", plain=frozenset()):
    finder = Finder(terms, language)
    return finder.mark(html, lambda text, one: f"[{one.code}:{text}]", set(), plain)


CARD = term("card", "Blaue Karte EU", "Blaue Karte", "Blauen Karte EU")
RIGHT = term("right", "AGG")
BORDER = term("border", "Grenze", "Grenzen")
PARTNER = term("partner", "Grenzgänger:in", "Grenzgänger", "Grenzgänger:innen")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Die Grenze, die Grenze.</p>", "<p>Die [border:Grenze], die Grenze.</p>"),
        ("Die Blaue Karte EU hilft", "Die [card:Blaue Karte EU] hilft"),
        ("Mit der Blauen\xa0Karte EU.", "Mit der [card:Blauen\xa0Karte EU]."),
        ("blaue Karte", "[card:blaue Karte]"),
        ("BLAUE KARTE", "BLAUE KARTE"),
        ("Das AGG gilt; agg nicht", "Das [right:AGG] gilt; agg nicht"),
        ("Grenzenlos, Begrenze, Grenzeü", "Grenzenlos, Begrenze, Grenzeü"),
        ("Viele Grenzgänger:innen", "Viele [partner:Grenzgänger:innen]"),
        ("Grenzgänger*innen", "Grenzgänger*innen"),
        ('<a href="/x">Grenze</a> und Grenze', '<a href="/x">Grenze</a> und [border:Grenze]'),
        ("<h3>Die <b>Grenze</b></h3><p>Grenze", "<h3>Die <b>Grenze</b></h3><p>[border:Grenze]"),
        ("<button>Grenze</button>", "<button>Grenze</button>"),
        ('<i title="Grenze > AGG">x</i>', '<i title="Grenze > AGG">x</i>'),
        ("<!-- Grenze -->&Grenze;", "<!-- Grenze -->&Grenze;"),
        ('<div class="a b"><p>Grenze<br>Grenze</p></div>Grenze',
         '<div class="a b"><p>Grenze<br>Grenze</p></div>[border:Grenze]'),
    ],
)  # fmt: skip
def test_a_word_is_found_where_it_stands_for_itself(html, expected):
    assert marked(html, CARD, RIGHT, BORDER, PARTNER, plain=frozenset({"b"})) == expected


@pytest.mark.parametrize(
    ("language", "word", "text", "expected"),
    [
        ("tr", "iş ilanı", "İş ilanı yaz", "[w:İş ilanı] yaz"),
        ("tr", "iş ilanı", "Iş ilanı yaz", "Iş ilanı yaz"),
        ("uk", "об’єднання", "Наше об'єднання", "Наше [w:об'єднання]"),
        ("uk", "диплом", "Диплом, дипломант", "[w:Диплом], дипломант"),
        ("ar", "عقد عمل", "هذا عقد عمل.", "هذا [w:عقد عمل]."),
        ("ar", "عمل", "العمل هنا عملٌ", "العمل هنا عملٌ"),
    ],
)
def test_every_script_has_its_own_letters_and_word_ends(language, word, text, expected):
    assert marked(text, term("w", word), language=language) == expected


class Outline(HTMLParser):
    """What a browser sees: texts, elements that are open, and what stands in a mark."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.text, self.open, self.inside = "", [], []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag == "mark":
            self.inside.append((dict(attrs)["id"], list(self.open)))
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


WORDS = st.sampled_from(
    ["Grenze", "Grenzen", "AGG", "Blaue Karte EU", "blaue", "Karte", "und", "&amp;", "&#x27;", "é"]
)
TEXT = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)
TAGS = st.sampled_from(["p", "b", "a", "h3", "li", "button", "em", "dt"])
HTML = st.recursive(
    TEXT | st.just("<br>"),
    lambda inner: st.one_of(
        st.tuples(TAGS, inner).map(lambda pair: f'<{pair[0]} title="AGG">{pair[1]}</{pair[0]}>'),
        st.lists(inner, max_size=4).map(" ".join),
    ),
    max_leaves=12,
)


@given(HTML)
def test_marking_changes_no_text_and_marks_each_word_once_in_running_text(html):
    finder = Finder([CARD, RIGHT, BORDER], "de")
    result = finder.mark(html, lambda text, one: f'<mark id="{one.code}">{text}</mark>', set())
    before, after = Outline(html), Outline(result)
    assert after.text == before.text and after.open == []
    assert re.sub(r"</?mark[^>]*>", "", result) == html
    codes = [code for code, _around in after.inside]
    assert len(codes) == len(set(codes))
    assert not any({"a", "h3", "button", "dt", "mark"} & set(around) for _, around in after.inside)


def test_words_stand_in_the_order_of_their_alphabet():
    def ordered(language, *words):
        return sorted(words, key=lambda word: sort_key(word, language))

    assert ordered("de", "Zeugnis", "Ämter", "Abend", "Anker") == [
        "Abend",
        "Ämter",
        "Anker",
        "Zeugnis",
    ]
    assert ordered("tr", "çay", "dil", "cam", "iş", "ısı") == ["cam", "çay", "dil", "ısı", "iş"]
    assert ordered("uk", "єдність", "диплом", "європа", "гра", "ґанок") == [
        "гра", "ґанок", "диплом", "європа", "єдність",
    ]  # fmt: skip
    assert ordered("ar", "جامعة", "الأجر", "بطاقة") == ["الأجر", "بطاقة", "جامعة"]
    assert initial("iş", "tr") == "İ" and initial("Ämter", "de") == "A"
