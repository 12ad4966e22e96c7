"""Promises about values that age: editors see what holds, what ends, and whose texts change."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from home.facts.admin import standing
from home.facts.ageing import State, ending, state_on
from home.facts.resolve import Value
from home.models import FactValue

from . import factories
from .editor_factories import gate, make_orientation

LIST = "/cms/snippets/home/factvalue/"
DAY = date(2027, 3, 1)


def days(number):
    return timezone.localdate() + timedelta(days=number)


@pytest.fixture
def values(db):
    rows = {
        "gilt": (None, None),
        "endet": (days(-100), days(10)),
        "vorbei": (days(-100), days(-1)),
        "kommt": (days(1), None),
    }
    return [
        FactValue.objects.create(
            key=key, number=number, unit="EUR", valid_from=since, valid_until=until
        )
        for number, (key, (since, until)) in enumerate(rows.items(), 700)
    ]


@pytest.mark.parametrize(
    ("state", "keys"),
    [("in-force", {"gilt", "endet"}), ("expired", {"vorbei"}), ("future", {"kommt"})],
)
def test_the_table_shows_what_is_in_force_and_what_is_not(editor, values, state, keys):
    shown = editor.get(f"{LIST}?state={state}").content.decode()
    for row in values:
        assert (f">{row.key}<" in shown.replace("\n", "").replace(" ", "")) is (row.key in keys)


def test_the_table_is_in_the_menu(editor, values):
    assert LIST in editor.get("/cms/").content.decode()


def test_a_value_names_the_pages_whose_texts_change_with_it(editor, values):
    packet = factories.make_packet(factories.make_index(), summary="Ab {{ gilt }} EUR.")
    check = factories.make_check(packet)
    check.bands[0].value["text"] = "Mindestens {{gilt}} EUR."
    check.save_revision().publish()
    route = make_orientation(packet, gates=[gate(variable="gilt")])
    other = factories.make_packet(factories.make_index("b"), 2, summary="Ohne Zahl: gilt.")
    for url in (LIST, reverse("wagtailsnippets_home_factvalue:edit", args=[values[0].pk])):
        shown = editor.get(url).content.decode()
        for page in (packet, check, route):
            assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in shown
        assert reverse("wagtailadmin_pages:edit", args=[other.pk]) not in shown


def test_the_table_asks_the_same_for_one_value_and_for_many(
    editor, values, django_assert_max_num_queries
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def cost():
        editor.get(LIST)
        with CaptureQueriesContext(connection) as captured:
            editor.get(LIST)
        return len(captured)

    before = cost()
    for number in range(20):
        FactValue.objects.create(key=f"wert_{number}", number=number)
    assert cost() == before


def test_only_who_may_change_values_gets_to_them(client, django_user_model, values):
    user = django_user_model.objects.create_user("anna", password="x")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    edit = reverse("wagtailsnippets_home_factvalue:edit", args=[values[0].pk])
    assert client.get(edit).status_code == 302
    assert LIST not in client.get("/cms/").content.decode()
    user.user_permissions.add(Permission.objects.get(codename="change_factvalue"))
    client.force_login(django_user_model.objects.get(pk=user.pk))
    assert client.get(edit).status_code == 200
    delete = reverse("wagtailsnippets_home_factvalue:delete", args=[values[0].pk])
    assert client.post(delete).status_code == 302
    assert FactValue.objects.filter(pk=values[0].pk).exists()


def test_a_value_that_ends_before_it_begins_is_refused_at_the_field(editor, db):
    data = {"key": "x", "number": "1", "valid_from": "2027-02-01", "valid_until": "2027-01-01"}
    response = editor.post(f"{LIST}add/", data)
    assert response.context["form"].errors.keys() == {"valid_until"}


# -- When a value ends ----------------------------------------------------------------------

ends = st.none() | st.integers(-80, 80).map(lambda number: DAY + timedelta(days=number))
times = st.tuples(ends, ends)


@given(st.lists(times, max_size=4), st.integers(1, 70))
def test_a_name_ends_exactly_when_it_holds_today_and_some_day_soon_does_not(spans, span):
    """Against a look at every single day."""
    rows = [Value("name", 1, "", since, until) for since, until in spans]

    def holds(day):
        return any(row.holds_on(day) for row in rows)

    gone = [number for number in range(span + 1) if not holds(DAY + timedelta(days=number))]
    expected = {}
    if gone and gone[0] > 0:
        expected = {"name": DAY + timedelta(days=gone[0] - 1)}
    assert ending(rows, DAY, span) == expected


@pytest.mark.django_db
def test_the_database_and_the_rule_agree_on_states():
    for number, (since, until) in enumerate(
        (since, until)
        for since in (None, DAY - timedelta(days=1), DAY, DAY + timedelta(days=1))
        for until in (None, DAY - timedelta(days=1), DAY, DAY + timedelta(days=1))
    ):
        FactValue.objects.create(key=f"k{number}", number=1, valid_from=since, valid_until=until)
    rows = FactValue.objects.filter(key__startswith="k", number=1, unit="")
    for state in State:
        by_rule = {row.key for row in rows if state_on(row.value(), DAY) is state}
        assert {row.key for row in standing(rows, state, DAY)} == by_rule
