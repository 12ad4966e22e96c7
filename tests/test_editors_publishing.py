"""Promises about the ways to publish a check that pass no form, and about copies of one."""

from datetime import timedelta

import pytest
from django.contrib.messages import get_messages
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, PageLogEntry, Workflow, WorkflowPage, WorkflowTask

from quickchecks.models import CheckIndexPage, PublishedCheck, ScoredCheckPage

from . import factories
from .editor_factories import edit_form, edit_url

pytestmark = pytest.mark.django_db
WAYS = {"action-publish": "1"}


@pytest.fixture
def scored():
    return factories.make_check(factories.make_packet(factories.make_index()))


@pytest.fixture
def faulty(scored):
    """A published check whose newest draft has a fault."""
    scored.bands[0].value["minimum"] = 10
    scored.title = "Mit Fehler"
    scored.save_revision(clean=False)
    return scored


def versions(page):
    return PublishedCheck.objects.filter(translation_key=page.translation_key).count()


def title_of(page):
    return type(page).objects.get(pk=page.pk).title


def words(response):
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


def bulk(editor, *pages, **data):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    ids = "&".join(f"id={page.pk}" for page in pages)
    return editor.post(f"{url}?{ids}&next=/cms/", data)


def test_publishing_many_at_once_names_the_faulty_one_and_publishes_none(editor, faulty):
    other = factories.make_check(factories.make_packet(factories.make_index("b"), 2), slug="noch")
    other.title = "Auch neu"
    other.save_revision()
    response = bulk(editor, other, faulty)
    assert response.status_code == 302
    assert response.url == edit_url(faulty)
    assert "Mit Fehler" in words(response)
    assert title_of(faulty) == title_of(other) == "Probecheck"
    assert bulk(editor, other).status_code == 302
    assert title_of(other) == "Auch neu"


def test_a_faulty_check_below_a_published_list_is_found_too(editor, faulty):
    faulty.unpublish()
    response = bulk(editor, faulty.get_parent(), include_descendants="on")
    assert response.url == edit_url(faulty)
    assert not type(faulty).objects.get(pk=faulty.pk).live


@pytest.fixture
def review(faulty, django_user_model):
    """The faulty draft, waiting for a reviewer."""
    task = GroupApprovalTask.objects.create(name="Durchsicht")
    workflow = Workflow.objects.create(name="Vier Augen")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=workflow, page=faulty.get_parent())
    author = django_user_model.objects.create_user("author")
    workflow.start(faulty.get_latest_revision_as_object(), author)
    return faulty.current_workflow_task_state


@pytest.mark.parametrize("dialogue", [False, True])
def test_a_review_does_not_publish_a_faulty_check(editor, faulty, review, dialogue):
    url = reverse("wagtailadmin_pages:workflow_action", args=[faulty.pk, "approve", review.pk])
    headers = {"x-requested-with": "XMLHttpRequest"} if dialogue else {}
    response = editor.post(url, {"comment": ""}, headers=headers)
    target = response.json()["redirect"] if dialogue else response.url
    assert target == edit_url(faulty)
    assert "Mit Fehler" in words(response)
    assert title_of(faulty) == "Probecheck"
    assert type(faulty).objects.get(pk=faulty.pk).workflow_in_progress  # not approved either


def test_a_reviewer_sends_a_faulty_check_back_from_its_form(editor, faulty, review):
    sent = {"action-workflow-action": "true", "workflow-action-name": "reject"}
    response = editor.post(edit_url(faulty), edit_form(editor, faulty, **sent))
    assert response.status_code == 302
    assert faulty.current_workflow_state.status == "needs_changes"
    assert title_of(faulty) == "Probecheck"


def test_a_reviewer_does_not_approve_a_faulty_check_in_its_form(editor, faulty, review):
    sent = {"action-workflow-action": "true", "workflow-action-name": "approve"}
    response = editor.post(edit_url(faulty), edit_form(editor, faulty, **sent))
    assert response.status_code == 200
    assert "bands" in response.context["form"].errors
    assert title_of(faulty) == "Probecheck"


def test_readers_keep_the_last_sound_version_when_a_schedule_publishes(editor, client, faulty):
    revision = faulty.latest_revision
    revision.content["go_live_at"] = str(timezone.now() - timedelta(minutes=2))
    revision.approved_go_live_at = timezone.now() - timedelta(minutes=1)
    revision.save()
    before = versions(faulty)
    call_command("publish_scheduled")
    assert title_of(faulty) == "Mit Fehler"
    assert versions(faulty) == before
    assert client.get(faulty.url).status_code == 200
    said = words(editor.get(edit_url(faulty)))
    assert "Version 1" in said or "version 1" in said
    entry = PageLogEntry.objects.get(page=faulty.pk, action="quickchecks.held_back")
    assert entry.data["reasons"]
    history = editor.get(reverse("wagtailadmin_pages:history", args=[faulty.pk]))
    assert str(entry.message) in history.content.decode()


