"""Texts that are passed on: whatever an editor writes, link and fixed sentence stay whole."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.sharing.kit.names import LONGEST, LONGEST_BYTES, file_name, piece_name, unlike
from home.sharing.kit.texts import Frame, Written, messenger, shortened, texts_of

GERMAN = "Das ist eine Information, keine Beratung und keine Anwerbung."
ARABIC = "هذه معلومات، وليست استشارة ولا توظيفًا."
SENTENCES = st.sampled_from([GERMAN, ARABIC, "This is information, not advice.", "x" * 120])
ANYTHING = st.text(st.characters(exclude_categories=("Cs",)), max_size=1200)
WORDS = ["Wort", "Ein Satz.", "مرحبا؟", "Straßenbahnhaltestelle", "👩\u200d🔬", "e\u0301"]
PROSE = st.lists(st.sampled_from(WORDS), max_size=200).map(" ".join)
LINKS = st.from_regex(r"https://[a-z]{1,120}\.org/s/[0-9a-z]{6}(-[0-9a-z]{4})?", fullmatch=True)
FRAMES = st.builds(Frame, LINKS, SENTENCES, st.just("Hallo,"))
WRITTEN = st.builds(Written, *[ANYTHING | PROSE] * 5)


@given(WRITTEN, FRAMES)
def test_a_message_never_has_more_than_300_characters_and_keeps_link_and_sentence(written, frame):
    text = texts_of(written, frame).messenger
    assert len(text) <= 300
    *_said, link, sentence = text.split("\n")
    assert (link, sentence) == (frame.link, frame.sentence)


@given(WRITTEN, FRAMES)
def test_e_mail_and_post_end_with_link_and_sentence(written, frame):
    texts = texts_of(written, frame)
    for text in (texts.email, texts.post):
        assert text.endswith(f"\n\n{frame.link}\n\n{frame.sentence}")
    assert "\n" not in texts.subject


@given(ANYTHING | PROSE, st.integers(0, 400))
def test_what_is_shortened_fits_and_is_the_text_s_own_beginning(text, room):
    short = shortened(text, room)
    assert len(short) <= room
    if short != text:
        assert short == "" or short.endswith("…")
        assert text.startswith(short.removesuffix("…").rstrip())


@given(PROSE, st.integers(60, 300))
def test_a_cut_never_splits_a_word(text, room):
    short = shortened(text, room)
    if short != text:
        said = short.removesuffix("…").rstrip()
        assert text[len(said)].isspace()


def test_a_cut_stands_behind_a_sentence_where_one_ends_late_enough():
    text = "Der erste Satz ist fertig. Der zweite hört mittendrin auf, weil kein Platz ist."
    assert shortened(text, 45) == "Der erste Satz ist fertig. …"
    assert shortened(text, 75) == (
        "Der erste Satz ist fertig. Der zweite hört mittendrin auf, weil kein …"
    )


def test_a_sign_is_never_torn_from_its_accent():
    assert shortened("e\u0301" * 10, 4) == "e\u0301…"


def test_without_words_of_an_editor_title_and_summary_are_passed_on():
    texts = texts_of(Written("Gefunden werden", "So geht es."), Frame("https://a.de/s/x", GERMAN))
    assert texts.messenger == f"Gefunden werden. So geht es.\nhttps://a.de/s/x\n{GERMAN}"
    assert texts.email.startswith("Gefunden werden\nSo geht es.\n\nhttps")


def test_an_editor_s_words_are_used_as_they_are():
    written = Written("T", "S", "Kurz!", "Guten Tag,\n\nlang.", "Post!")
    texts = texts_of(written, Frame("https://a.de/s/x", GERMAN, "Hallo,"))
    assert texts.messenger.startswith("Kurz!\n")
    assert texts.email.startswith("Guten Tag,\n\nlang.\n\n")
    assert texts.post.startswith("Post!\n\n")


def test_a_link_that_leaves_no_room_is_an_error_and_no_broken_text():
    with pytest.raises(ValueError, match="characters"):
        messenger("Hallo", Frame("https://" + "x" * 300, GERMAN))


@given(ANYTHING, ANYTHING, st.sampled_from(["Deutsch", "العربية", "Українська"]))
def test_a_file_s_name_can_be_stored_everywhere(piece, title, language):
    name = piece_name(piece[:40], title, language, "pdf")
    assert name.endswith(f"({language}).pdf")
    assert len(name) <= LONGEST
    assert len(name.encode()) <= LONGEST_BYTES + 15
    assert not set(name) & set('<>:"/\\|?*')
    assert not any(unicodedata.category(sign).startswith("C") for sign in name)
    assert name == unicodedata.normalize("NFC", name)


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("Wer hilft? Teil 1: A/B", "Wer hilft Teil 1 A B.pdf"),
        ("CON", "_CON.pdf"),
        ("..", "_.pdf"),
        ("a\u202egnp", "agnp.pdf"),
    ],
)
def test_names_that_windows_refuses_are_changed(stem, name):
    assert file_name(stem, "pdf") == name


def test_two_contents_of_one_name_have_two_folders():
    taken = set()
    assert [unlike("Deutsch", taken), unlike("deutsch", taken)] == ["Deutsch", "deutsch 2"]
