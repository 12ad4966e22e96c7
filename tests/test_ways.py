"""Ways through a check, as far as they need no browser."""

from __future__ import annotations

import html
import re

import pytest

from quickchecks.models import EligibilityCheckPage, OrientationCheckPage, ScoredCheckPage

from . import factories, way_factories
from .way_factories import TO_MISSING, TO_OFFER

pytestmark = pytest.mark.django_db
ANSWERED = {
    ScoredCheckPage: {"f2": "b"},
    EligibilityCheckPage: {"k2": "c"},
    OrientationCheckPage: {"n1": "b"},
}


@pytest.fixture
def scored(db):
    return factories.make_check(factories.make_packet(factories.make_index()))


@pytest.fixture
def eligibility(db):
    return way_factories.make_eligibility()


@pytest.fixture
def orientation(db):
    return way_factories.make_orientation()


@pytest.fixture(params=["scored", "eligibility", "orientation"])
def each(request):
    """A check of every kind, one after the other."""
    return request.getfixturevalue(request.param)


def text_of(response):
    return html.unescape(response.content.decode())


def embeddable(page):
    type(page).objects.filter(pk=page.pk).update(embeddable=True)
    return page


# -- Two people read together -------------------------------------------------------------


def test_together_shows_question_and_answers_in_both_languages(
    client, each, django_capture_on_commit_callbacks
):
    factories.translate(each, django_capture_on_commit_callbacks)
    page = text_of(client.get(f"{each.url}together/?with=en"))
    question = "Frage f1?" if isinstance(each, ScoredCheckPage) else "Frage k1?"
    question = "Frage n1?" if isinstance(each, OrientationCheckPage) else question
    assert re.search(rf'{re.escape(question)}\s*<span class="second" lang="en" dir="ltr">EN ', page)
    answer = "f1: 0 Punkte" if isinstance(each, ScoredCheckPage) else "k1: pass"
    answer = "n1: Antwort a" if isinstance(each, OrientationCheckPage) else answer
    assert re.search(rf'{answer}\s*<span class="second" lang="en" dir="ltr">EN {answer}', page)
    assert 'name="_beside" value="en"' in page
    assert '<meta name="robots" content="noindex">' in page
    assert "data-nothing-kept" in page


def test_together_offers_only_languages_that_have_the_same_version(
    client, scored, django_capture_on_commit_callbacks
):
    factories.translate(scored, django_capture_on_commit_callbacks)
    page = ScoredCheckPage.objects.get(pk=scored.pk)
    page.dimensions[0].value["questions"].append(factories.question("f3", [0, 5]))
    page.save_revision().publish()
    response = client.get(f"{scored.url}together/?with=en")
    assert response.status_code == 200
    assert 'class="second"' not in text_of(response)
    assert "_beside" not in text_of(response)


@pytest.mark.parametrize("odd", ["xx", "de", "", "<script>", "en'"])
def test_together_knows_what_to_do_with_a_language_nobody_has(
    client, scored, django_capture_on_commit_callbacks, odd
):
    factories.translate(scored, django_capture_on_commit_callbacks)
    response = client.get(f"{scored.url}together/", {"with": odd})
    assert 'name="_beside" value="en"' in text_of(response)


def test_together_leads_to_the_result_in_both_languages(
    client, scored, django_capture_on_commit_callbacks
):
    factories.translate(scored, django_capture_on_commit_callbacks)
    answers = {"f1": "a", "f2": "a", "h1": "a", "_beside": "en", "_version": "1"}
    assert client.post(f"{scored.url}together/", answers).url.endswith("/beside/en/")


def test_a_forgotten_question_is_asked_again_in_both_languages(
    client, scored, django_capture_on_commit_callbacks
):
    factories.translate(scored, django_capture_on_commit_callbacks)
    response = client.post(f"{scored.url}together/", {"f1": "a", "_beside": "en"})
    assert response.status_code == 422
    assert 'lang="en" dir="ltr">EN Frage f2?' in text_of(response)
    assert re.search(r'name="f1" value="a" checked', text_of(response))


def test_each_step_of_an_orientation_stays_in_both_languages(
    client, orientation, django_capture_on_commit_callbacks
):
    factories.translate(orientation, django_capture_on_commit_callbacks)
    given = {"n1": "b", "n2": "b", "n5": "b", "_step": "n5", "_beside": "en"}
    page = text_of(client.post(f"{orientation.url}together/", given))
    assert 'lang="en" dir="ltr">EN Was trifft zu?' in page
    assert 'lang="en" dir="ltr">EN Thema german' in page
    assert 'lang="en" dir="ltr">Yes<' in page


def test_the_language_menu_turns_the_two_around(client, scored, django_capture_on_commit_callbacks):
    edition = factories.translate(scored, django_capture_on_commit_callbacks)
    page = text_of(client.get(f"{scored.url}together/?with=en"))
    assert f'href="{edition.url}together/?with=de"' in page
    turned = text_of(client.get(f"{edition.url}together/?with=de"))
    assert re.search(r'EN Frage f1\?\s*<span class="second" lang="de" dir="ltr">Frage f1', turned)


# -- In another language ------------------------------------------------------------------


