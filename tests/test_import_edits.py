"""Promises to editors: what they have changed wins over the file their check came from."""

from copy import deepcopy
from datetime import date

import pytest
from wagtail_localize.models import StringSegment

from home.models import FactValue
from quickchecks.instruments.exporting import find_check

from . import instrument_factories
from .instrument_factories import exported, question

pytestmark = pytest.mark.django_db


def edit(code, change):
    page = find_check(code)
    change(page)
    page.save_revision().publish()


def test_an_editors_words_and_numbers_win_over_the_file(import_file):
    data = instrument_factories.scored()
    import_file(data, "--publish")

    def change(page):
        page.audience = "company"
        page.title = "Neuer Titel"
        page.dimensions[0].value["questions"][0]["text"] = "Anders gefragt?"
        page.dimensions[0].value["questions"][0]["options"][2]["points"] = 5
        page.bands[1].value["minimum"] = 60

    edit(data["id"], change)
    found = exported(data["id"])
    assert found["audience"] == "sme"
    assert found["title"] == {"de": "Neuer Titel", "en": "EN Probe probe-punkte"}
    first = found["questions"][0]
    assert first["text"]["de"] == "Anders gefragt?"
    assert first["options"][2]["points"] == 5
    assert found["bands"][1]["min"] == 60
    assert first["facts"] == ["F-LAW-00"]  # what the page cannot hold is still there
    assert found["address_form_de"] == "du"


def test_an_audience_of_the_file_comes_back_until_an_editor_changes_it(import_file):
    data = instrument_factories.eligibility()
    import_file(data, "--publish")
    assert exported(data["id"])["audience"] == "mentee"
    edit(data["id"], lambda page: setattr(page, "audience", "company"))
    assert exported(data["id"])["audience"] == "sme"


def test_a_deleted_question_takes_its_leftovers_along(import_file):
    data = instrument_factories.scored()
    data["questions"].insert(1, question("q4", "one", 0, 1))
    import_file(data, "--publish")
    edit(data["id"], lambda page: page.dimensions[0].value["questions"].pop(0))
    found = exported(data["id"])
    assert [item["id"] for item in found["questions"]] == ["q4", "q2", "q3"]
    assert "F-LAW-00" not in str(found)


def test_what_an_editor_adds_moves_or_clears_is_exported(import_file):
    data = instrument_factories.scored()
    data["recommendations"][0]["packet"] = "never-written"
    import_file(data, "--publish")

    def change(page):
        page.dimensions.append(("dimension", deepcopy(page.dimensions[1].value)))
        page.dimensions[2].value["code"] = "three"
        page.dimensions[2].value["questions"][0]["code"] = "q9"
        page.dimensions[2].value["recommendations"][0]["code"] = "three-low"
        page.dimensions.insert(0, page.dimensions.pop(1))
        page.dimensions[1].value["recommendations"][0]["packet"] = ""

    edit(data["id"], change)
    found = exported(data["id"])
    assert [item["id"] for item in found["dimensions"]] == ["two", "one", "three"]
    assert [item["id"] for item in found["questions"]] == ["q2", "q1", "q9", "q3"]
    assert "never-written" not in str(found)


def test_importing_again_keeps_the_words_of_translators_in_other_languages(import_file):
    """Their words hang on the ids of blocks."""
    data = instrument_factories.scored()
    import_file(data, "--publish")

    def contexts():
        found = StringSegment.objects.filter(
            source__object_id=find_check(data["id"]).translation_key
        )
        return {segment.context.path for segment in found.select_related("context")}

    before = contexts()
    data["questions"][0]["text"]["de"] = "Anders?"
    data["dimensions"].reverse()
    import_file(data, "--publish")
    assert contexts() == before


# -- Values that age -----------------------------------------------------------------------


def points():
    return FactValue.objects.get(key="probe_points")


def test_variables_become_values_of_the_table(import_file):
    data = instrument_factories.orientation()
    data["variables"]["probe_points"].update(
        unit="points", valid_from=date(2026, 1, 1), valid_until=date(2030, 12, 31), basis="by hand"
    )
    import_file(data, "--publish")
    row = points()
    assert (row.number, row.unit, row.source, row.basis) == (3, "points", "F-LAW-00", "by hand")
    assert (row.valid_from, row.valid_until) == (date(2026, 1, 1), date(2030, 12, 31))
    assert exported(data["id"]) == data


def test_a_value_an_editor_has_changed_is_overwritten_only_on_request(import_file):
    data = instrument_factories.orientation()
    import_file(data, "--publish")
    FactValue.objects.filter(key="probe_points").update(number=2)
    assert "probe_points" in import_file(data, "--publish")
    assert points().number == 2
    assert exported(data["id"])["variables"]["probe_points"]["value"] == 2
    import_file(data, "--publish", "--update-values")
    assert points().number == 3


def test_a_value_nobody_has_changed_follows_its_file(import_file):
    data = instrument_factories.orientation()
    import_file(data, "--publish")
    data["variables"]["probe_points"]["value"] = 2
    import_file(data, "--publish")
    assert points().number == 2


def test_next_years_value_stands_beside_this_years(import_file):
    data = instrument_factories.orientation()
    data["variables"]["probe_points"]["valid_from"] = date(2026, 1, 1)
    import_file(data, "--publish")
    data["variables"]["probe_points"].update(value=2, valid_from=date(2027, 1, 1))
    import_file(data, "--publish")
    rows = FactValue.objects.filter(key="probe_points").order_by("valid_from")
    assert [row.number for row in rows] == [3, 2]
    assert exported(data["id"]) == data