def test_nobody_is_warned_of_a_sound_check(editor, scored):
    assert words(editor.get(edit_url(scored))) == ""
    packet = scored.dimensions[0].value["recommendations"][0]["page"]
    packet.code = "umbenannt"
    packet.save_revision().publish()
    assert words(editor.get(edit_url(scored))) == ""


def test_a_faulty_edition_leaves_its_readers_what_they_have(
    editor, scored, django_capture_on_commit_callbacks
):
    edition = factories.translate(scored, django_capture_on_commit_callbacks)
    scored.bands[0].value["minimum"] = 10
    scored.save_revision(clean=False)
    factories.translate(scored, django_capture_on_commit_callbacks)
    assert list(
        PublishedCheck.objects.filter(translation_key=scored.translation_key).values_list(
            "language", "number"
        )
    ) == [("en", 1), ("de", 1)]
    assert "1" in words(editor.get(edit_url(edition)))


# -- Copies ---------------------------------------------------------------------------------


def copy(editor, page, slug, **changes):
    data = {"new_title": "Kopie", "new_slug": slug, "new_parent_page": page.get_parent().pk}
    editor.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), {**data, **changes})
    return ScoredCheckPage.objects.get(slug=slug)


def test_a_copy_is_a_check_of_its_own(editor, client, scored):
    twin = copy(editor, scored, "kopie")
    assert twin.code == "probecheck-copy"
    assert twin.translation_key != scored.translation_key
    assert versions(twin) == 0 and not twin.live
    response = editor.post(edit_url(twin), edit_form(editor, twin, **WAYS))
    assert response.status_code == 302
    assert versions(twin) == 1
    published = ScoredCheckPage.objects.get(pk=twin.pk)
    assert (published.code, published.live) == ("probecheck-copy", True)
    answers = {"f1": "a", "f2": "a", "h1": "a"}
    result = client.post(published.url, answers).url.rsplit("result/", 1)[1]
    assert client.get(f"{scored.url}result/{result}").status_code == 404
    assert copy(editor, scored, "noch-eine").code == "probecheck-copy-2"
    assert copy(editor, twin, "und-noch-eine").code == "probecheck-copy-3"


def test_a_copy_that_is_published_at_once_has_its_own_code_too(editor, scored):
    twin = copy(editor, scored, "kopie", publish_copies="on")
    assert twin.live and versions(twin) == 1
    assert twin.code == "probecheck-copy"
    assert twin.get_latest_revision_as_object().code == "probecheck-copy"


def test_copying_a_list_copies_its_checks_under_new_codes(editor, scored):
    parent = scored.get_parent()
    data = {"new_title": "Zweite", "new_slug": "zweite", "copy_subpages": "on"}
    data["new_parent_page"] = parent.get_parent().pk
    editor.post(reverse("wagtailadmin_pages:copy", args=[parent.pk]), data)
    second = CheckIndexPage.objects.get(slug="zweite")
    codes = {page.specific.code for page in second.get_children()}
    assert "probecheck-copy" in codes and "probecheck" not in codes


def test_a_new_check_is_published_or_refused_at_its_inputs(editor, scored):
    names = ("quickchecks", "scoredcheckpage", scored.get_parent().pk)
    url = reverse("wagtailadmin_pages:add", args=names)
    data = edit_form(editor, scored, slug="neu", code="neu", **WAYS)
    response = editor.post(url, {**data, "bands-0-value-minimum": "5"})
    assert "bands" in response.context["form"].errors
    assert "code" in editor.post(url, {**data, "code": "probecheck"}).context["form"].errors
    assert editor.post(url, data).status_code == 302
    new = ScoredCheckPage.objects.get(slug="neu")
    assert (new.live, new.code, versions(new)) == (True, "neu", 1)


def test_codes_are_unique_over_all_kinds(editor, scored):
    from .editor_factories import make_eligibility

    other = make_eligibility()
    response = editor.post(edit_url(other), edit_form(editor, other, code="probecheck", **WAYS))
    assert "code" in response.context["form"].errors


def test_a_check_of_forty_questions_can_be_saved(editor, scored):
    questions = [factories.question(f"f{n}", [0, 1, 2, 3]) for n in range(10, 50)]
    scored.dimensions[0].value["questions"] = questions
    scored.save_revision(clean=False)
    data = edit_form(editor, scored)
    assert len(data) > 1000
    assert editor.post(edit_url(scored), data).status_code == 302
