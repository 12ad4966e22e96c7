"""How long and how hard to read texts may be."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quickchecks.rules.finding import FindingKind
from quickchecks.rules.wording import (
    LONGEST_OPTION,
    LONGEST_QUESTION,
    MEDIUM,
    budget,
    has_lix,
    lix,
)

PLAIN = (
    "Wir haben einen Plan. Er gilt ab dem ersten Tag. Alle im Team kennen ihn gut. So soll es sein."
)
OFFICIAL = (
    "Die Bescheinigung der Aufenthaltserlaubnis beziehungsweise Verpflichtungserklärung ist "
    "unverzüglich der zuständigen Ausländerbehörde sowie ergänzend der Bundesagentur "
    "vorzulegen, andernfalls entfällt rückwirkend die Arbeitsberechtigung."
)


def test_lix_by_hand():
    """5 words and 4 words in two sentences: 4.5 a sentence. "Stellenanzeige" and "Verständlich"
    have more than six letters, "Bewerber" too; "deutsch" has seven, "unsere" six: 4 of 9 long.
    """
    text = "Ist unsere Stellenanzeige auf deutsch? Verständlich für jeden Bewerber!"
    assert lix([text]) == Fraction(9, 2) + Fraction(400, 9)


def test_every_text_ends_a_sentence():
    """Two options of two words without a full stop: two words a sentence, none of them long."""
    assert lix(["Ja, immer", "Nein, nie"]) == 2
    assert lix(["Ja, immer. Nein, nie."]) == 2
    assert lix([]) == lix(["", "…"]) == 0


@pytest.mark.parametrize(
    ("text", "words", "sentences", "long"),
    [
        ("Das gilt z. B. hier.", 5, 1, 0),  # single letters end no sentence
        ("Fragen Sie Mentor:innen.", 3, 1, 1),  # nor does a colon within a word
        ("Ab {{bluecard_general}} Euro.", 3, 1, 0),  # a variable is one number
        ("Es kostet 1.250.700 Euro.", 4, 1, 0),
        ("Ви готові? Відповідайте!", 3, 2, 1),
        ("Evet… Hayır.", 2, 2, 0),
    ],
)
def test_words_and_sentences_are_counted_as_people_would(text, words, sentences, long):
    assert lix([text]) == Fraction(words, sentences) + Fraction(100 * long, words)


@settings(deadline=None)
@given(st.text())
def test_no_text_is_without_a_level(text):
    assert lix([text]) >= 0


def test_length_is_judged_by_what_the_text_is():
    texts = [
        ("q1", "x" * LONGEST_QUESTION),
        ("q1/a", "x" * LONGEST_OPTION),
        ("q2", "x" * (LONGEST_QUESTION + 1)),
        ("q2/b", "x" * (LONGEST_OPTION + 1)),
    ]
    assert [(f.kind, f.code, f.facts) for f in budget(texts, "ar", MEDIUM)] == [
        (FindingKind.TOO_LONG, "q2", {"length": 161, "limit": 160}),
        (FindingKind.TOO_LONG, "q2/b", {"length": 121, "limit": 120}),
    ]


def test_a_question_is_judged_with_its_options_and_all_of_them_together():
    texts = [("q1", PLAIN), ("q1/a", "Ja."), ("q2", OFFICIAL[:100]), ("q2/a", OFFICIAL[100:])]
    found = [f for f in budget(texts, "de", MEDIUM) if f.kind is FindingKind.HARD_TO_READ]
    assert [f.code for f in found] == ["q2"]
    assert found[0].facts == {"lix": lix([OFFICIAL[:100], OFFICIAL[100:]]), "limit": MEDIUM}
    everything = budget([*texts[2:], ("q3", OFFICIAL)], "de", MEDIUM)
    assert [f.code for f in everything if f.kind is FindingKind.HARD_TO_READ] == ["q2", "q3", ""]


def test_a_few_words_are_not_judged_alone():
    assert budget([("q1", "Aufenthaltserlaubnis vorhanden?"), ("q1/a", "Ja")], "de", 20) == []


def test_where_lix_means_nothing_only_lengths_are_judged():
    assert not has_lix("ar") and not has_lix("fa-AF") and has_lix("pt-br") and has_lix("uk")
    assert budget([("q", OFFICIAL[:150])] * 5, "ar", 1) == []
