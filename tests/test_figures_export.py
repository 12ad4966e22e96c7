"""Promises to editors who take a check's statistics along as CSV."""

import csv
from datetime import date
from io import StringIO

import pytest
from django.urls import reverse

from home.spreadsheets import FORMULA, safe_cell
from quickchecks.counting import Event, count
from quickchecks.figures.export import as_csv
from quickchecks.figures.report import report
from quickchecks.models import PublishedCheck, ScoredCheckPage

from . import factories


@pytest.fixture
def own_check(db):
    return factories.make_check(factories.make_packet(factories.make_index()))


@pytest.fixture
def published(own_check):
    return PublishedCheck.objects.get(translation_key=own_check.translation_key)


def rows(text):
    assert text.startswith("\ufeff")
    return list(csv.reader(StringIO(text.removeprefix("\ufeff"))))


def test_the_export_says_what_the_page_says(editor, own_check, published):
    for option, number in (("a", 43), ("b", 20), ("c", 2)):
        run = [Event("started"), Event("finished"), Event("answer", "f1", option)]
        count(published.translation_key, 1, "de", run * number, date(2026, 11, 23))
    response = editor.get(reverse("check_figures_csv", args=[own_check.pk]))
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert 'filename="probecheck-v1.csv"' in response.headers["Content-Disposition"]
    found = {tuple(row[:3:2]): row[4] for row in rows(response.content.decode())}
    assert found["finished", ""] == "65"
    shown = report(published)
    for table in shown.tables:
        for bar in table.bars:
            figure = found[table.code, bar.code]
            assert figure == str(bar.figure) if bar.figure is not None else not figure.isdigit()
    assert found["f1", "a"] == "45"
    assert not found["f1", "b"].isdigit() and not found["f1", "c"].isdigit()


@pytest.mark.parametrize("start", [*FORMULA, " =", "\u00a0@"])
def test_no_spreadsheet_runs_what_an_editor_has_written(own_check, start):
    page = ScoredCheckPage.objects.get(pk=own_check.pk)
    asked = page.dimensions[0].value["questions"][0]
    asked["text"] = f"{start}HYPERLINK(1)"
    asked["options"][0]["text"] = f"{start}cmd|' /C calc'!A0"
    page.save_revision().publish()
    newest = PublishedCheck.objects.filter(translation_key=page.translation_key).first()
    cells = [cell for row in rows(as_csv(report(newest))) for cell in row]
    assert any("HYPERLINK" in cell for cell in cells) and any("calc" in cell for cell in cells)
    assert not [cell for cell in cells if cell.startswith(FORMULA)]


def test_harmless_cells_stay_as_they_are():
    for text in ("", "Ja", "0–9", "60", "a=b", "(1)"):
        assert safe_cell(text) == text
