"""Promises about what a placeholder becomes on a day; plain Python."""

import re
from datetime import date, timedelta
from decimal import Decimal

from django.utils import translation
from django.utils.safestring import SafeString, mark_safe
from hypothesis import given
from hypothesis import strategies as st

from home.facts.reading import Facts
from home.facts.resolve import (
    Value,
    fill,
    fill_or_none,
    in_force,
    malformed,
    names_in,
    steady_until,
)
from home.facts.sentences import sentences_with

DAY = date(2031, 6, 15)
ends = st.none() | st.integers(-40, 40).map(lambda number: DAY + timedelta(days=number))
rows = st.lists(
    st.builds(Value, st.sampled_from(["a", "b"]), st.integers(1, 10**6), st.just(""), ends, ends),
    max_size=6,
)
texts = st.lists(
    st.sampled_from(["{{a}}", "{{ b }}", "{{a.year}}", " ({{b.year}})", "{{c}}", "Wort ", "{x}"])
).map("".join)


def show(value):
    return f"<{value.number}>"


@given(rows, texts)
def test_only_numbers_in_force_are_ever_shown(values, text):
    """Against a look at every single row."""
    filled = fill(text, in_force(values, DAY), show, "[gone]", DAY)
    holding = {value.key for value in values if value.holds_on(DAY)}
    shown = {f"<{value.number}>" for value in values if value.key in holding}
    assert set(filled.missing) == set(names_in(text)) - holding
    assert "{{" not in filled.text
    assert set(re.findall(r"<\d+>", filled.text)) <= shown


@given(rows, texts)
def test_a_text_that_travels_alone_is_whole_or_not_there(values, text):
    valid = in_force(values, DAY)
    found = fill_or_none(text, valid, show, DAY)
    missing = set(names_in(text)) - set(valid)
    assert found == (None if missing else fill(text, valid, show, "", DAY).text)


@given(rows, st.sets(st.sampled_from(["a", "b"])), st.integers(0, 60))
def test_nothing_changes_before_the_day_a_copy_is_good_until(values, names, later):
    until = steady_until(values, names, DAY)
    then = DAY + timedelta(days=later)
    if until is None or then <= until:
        now, next_ = (
            {name: value for name, value in in_force(values, day).items() if name in names}
            for day in (DAY, then)
        )
        assert now == next_


def test_a_year_is_that_of_the_number_and_goes_with_it():
    dated = Value("a", 5, valid_from=date(2029, 7, 1))
    text = "Mindestens {{a}} Euro ({{a.year}})."
    assert fill(text, {"a": dated}, show, "[gone]", DAY).text == "Mindestens <5> Euro (2029)."
    assert fill(text, {}, show, "[gone]", DAY).text == "Mindestens [gone] Euro."
    assert fill("{{a.year}}", {"a": Value("a", 5)}, show, "", DAY).text == "2031"


def test_what_looks_like_a_placeholder_and_is_none_is_found():
    assert malformed("{{a}} {{A b}} {{a.month}} {{offen") == ["{{A b}}", "{{a.month}}", "{{offen"]
    assert malformed("{punkte} {{ a }} {{a.year}}") == []


def facts():
    found = Facts(DAY)
    found.rows = [Value("a", Decimal("45934.20"), "EUR"), Value("b", Decimal(50700), "EUR")]
    return found


def test_numbers_are_written_as_the_language_writes_them():
    text = "{{a}} / {{b}}"
    with translation.override("de"):
        assert facts().fill(text) == "45.934,20 / 50.700"
    with translation.override("en"):
        assert facts().fill(text) == "45,934.20 / 50,700"


def test_what_is_put_into_html_is_escaped_and_plain_text_stays_plain():
    found = Facts(DAY, extra={"wer": "<b>&"})
    found.rows = []
    html = found.fill(mark_safe("<p>{{wer}}</p>"))
    assert isinstance(html, SafeString) and html == "<p>&lt;b&gt;&amp;</p>"
    plain = found.fill("<i>{{wer}}")
    assert not isinstance(plain, SafeString) and plain == "<i><b>&"


def test_sentences_are_found_without_their_markup():
    text = "<p>Vorher. Ab <b>{{a}}</b> Euro (Abs. 2) geht es. Danach.</p>"
    stored = [text, "<ul><li>Nur {{a}}</li><li>Nichts</li></ul>"]
    assert sentences_with("a", stored) == ["Ab {{a}} Euro (Abs. 2) geht es.", "Nur {{a}}"]
    assert sentences_with("b", stored) == []
