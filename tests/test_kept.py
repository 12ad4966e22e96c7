"""Promises of what is kept of a file beside a page: nothing lost, and every edit wins."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from quickchecks.instruments.conditions import read_cap, read_path, write_cap, write_path
from quickchecks.instruments.kept import difference, with_remarks
from quickchecks.instruments.languages import HERE, Text, together
from quickchecks.rules.scored.definition import Comparison

CODES = st.sampled_from(["a", "b", "c", "d", "e"])
LEAVES = st.one_of(st.none(), st.integers(0, 3), st.sampled_from(["", "x", "y"]), st.dates())


def lists_of_items(values):
    items = st.fixed_dictionaries({"id": CODES}, optional={"k": values, "l": values})
    return st.lists(items, max_size=4, unique_by=lambda item: item["id"])


DATA = st.dictionaries(
    CODES,
    st.recursive(
        LEAVES,
        lambda values: st.one_of(
            st.dictionaries(CODES, values, max_size=3),
            st.lists(values, max_size=3),
            lists_of_items(values),
        ),
        max_leaves=12,
    ),
    max_size=4,
)
ITEMS = st.fixed_dictionaries({"list": lists_of_items(LEAVES)})


@given(DATA, DATA)
def test_a_file_comes_back_from_what_a_page_says_and_what_was_kept(file, page):
    remarks = yaml.safe_load(yaml.safe_dump(list(difference(file, page))))
    assert with_remarks(page, remarks) == file


@given(DATA)
def test_nothing_is_kept_where_a_page_says_it_all(file):
    assert list(difference(file, file)) == []


def by_id(data):
    return {item["id"]: item for item in data["list"]}


@given(ITEMS, ITEMS, ITEMS)
def test_whatever_an_editor_has_changed_since_wins(file, page, edited):
    found = by_id(with_remarks(edited, list(difference(file, page))))
    before, now = by_id(page), by_id(edited)
    for code, item in now.items():
        for key in ("k", "l"):
            if code in before and item.get(key) != before[code].get(key):
                assert found[code].get(key) == item.get(key), (code, key)
    for code in before.keys() - now.keys():
        assert code not in found  # deleted, and its leftovers with it


@given(ITEMS, ITEMS)
def test_an_order_an_editor_has_changed_stays(file, page):
    edited = {"list": page["list"][::-1]}
    found = [item["id"] for item in with_remarks(edited, list(difference(file, page)))["list"]]
    if len(page["list"]) > 1 and file["list"]:
        kept = [item["id"] for item in edited["list"] if item["id"] in found]
        assert [code for code in found if code in kept] == kept


CONDITIONS = st.one_of(
    st.builds(
        lambda subject, options: {
            "subject": subject,
            "comparison": "is",
            "value": ", ".join(options),
        },
        CODES,
        st.lists(CODES, min_size=1, max_size=3),
    ),
    st.builds(
        lambda subject, comparison, bound: {
            "subject": subject,
            "comparison": comparison.value,
            "value": str(bound),
        },
        st.one_of(CODES, st.just("total")),
        st.sampled_from([found for found in Comparison if found is not Comparison.IS]),
        st.integers(0, 100),
    ),
)


@given(st.lists(CONDITIONS, max_size=4))
def test_a_path_written_as_text_is_read_as_the_same_conditions(conditions):
    assert read_path(write_path(conditions)) == conditions


@pytest.mark.parametrize(
    "rule", ["", "q1", "q1 = ", "q1 in ()", "total >= 101", "total = > 5", "a = b or c = d", "Else"]
)
def test_a_rule_that_is_none_is_refused(rule):
    with pytest.raises(ValueError, match="is no condition"):
        read_path(rule)


@given(st.integers(0, 100))
def test_a_bottleneck_written_as_text_is_read_as_the_same_bound(below):
    assert read_cap(write_cap(below)) == below


def test_languages_are_joined_by_ids_so_that_an_older_edition_gives_what_it_has():
    german = [
        {"id": "new", "text": Text("Neu"), "points": 1},
        {"id": "old", "text": Text("Alt"), "points": 2, "way": {"packet": "p", HERE: Text("Hin")}},
    ]
    english = [
        {"id": "old", "text": Text("Old"), "points": 7, "way": {HERE: Text("There")}},
        {"id": "gone", "text": Text("Gone"), "points": 0},
    ]
    assert together(["de", "en"], [german, english]) == [
        {"id": "new", "text": {"de": "Neu"}, "points": 1},
        {
            "id": "old",
            "text": {"de": "Alt", "en": "Old"},
            "points": 2,
            "way": {"packet": "p", "de": "Hin", "en": "There"},
        },
    ]
