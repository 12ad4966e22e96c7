"""Promises to editors who look at a check's statistics, and to those who are in them."""

from datetime import date

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail.models import GroupPagePermission

from quickchecks.counting import Event, count, run_events
from quickchecks.figures.report import report
from quickchecks.models import CheckIndexPage, PublishedCheck, ScoredCheckPage

from . import factories

MONDAY = date(2026, 11, 23)
TUESDAY = date(2026, 11, 24)


@pytest.fixture
def own_check(db):
    return factories.make_check(factories.make_packet(factories.make_index()))


@pytest.fixture
def published(own_check):
    return PublishedCheck.objects.get(translation_key=own_check.translation_key)


def runs(published, number, f1="a", band="one", value=40, language="de", day=MONDAY):
    """A number of equal runs."""
    events = run_events({"f1": f1}, band, {"finden": value})
    run = [Event("started"), Event("finished"), *events]
    count(published.translation_key, published.number, language, run * number, day)


def bars(table):
    return {bar.code: bar.figure for bar in table.bars}


# -- Figures -----------------------------------------------------------------------------


def test_editors_see_rounded_figures_of_every_part(published):
    runs(published, 30, "a", "one", 10)
    runs(published, 12, "b", "two", 95)
    runs(published, 8, "c", "two", 100)
    stops = [Event("started"), Event("stopped", "f2")] * 22
    count(published.translation_key, 1, "de", stops, MONDAY)
    found = report(published, today=TUESDAY)
    assert (found.started, found.finished, found.share) == (70, 50, 71)
    f1, f2, h1 = found.questions
    assert (f1.title, f1.total, bars(f1)) == ("Frage f1?", 50, {"a": 30, "b": 10, "c": 10})
    assert [bar.text for bar in f1.bars][0] == "f1: 0 Punkte"
    assert (f2.total, h1.total) == (None, None)
    assert bars(found.results) == {"one": 30, "two": 20}
    finden = found.dimensions[0]
    assert bars(finden) == {
        "0": None, "10": 30, "20": None, "30": None, "40": None, "50": None, "60": None,
        "70": None, "80": None, "90": 20,
    }  # fmt: skip
    assert finden.median == 10
    assert found.stops.total == 20
    # Everybody stopped at one question: another one is hidden with those nobody stopped at.
    assert bars(found.stops) == {"f1": None, "f2": 20, "h1": None}
    assert bars(found.weeks) == {"2026-W48": 50}


def test_a_dimension_of_one_question_is_not_shown_beside_it(published):
    """Its values are that question's answers once more, in other groups."""
    assert [table.code for table in report(published).dimensions] == ["finden"]


def test_results_of_a_single_question_are_not_shown_beside_it(published):
    runs(published, 30)
    options = [{"code": "a", "text": "Ja"}, {"code": "b", "text": "Nein"}]
    asked = {"code": "f1", "text": "Eine?", "options": options}
    bands = [{"code": "one", "title": "Am Anfang"}]
    published.definition = {"dimensions": [{"code": "d", "questions": [asked]}], "bands": bands}
    found = report(published, today=TUESDAY)
    assert (found.results.bars, found.dimensions) == ((), ())
    assert found.questions[0].total == 30


def test_nine_runs_are_nothing_yet_and_ten_are_there_tomorrow(published):
    runs(published, 9)
    assert report(published, today=TUESDAY).finished is None
    runs(published, 1)
    assert report(published, today=MONDAY).finished is None
    found = report(published, today=TUESDAY)
    assert (found.finished, bars(found.questions[0])) == (10, {"a": None, "b": None, "c": None})


def test_one_more_run_changes_nothing_on_the_same_day(published):
    """Row 45: whoever looks before and after somebody's run learns nothing."""
    runs(published, 27, "a", "one", 10)
    runs(published, 14, "b", "two", 90, "en")
    before = report(published, today=TUESDAY)
    medians = [table.median for table in before.dimensions]
    runs(published, 1, "c", "two", 100, "tr", TUESDAY)
    after = report(published, today=TUESDAY)
    assert after == before
    assert [table.median for table in after.dimensions] == medians


