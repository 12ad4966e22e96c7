"""What the code of a short link promises: a typing error is noticed, a careless copy forgiven."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from home.sharing.code import LENGTH, SYMBOLS, code_of, is_code, read

codes = st.builds(code_of, st.uuids(), st.sampled_from(["de", "en", "ar"]))


@given(codes, st.integers(0, LENGTH - 1), st.sampled_from(SYMBOLS))
def test_one_wrong_character_is_always_noticed(code, place, symbol):
    typed = code[:place] + symbol + code[place + 1 :]
    assert is_code(typed) == (typed == code)


@given(codes, st.integers(0, LENGTH - 1), st.integers(0, LENGTH - 1))
def test_two_characters_that_changed_places_are_always_noticed(code, one, other):
    typed = list(code)
    typed[one], typed[other] = code[other], code[one]
    assert is_code("".join(typed)) == ("".join(typed) == code)


@given(codes, st.integers(0, LENGTH - 1))
def test_a_cut_or_lengthened_code_is_noticed(code, place):
    assert not is_code(code[:place] + code[place + 1 :])
    assert not is_code(code[:place] + code[place] + code[place:])


@given(
    codes,
    st.sampled_from(["", "9fqt"]),
    st.sampled_from(["", "/", ".", ")", ").", "”", "\u202e", " ", "…", "-", ">"]),
    st.sampled_from(["-", "–", "\u2011"]),
    st.booleans(),
)
def test_forgiving_forms_mean_the_same(code, campaign, around, dash, capitals):
    typed = code + (dash + campaign if campaign else "")
    typed = typed.replace("0", "o").replace("1", "l")
    typed = around + (typed.upper() if capitals else typed) + around
    word = read(typed)
    assert (word.code, word.campaign) == (code, campaign)


@given(st.text(max_size=300))
def test_whatever_is_typed_gives_a_code_or_none(typed):
    assert read(typed).code == "" or is_code(read(typed).code)


def test_a_code_never_changes():
    """Links are printed on posters: another way to work codes out would break them all."""
    assert code_of(UUID(int=1), "de") == "smzb4q"
