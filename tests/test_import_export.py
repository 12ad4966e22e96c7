"""Promises of import_check and export_check: nothing is lost, nothing is done twice."""

from datetime import date

import pytest
import yaml
from django.core.management import call_command
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail_localize.models import Translation

from quickchecks.instruments.exporting import find_check
from quickchecks.models import CheckIndexPage
from quickchecks.models.published import PublishedCheck, newest_version
from quickchecks.proving.hindrances import hindrances
from quickchecks.rules.storage import logic_hash

from . import factories, instrument_factories
from .instrument_factories import KINDS, exported, words
from .second_reading import CHECKS

pytestmark = pytest.mark.django_db


@pytest.fixture(params=KINDS)
def data(request):
    """An instrument of each kind."""
    return KINDS[request.param]()


# -- Without loss --------------------------------------------------------------------------


@pytest.mark.parametrize("path", sorted(CHECKS.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_demos_checks_are_exported_as_their_files_say(path):
    given = yaml.safe_load(path.read_text())
    assert exported(given["id"]) == given


def test_what_is_imported_is_exported_and_imported_again_without_a_second_page(import_file, data):
    assert "created" in import_file(data, "--publish")
    assert exported(data["id"]) == data
    pages = Page.objects.count()
    assert "updated" in import_file(exported(data["id"]), "--publish")
    assert exported(data["id"]) == data
    assert Page.objects.count() == pages


def test_keys_the_site_does_not_know_come_back(import_file, data):
    data["programme_parameters"] = {"months": 6, "begin": date(2027, 3, 1), "hours": [5, 7]}
    data["title"]["tr"] = "Deneme"
    import_file(data, "--publish")
    assert exported(data["id"]) == data


def test_the_file_reads_like_an_instrument(import_file, tmp_path):
    data = instrument_factories.scored()
    data["intro"] = words("So geht’s für Sie.")
    import_file(data, "--publish")
    call_command("export_check", "probe-punkte", "--output", str(tmp_path / "out.yaml"))
    text = (tmp_path / "out.yaml").read_text()
    assert text.startswith(
        "schema_version: 1\nid: probe-punkte\nslug:\n  de: probe-punkte-pruefen\n"
    )
    assert "So geht es." in text and "für" not in text.encode("unicode_escape").decode()
    assert "&id" not in text and "{" not in text
    keys = [line.split(":")[0] for line in text.splitlines() if line[0] not in " -"]
    assert keys.index("dimensions") < keys.index("questions") < keys.index("recommendations")


def test_a_check_built_in_the_admin_can_be_taken_to_another_site(import_file):
    """Its file, imported under another id, has the same logic and the same words."""
    target = factories.make_packet(factories.make_index())
    page = factories.make_check(target)
    file = {**exported(page.code), "id": "kopie", "slug": "kopie"}
    import_file(file, "--publish")
    first, second = (newest_version(found) for found in (page, find_check("kopie")))
    assert logic_hash(second.check_definition) == logic_hash(first.check_definition)
    assert second.definition == first.definition


# -- Pages ---------------------------------------------------------------------------------


def test_german_is_the_source_and_english_comes_on_the_translators_path(import_file, client, data):
    import_file(data, "--publish")
    german = find_check(data["id"])
    english = german.get_translations().get().specific
    assert (german.slug, english.slug) == (data["slug"]["de"], data["slug"]["en"])
    progress = Translation.objects.get(source__object_id=german.translation_key).get_progress()
    assert progress[0] == progress[1] > 5
    for page in (german, english):
        assert client.get(page.url).status_code == 200
    versions = PublishedCheck.objects.filter(translation_key=german.translation_key)
    assert len({version.logic_hash for version in versions}) == 1
    assert {version.language for version in versions} == {"de", "en"}


@pytest.mark.parametrize("path", sorted(CHECKS.glob("*.yaml")), ids=lambda path: path.stem)
def test_what_was_imported_can_be_saved_in_the_editors_form(path):
    """Importing passes no form: nothing may get in that an editor could then not save."""
    page = find_check(yaml.safe_load(path.read_text())["id"])
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            field.stream_block.clean(getattr(page, field.name))
    page.full_clean()
    assert hindrances(page) == []


def test_a_draft_is_seen_by_nobody_and_loses_nothing(import_file, client, data):
    assert "draft" in import_file(data)
    page = find_check(data["id"])
    assert not page.live and client.get(page.url).status_code == 404
    assert exported(data["id"]) == data
    for edition in page.get_translations(inclusive=True):
        edition.specific.get_latest_revision().publish()
        assert client.get(edition.specific.url).status_code == 200
        assert exported(data["id"]) == data


def test_a_draft_of_a_published_check_changes_nothing_for_readers(
    import_file, client, django_capture_on_commit_callbacks
):
    data = instrument_factories.scored()
    import_file(data, "--publish")
    changed = {**data, "title": words("Ganz anders")}
    import_file(changed, "--draft")
    assert exported(data["id"]) == data
    page = find_check(data["id"])
    for edition in page.get_translations(inclusive=True):
        assert "Ganz anders" not in client.get(edition.url).content.decode()
    page.get_latest_revision().publish()
    with django_capture_on_commit_callbacks(execute=True):  # as a translator does it
        Translation.objects.get(source__object_id=page.translation_key).save_target(publish=True)
    assert exported(data["id"]) == changed


def test_a_bare_instrument_gets_sensible_defaults(import_file):
    data = instrument_factories.orientation()
    import_file(data, "--publish")
    page = find_check(data["id"])
    assert (page.phase, page.audience, page.duration_minutes) == ("search", "talent", 5)
    assert page.get_parent().specific == CheckIndexPage.objects.get(slug="kurzchecks")
    assert page.gates[0].value["minimum"] == 3  # of the variable


def test_a_new_check_is_put_on_the_list_that_is_named(import_file, data):
    index = CheckIndexPage(title="Andere", slug="andere")
    factories.german_home().add_child(instance=index)
    said = import_file(data, "--publish", "--parent", "andere")
    assert find_check(data["id"]).get_parent().specific == index
    assert "“en”" in said  # that list has no English edition
    assert exported(data["id"]) == data  # yet nothing of the English is lost
    assert find_check(data["id"]).get_translations().count() == 0


def test_readers_are_led_to_a_packet_as_soon_as_it_is_there(import_file, client):
    data = instrument_factories.scored(packet="spaeter")
    import_file(data, "--publish")
    page = find_check(data["id"])
    answers = {"answers": {"q1": "a", "q2": "a", "q3": "a"}}

    def target():
        found = client.post(page.url, answers, content_type="application/json").json()
        return found["targets"]["one-low"]

    assert target()["kind"] == "overview"  # "still to come"
    factories.make_packet(factories.make_index(), code="spaeter")
    assert target()["kind"] == "packet"
    import_file(data, "--publish")
    step = find_check(data["id"]).dimensions[0].value["recommendations"][0]
    assert (step["page"].specific.code, step["packet"]) == ("spaeter", "")
    assert exported(data["id"]) == data


def test_a_flag_can_name_a_check_that_comes_later(import_file):
    data = instrument_factories.scored()
    data["flags"][0]["link_check"] = "probe-weg"
    assert "“probe-weg”" in import_file(data, "--publish")
    assert exported(data["id"]) == data
    import_file(instrument_factories.orientation(), "--publish")
    assert "“probe-weg”" not in import_file(data, "--publish")
    assert find_check(data["id"]).flags[0].value["check"].specific == find_check("probe-weg")


def test_a_criterion_can_be_switched_to_information(import_file, client):
    """Programmes differ: what one asks for, another one only wants to know."""
    data = instrument_factories.eligibility()
    data["criteria"][0]["kind"] = "info"
    import_file(data, "--publish")
    body = {"answers": {"k1": "c", "s1": "yes"}}
    found = client.post(find_check(data["id"]).url, body, content_type="application/json").json()
    assert (found["result"], found["fails"]) == ("eligible", [])
    assert exported(data["id"]) == data