def test_filters_that_differ_by_one_run_are_not_offered(published):
    """Row 45: all languages without German would be that one run."""
    runs(published, 60, "a")
    runs(published, 40, "b")
    runs(published, 1, "c", language="en")
    found = report(published, "en", TUESDAY)
    assert (found.groups, found.group) == ((), None)
    assert found == report(published, "de", TUESDAY) == report(published, "", TUESDAY)
    assert bars(found.questions[0]) == {"a": 60, "b": None, "c": None}


def test_languages_with_enough_runs_have_figures_of_their_own(published):
    for language, factor in (("de", 2), ("en", 1)):
        runs(published, 40 * factor, "a", language=language)
        runs(published, 30 * factor, "b", language=language)
        runs(published, 4 * factor, "c", language=language)
    runs(published, 3, "a", language="tr")
    together = report(published, "", TUESDAY)
    assert together.groups == (("de",), ("en", "tr"))
    assert bars(together.questions[0]) == {"a": 125, "b": 90, "c": 10}
    german = report(published, "de", TUESDAY)
    assert (german.group, german.finished) == (("de",), 150)
    # "c" is rare in English: shown in German, it could be worked out there.
    assert bars(german.questions[0]) == {"a": None, "b": None, "c": None}
    assert german.questions[0].total == 150
    assert german.weeks is None and german.dimensions[0].median is None
    assert report(published, "tr", TUESDAY).group == ("en", "tr")


def test_no_two_filters_differ_by_a_few_runs(published):
    """A search over all filters: shown figures differ by nothing, or by five and more."""
    for place, language in enumerate(["de", "en", "tr", "ar"]):
        for option, number in zip("abc", (41 + 7 * place, 33, 26 - place), strict=True):
            runs(published, number, option, value=13 * place, language=language)
    languages = ["", "de", "en", "tr", "ar"]
    seen = {}
    for language in languages:
        found = report(published, language, TUESDAY)
        for table in found.tables:
            for bar in table.bars:
                if bar.figure is not None:
                    seen.setdefault((table.code, bar.code), []).append(bar.figure)
    assert len(seen["f1", "a"]) == len(languages)
    for figures in seen.values():
        assert not {abs(one - other) for one in figures for other in figures} & {1, 2, 3, 4}
        assert min(figures) >= 5


def test_each_week_is_listed_and_a_robots_week_marked(published):
    for week, number in ((1, 20), (2, 25), (4, 400)):
        runs(published, number, day=date.fromisocalendar(2026, week, 1))
    found = report(published, today=TUESDAY).weeks
    assert list(bars(found)) == ["2026-W01", "2026-W02", "2026-W03", "2026-W04"]
    assert [bar.code for bar in found.bars if bar.unusual] == ["2026-W04"]


def test_figures_of_a_deleted_question_stay_readable(own_check, published):
    """Row 43: the old version keeps its question, its words and its figures."""
    runs(published, 30)
    page = ScoredCheckPage.objects.get(pk=own_check.pk)
    del page.dimensions[0].value["questions"][0]
    page.save_revision().publish()
    newest = PublishedCheck.objects.get(translation_key=own_check.translation_key, number=2)
    assert "f1" not in [table.code for table in report(newest, today=TUESDAY).questions]
    old = report(published, today=TUESDAY).questions[0]
    assert (old.title, old.total) == ("Frage f1?", 30)


# -- In the admin ------------------------------------------------------------------------


def address(page, name="check_figures"):
    return reverse(name, args=[page.pk])


