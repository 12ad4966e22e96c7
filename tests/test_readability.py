"""Promises about the formulas: what their authors define, computed by hand, and no text breaks."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.readability.formulas import atesman, flesch_kincaid, lix, wiener_sachtextformel
from home.readability.level import FEWEST_WORDS, Formula, Target, formula_of, level
from home.readability.sentences import sentences
from home.readability.syllables import english, german, turkish


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Am 3. Mai beginnt es. Dann z. B. der Kurs.", 2),
        ("Rufen Sie an (Tel. 0203 1). Frau Dr. Kaya hilft, ggf. auch Herr St. Ahn.", 2),
        ("Brot, Milch usw. Danach gehen wir.", 2),
        ("Warum nicht? „Gut!“ Sagte er …", 3),
        ("Er verdient 50.700 Euro im Jahr 2026. Das reicht.", 2),
        ("متى؟ غدا.", 2),
        ("Erste Zeile\nZweite Zeile", 2),
        ("— 🙂 …", 0),
    ],
)
def test_a_full_stop_of_an_abbreviation_or_date_ends_no_sentence(text, count):
    assert len(sentences([text])) == count


def test_a_word_with_a_sign_inside_is_one_word():
    (found,) = sentences(["Die Mentor:innen schreiben E-Mails für {{blue_card}} Euro."])
    assert found.words == ("Die", "Mentor:innen", "schreiben", "E-Mails", "für", "1", "Euro")


def test_syllables_of_words_everybody_can_clap():
    words = {"Bauer": 2, "Quelle": 2, "Aufenthaltstitel": 5, "neue": 2, "GmbH": 1, "Theater": 3}
    assert {word: german(word) for word in words} == words
    words = {"make": 1, "table": 2, "worked": 1, "needed": 2, "material": 4, "nation": 2,
             "people": 2, "company": 3, "the": 1, "being": 2, "changes": 2, "2026": 1}  # fmt: skip
    assert {word: english(word) for word in words} == words
    words = {"IŞIK": 2, "öğrenci": 3, "Türkiye": 3, "İş": 1}
    assert {word: turkish(word) for word in words} == words


def test_the_wiener_sachtextformel_by_hand():
    # 5 words, 1 sentence. Syllables 1 2 3 1 2; letters 3 5 9 2 5.
    # MS 20, SL 5, IW 20, ES 40: 3.87 + 0.836 + 2.594 − 1.308 − 0.875
    text = sentences(["Das ganze Gespräche ist lange."])
    assert [german(word) for word in text[0].words] == [1, 2, 3, 1, 2]
    assert wiener_sachtextformel(text) == Fraction("5.117")


def test_flesch_kincaid_by_hand():
    # 6 words, 1 sentence, 6 syllables: 2.34 + 11.8 − 15.59
    assert flesch_kincaid(sentences(["The cat sat on the mat."])) == Fraction("-1.45")


def test_atesman_by_hand():
    # 4 words, 2 sentences, 9 syllables: 198.825 − 40.175 · 2.25 − 2.61 · 2
    assert atesman(sentences(["Ali eve geldi. Oturdu."])) == Fraction("103.21125")


def test_lix_by_hand():
    # 8 words, 2 sentences, 4 words of more than six letters: 4 + 50
    assert lix(sentences(["Договір підписує керівник. Ви маєте час до четверга."])) == 54


def test_a_language_has_the_formula_made_for_it_or_none():
    assert formula_of("de-at") is Formula.VIENNA
    assert formula_of("en") is Formula.FLESCH_KINCAID
    assert formula_of("tr") is Formula.ATESMAN
    assert formula_of("uk") is formula_of("pt_BR") is Formula.LIX
    assert formula_of("ar") is formula_of("zh-hans") is None


def test_arabic_gets_its_longest_sentences_and_no_figure():
    found = level(["كلمة " * 40 + "."], "ar", Target.B1)
    assert found.score is None and found.reaches_target is None
    assert found.too_long == 1 and len(found.longest[0].words) == 40


def test_a_text_too_short_for_a_figure_gets_none():
    assert level(["Wort " * (FEWEST_WORDS - 1)], "de", Target.B1).score is None
    assert level(["Wort " * FEWEST_WORDS], "de", Target.B1).score is not None


def test_official_prose_is_too_hard_and_short_sentences_are_not():
    official = (
        "Die Aufenthaltserlaubnisverlängerung bedarf der vorherigen Antragstellung bei der"
        " zuständigen Ausländerbehörde unter Beifügung sämtlicher erforderlicher Unterlagen,"
        " insbesondere aktueller Beschäftigungsnachweise sowie Gehaltsabrechnungen der letzten"
        " sechs zusammenhängenden Kalendermonate vor Antragstellung."
    )
    plain = "Geh zum Amt. Nimm deinen Pass mit. Frag, was noch fehlt. Schreib es dir auf. " * 3
    assert level([official] * 2, "de", Target.B2).reaches_target is False
    assert level([plain], "de", Target.B1).reaches_target is True


LANGUAGES = st.sampled_from(["de", "en", "tr", "uk", "ar", "xx", ""])


@given(st.lists(st.text(), max_size=5), LANGUAGES, st.sampled_from(Target))
def test_no_text_breaks_the_hint(texts, language, target):
    found = level(texts, language, target)
    assert found.words >= found.sentences >= len(found.longest) >= 0
    assert found.too_long <= found.sentences
    assert (found.score is None) == (found.formula is None or found.words < FEWEST_WORDS)


@given(st.text(alphabet="aeiouybcdqüöäIİéx-'1", min_size=1))
def test_every_word_has_a_syllable(word):
    assert min(german(word), english(word), turkish(word)) >= 1


def test_a_very_long_text_is_counted_in_no_time():
    found = level(["Ein Satz mit fünf Wörtern. " * 40_000], "de", Target.B1)
    assert found.words == 200_000 and found.sentences == 40_000