def test_answers_go_on_in_another_language(client, each, django_capture_on_commit_callbacks):
    """By the button that works without scripts, with whatever is chosen so far."""
    edition = factories.translate(each, django_capture_on_commit_callbacks)
    code, value = next(iter(ANSWERED[type(each)].items()))
    page = text_of(client.post(edition.url, {code: value, "_do": "continue", "_version": "1"}))
    carried = rf'name="{code}" value="{value}"'
    assert re.search(rf"{carried}( data-leads-to=\"\w+\")? checked|{carried} data-carried", page)


# -- On a partner's page ------------------------------------------------------------------


def test_only_what_the_editors_allow_can_be_embedded(client, each):
    assert client.get(f"{each.url}embed/").status_code == 404
    assert client.get(f"{embeddable(each).url}embed/").status_code == 200


def test_only_the_embedded_page_may_be_framed(client, each):
    response = client.get(f"{embeddable(each).url}embed/")
    policy = response.headers["Content-Security-Policy"]
    assert "frame-ancestors *" in policy
    assert policy.replace("frame-ancestors *", "").count("*") == 0
    assert "X-Frame-Options" not in response.headers
    for rest in ("", "together/"):
        other = client.get(f"{each.url}{rest}")
        assert "frame-ancestors 'none'" in other.headers["Content-Security-Policy"]
        assert other.headers["X-Frame-Options"] == "DENY"


def test_what_is_not_allowed_to_be_embedded_cannot_be_framed_either(client, each):
    response = client.get(f"{each.url}embed/")
    assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]
    assert response.headers["X-Frame-Options"] == "DENY"


def test_the_embedded_page_has_no_way_around_and_no_index(client, each):
    page = text_of(client.get(f"{embeddable(each).url}embed/"))
    assert '<header class="top"' not in page and "<nav" not in page
    assert '<meta name="robots" content="noindex">' in page
    assert re.search(rf'formaction="{each.url}" formtarget="_blank"', page)
    assert 'rel="noopener"' in page


def test_an_embedded_orientation_without_javascript_ends_with_a_way_to_the_result(
    client, orientation
):
    embeddable(orientation)
    given = {**TO_OFFER, "_step": "n5"}
    response = client.post(f"{orientation.url}embed/", given)
    page = text_of(response)
    assert "Mit Angebot" not in page
    assert f'action="{orientation.url}"' in page
    carried = dict(re.findall(r'name="([\w.]+)" value="(\w*)" data-carried-answer', page))
    assert carried == TO_OFFER
    assert "Mit Angebot" in text_of(client.post(orientation.url, carried))


def test_editors_get_the_line_to_copy_once_it_works(editor, scored):
    form = editor.get(f"/cms/pages/{scored.pk}/edit/")
    assert "embed/" not in text_of(form)
    form = editor.get(f"/cms/pages/{embeddable(scored).pk}/edit/")
    assert f'src="{scored.full_url}embed/"' in html.unescape(text_of(form))


def test_a_title_cannot_break_out_of_the_line(scored):
    scored.title = '"><script>'
    assert "<script>" not in scored.embed_line


# -- The graph of an orientation ----------------------------------------------------------


def test_the_first_page_of_an_orientation_carries_the_whole_graph(client, orientation):
    page = text_of(client.get(orientation.url))
    graph = page.split('<template data-graph="n1">')[1].split("</template>")[0]
    assert re.findall(r'data-step="(\w+)"', graph) == ["n1", "n2", "n3", "n5", "g1"]
    assert 'data-minimum="3" data-reached="o-points" data-missed="o-missing"' in graph
    assert 'name="n1" value="a" data-leads-to="o-free"' in graph
    assert 'name="g1.german" value="b1" data-points="2"' in graph
    assert "Punkte fehlen" not in page  # outcomes are for those who come to them


def test_a_step_that_is_posted_by_itself_comes_back_without_the_graph(client, orientation):
    page = text_of(client.post(orientation.url, {"n1": "b", "_step": "n1"}))
    assert "data-graph" not in page
    changed = text_of(client.post(orientation.url, {**TO_MISSING, "_back": "n2"}))
    assert "data-graph" in changed  # from the result: a script may take over again


def test_the_minimum_of_a_gate_is_the_one_that_holds_today(client):
    from home.facts.table import FactValue

    page = way_factories.make_orientation()
    page.gates[0].value["variable"] = "least_points"
    page.save_revision().publish()
    FactValue.objects.create(key="least_points", number=4)
    assert 'data-minimum="4"' in text_of(client.get(page.url))


# -- Leaving early ------------------------------------------------------------------------


@pytest.mark.parametrize("data", [{}, {"stopped": "f1"}, {"stopped": "x" * 5000, "_version": "9"}])
def test_leaving_is_answered_with_nothing_whatever_comes(client, each, data):
    for response in (client.post(f"{each.url}count/", data), client.get(f"{each.url}count/")):
        assert response.status_code == 204
        assert response.content == b""
        assert not response.cookies


def test_confidential_checks_tell_nothing_when_somebody_leaves(client, each):
    page = text_of(client.get(each.url))
    assert ("data-count=" in page) != each.confidential