def test_editors_find_the_statistics_from_the_page_and_the_list(editor, own_check):
    for place in (
        reverse("wagtailadmin_pages:edit", args=[own_check.pk]),
        reverse("wagtailadmin_explore", args=[own_check.get_parent().pk]),
    ):
        assert f'href="{address(own_check)}"' in editor.get(place).content.decode()
    index = CheckIndexPage.objects.get(locale__language_code="de")
    edit_index = editor.get(reverse("wagtailadmin_pages:edit", args=[index.pk]))
    assert address(index) not in edit_index.content.decode()


def test_the_page_shows_bars_tables_and_its_rules(editor, own_check, published):
    runs(published, 43, "a")
    runs(published, 20, "b")
    html = editor.get(address(own_check)).content.decode()
    assert '<rect width="69"' in html  # 45 of 65
    assert "Frage f1?" in html and "f1: 2 Punkte" in html
    assert html.count("<caption>") == 7
    assert 'aria-hidden="true">–<' in html
    assert "style=" not in html.split('class="figures"')[1].split("</main>")[0]


def test_a_check_nobody_has_published_says_so(editor, own_check):
    PublishedCheck.objects.all().delete()
    response = editor.get(address(own_check))
    assert response.status_code == 200
    assert "<caption>" not in response.content.decode()
    assert editor.get(address(own_check, "check_figures_csv")).status_code == 404


@pytest.mark.parametrize(
    "query", ["version=99", "version=-1", "version=²", "version=" + "9" * 5000, "language=xx"]
)
def test_a_filter_that_does_not_exist_shows_the_newest_and_all(editor, own_check, query):
    response = editor.get(f"{address(own_check)}?{query}")
    assert response.context["published"].number == 1
    assert response.context["report"].group is None


def test_old_versions_can_be_chosen(editor, own_check):
    page = ScoredCheckPage.objects.get(pk=own_check.pk)
    page.dimensions[0].value["questions"][0]["options"][2]["points"] = 1
    page.save_revision().publish()
    assert editor.get(address(own_check)).context["published"].number == 2
    assert editor.get(f"{address(own_check)}?version=1").context["published"].number == 1


def test_whoever_goes_back_to_an_earlier_version_sees_that_one_first(editor, own_check):
    page = ScoredCheckPage.objects.get(pk=own_check.pk)
    for points, wording in ((1, "Anders?"), (2, "Wieder wie am Anfang?")):
        page.dimensions[0].value["questions"][0]["options"][2]["points"] = points
        page.dimensions[0].value["questions"][0]["text"] = wording
        page.save_revision().publish()
    context = editor.get(address(own_check)).context
    assert context["published"].number == 1
    assert context["report"].questions[0].title == "Wieder wie am Anfang?"


@pytest.mark.parametrize("name", ["check_figures", "check_figures_csv"])
def test_only_checks_have_statistics(editor, own_check, name):
    home = factories.german_home()
    assert editor.get(address(home, name), follow=True).status_code == 404
    assert editor.get(reverse(name, args=[10**6]), follow=True).status_code == 404


@pytest.mark.parametrize("name", ["check_figures", "check_figures_csv"])
def test_statistics_are_for_those_who_may_edit_the_check(
    client, django_user_model, own_check, published, name
):
    runs(published, 30)
    url = address(own_check, name)
    assert client.get(url).status_code == 302  # to the login
    team = Group.objects.create(name="Team")
    team.permissions.add(Permission.objects.get(codename="access_admin"))
    user = django_user_model.objects.create_user("anna", password="secret")
    user.groups.add(team)
    client.force_login(user)
    may_edit = Permission.objects.get(content_type__app_label="wagtailcore", codename="change_page")
    other = GroupPagePermission.objects.create(
        group=team, page=factories.make_index("anders"), permission=may_edit
    )
    response = client.get(url)
    assert (response.status_code, response.url) == (302, reverse("wagtailadmin_home"))
    other.page = own_check.get_parent()
    other.save()
    assert client.get(url).status_code == 200
