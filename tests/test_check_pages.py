"""Promises to a reader who answers a check."""

import re

import pytest
from wagtail.models import Locale

from quickchecks.models import ScoredCheckPage
from quickchecks.models.published import PublishedCheck
from quickchecks.rules.code import SYMBOLS

from . import factories

ALL_LOW = {"f1": "a", "f2": "a", "h1": "a"}
ALL_HIGH = {"f1": "c", "f2": "b", "h1": "b"}


@pytest.fixture
def target(db):
    return factories.make_packet(factories.make_index())


@pytest.fixture
def own_check(target):
    return factories.make_check(target)


def answer(client, page, answers):
    return client.post(page.url, answers, follow=True)


def test_answers_lead_to_an_address_that_is_the_result(client, own_check):
    response = client.post(own_check.url, ALL_LOW)
    assert response.status_code == 302
    assert re.fullmatch(rf"{own_check.url}result/[{SYMBOLS}]+/", response.url)
    page = client.get(response.url)
    assert page.status_code == 200
    assert "Am Anfang" in page.content.decode()


def test_the_plan_says_why_and_leads_to_the_chapter(client, own_check, target):
    html = answer(client, own_check, ALL_LOW).content.decode()
    assert html.index("finden verbessern") < html.index("halten verbessern")  # 60 weighs more
    assert f'href="{target.url}#anfang"' in html
    assert "Der Anfang" in html
    assert "f1: 0 Punkte" in html  # the reader's own answer
    assert html.index("Das eilt.") < html.index("finden verbessern")


def test_a_result_is_never_kept_on_the_way(client, own_check):
    response = answer(client, own_check, ALL_LOW)
    assert response.headers["Cache-Control"] == "no-store, private"
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert response.headers["X-Robots-Tag"] == "noindex"
    assert 'name="robots" content="noindex"' in response.content.decode()
    assert not response.cookies


def test_a_missing_answer_is_named_and_nothing_is_lost(client, own_check):
    response = client.post(own_check.url, {"f1": "b"})
    html = response.content.decode()
    assert response.status_code == 422
    assert 'href="#f2"' in html and 'href="#h1"' in html and 'href="#f1"' not in html
    assert re.search(r'name="f1" value="b" checked', html)
    assert not PublishedCheck.objects.filter(number=2).exists()


@pytest.mark.parametrize(
    "nonsense", ["z", "", "-1", "10" * 50, "<script>", "a\x00", "na", ["a", "z"]]
)
def test_an_answer_the_question_does_not_have_is_refused(client, own_check, nonsense):
    response = client.post(own_check.url, {**ALL_LOW, "h1": nonsense})
    assert response.status_code == 422
    assert "<script>" not in response.content.decode().split("<main")[1]


def test_unknown_fields_change_nothing(client, own_check):
    plain = client.post(own_check.url, ALL_LOW).url
    assert client.post(own_check.url, {**ALL_LOW, "score": "100", "q99": "d"}).url == plain


def test_every_wrong_character_leads_to_a_page_that_explains(client, own_check):
    url = client.post(own_check.url, ALL_LOW).url
    code = url.rstrip("/").rsplit("/", 1)[1]
    for place in range(len(code)):
        wrong = SYMBOLS[(SYMBOLS.index(code[place]) + 1) % 32]
        mistyped = code[:place] + wrong + code[place + 1 :]
        response = client.get(f"{own_check.url}result/{mistyped}/")
        assert response.status_code == 404, mistyped
        assert "Am Anfang" not in response.content.decode()
    assert "Ergebnis" in response.content.decode()


@pytest.mark.parametrize("code", ["0", "z" * 300, "zzzz", "--", "a" * 15, "١٢٣"])
def test_an_invented_code_is_no_result(client, own_check, code):
    assert client.get(f"{own_check.url}result/{code}/").status_code == 404


def test_a_code_of_another_check_is_no_result(client, own_check, check):
    code = client.post(own_check.url, ALL_LOW).url.rstrip("/").rsplit("/", 1)[1]
    assert client.get(f"{check.url}result/{code}/").status_code == 404


def test_too_many_not_applicable_give_no_result_and_say_why(client, target):
    own = factories.make_check(target, coverage=100, slug="streng")
    html = answer(client, own, {**ALL_HIGH, "f2": "na"}).content.decode()
    assert "Geschafft" not in html
    assert "von 100" not in html and "bars__track" not in html
    assert "So viele Fragen passen hier nicht" in html


def test_an_edition_scores_like_its_source(client, own_check, django_capture_on_commit_callbacks):
    edition = factories.translate(own_check, django_capture_on_commit_callbacks)
    german, english = (
        PublishedCheck.objects.get(translation_key=own_check.translation_key, language=code)
        for code in ("de", "en")
    )
    assert (german.number, german.logic_hash) == (english.number, english.logic_hash)
    assert german.definition != english.definition
    for answers in (ALL_LOW, ALL_HIGH):
        code = client.post(own_check.url, answers).url.rsplit("result/", 1)[1]
        assert client.post(edition.url, answers).url.endswith(code)
        ours, theirs = (client.get(f"{page.url}result/{code}") for page in (own_check, edition))
        assert ours.context["plan"].score == theirs.context["plan"].score
        assert theirs.context["plan"].title == f"EN {ours.context['plan'].title}"


def test_editing_the_source_and_syncing_keeps_both_alike(
    client, own_check, django_capture_on_commit_callbacks
):
    factories.translate(own_check, django_capture_on_commit_callbacks)
    page = ScoredCheckPage.objects.get(pk=own_check.pk)
    page.dimensions[0].value["weight"] = 20
    page.dimensions[1].value["weight"] = 80
    page.dimensions[0].value["questions"][0]["options"][1]["points"] = 2
    page.dimensions[0].value["questions"].append(factories.question("f3", [0, 5]))
    page.save_revision().publish()
    edition = factories.translate(page, django_capture_on_commit_callbacks)
    newest = [
        PublishedCheck.objects.filter(translation_key=page.translation_key, language=code)
        .order_by("-pk")
        .first()
        for code in ("de", "en")
    ]
    assert [found.number for found in newest] == [2, 2]
    assert newest[0].logic_hash == newest[1].logic_hash
    answers = {"f1": "b", "f2": "b", "f3": "a", "h1": "b"}
    ours, theirs = (answer(client, one, answers).context["plan"] for one in (page, edition))
    assert ours.score == theirs.score == 93  # 20 % of (1 + 1 + 0) / 3, 80 % of 1


def test_a_link_shows_what_it_showed_before_the_check_was_changed(client, own_check):
    link = client.post(own_check.url, ALL_HIGH).url
    page = ScoredCheckPage.objects.get(pk=own_check.pk)
    page.dimensions[0].value["questions"][0]["options"][2]["points"] = 0
    page.save_revision().publish()
    assert client.get(link).context["plan"].score == 100
    assert client.post(page.url, ALL_HIGH).url != link


def test_new_wording_keeps_the_version(own_check):
    page = ScoredCheckPage.objects.get(pk=own_check.pk)
    page.dimensions[0].value["questions"][0]["text"] = "Anders gefragt?"
    page.save_revision().publish()
    rows = PublishedCheck.objects.filter(translation_key=page.translation_key)
    assert list(rows.values_list("number", flat=True)) == [1, 1]


def test_a_published_version_cannot_be_changed(own_check):
    row = PublishedCheck.objects.get(translation_key=own_check.translation_key)
    with pytest.raises(ValueError, match="never changed"):
        row.save()


def test_a_step_stays_when_its_chapter_has_no_edition_here(client, own_check, target):
    target.unpublish()
    html = answer(client, own_check, ALL_LOW).content.decode()
    assert "finden verbessern" in html
    assert target.url not in html


def test_a_check_that_was_never_published_is_not_there(client, own_check):
    PublishedCheck.objects.filter(translation_key=own_check.translation_key).delete()
    assert client.get(own_check.url).status_code == 404


def test_other_pages_take_no_post(client, target):
    assert client.post(target.url, {"a": "b"}).status_code == 405


def test_an_edition_in_a_language_without_the_version_explains_itself(
    client, own_check, django_capture_on_commit_callbacks
):
    edition = factories.translate(own_check, django_capture_on_commit_callbacks)
    page = ScoredCheckPage.objects.get(pk=own_check.pk)
    page.dimensions[0].value["weight"], page.dimensions[1].value["weight"] = 50, 50
    page.save_revision().publish()
    result = client.post(page.url, ALL_LOW)
    assert "/en/" not in client.get(result.url).content.decode().split("<main")[0]
    response = client.get(f"{edition.url}result/{result.url.rsplit('result/', 1)[1]}")
    assert response.status_code == 404
    assert edition.locale == Locale.objects.get(language_code="en")


def test_a_result_offers_the_languages_that_have_its_version(
    client, own_check, django_capture_on_commit_callbacks
):
    edition = factories.translate(own_check, django_capture_on_commit_callbacks)
    url = client.post(own_check.url, ALL_LOW).url
    assert f"{edition.url}result/" in client.get(url).content.decode()


def test_a_result_is_there_as_data_in_the_checks_own_codes(client, own_check):
    url = client.post(own_check.url, ALL_LOW).url
    response = client.get(f"{url.rstrip('/')}.json")
    assert response.status_code == 200
    data = response.json()
    assert (data["check"], data["kind"], data["locale"]) == ("probecheck", "scored", "de")
    assert (data["score"], data["band"]) == (0, "one")
    assert data["dimensions"] == {"finden": 0, "halten": 0}
    assert data["flags"] == ["eilt"]
    posted = client.post(own_check.url, {"answers": ALL_LOW}, content_type="application/json")
    assert posted.json() == data


def test_data_names_every_unknown_and_missing_answer(client, own_check):
    answers = {"f1": "z", "h1": ["a"], "q99": "a"}
    response = client.post(own_check.url, {"answers": answers}, content_type="application/json")
    assert response.status_code == 422
    data = response.json()
    assert {item["question"] for item in data["unknown"]} == {"f1", "h1", "q99"}
    assert data["missing"] == ["f1", "f2", "h1"]


@pytest.mark.parametrize("body", [" ", "[]", "{", '{"answers": []}', "null", "[" * 10_000])
def test_a_body_that_is_no_answers_is_refused_in_words(client, own_check, body):
    response = client.post(own_check.url, body, content_type="application/json")
    assert response.status_code == 400
    assert response.json()["error"]


def test_answers_are_carried_over_to_a_changed_check_and_only_new_ones_asked(client, own_check):
    link = client.post(own_check.url, ALL_HIGH).url
    page = ScoredCheckPage.objects.get(pk=own_check.pk)
    page.dimensions[0].value["questions"].append(factories.question("f3", [0, 5]))
    page.save_revision().publish()
    old = client.get(link).content.decode()
    code = link.rstrip("/").rsplit("/", 1)[1]
    assert f"?from={code}" in old
    response = client.get(f"{page.url}?from={code}")
    assert response.headers["Cache-Control"] == "no-store, private"
    form = response.context["form"]
    assert [asked.question.code for _topic, group in form.groups() for asked in group] == ["f3"]
    assert {asked.question.code: asked.field.value() for asked in form.kept()} == ALL_HIGH


def test_a_run_ends_with_the_version_it_began_with(client, own_check):
    page = ScoredCheckPage.objects.get(pk=own_check.pk)
    page.dimensions[0].value["questions"].append(factories.question("f3", [0, 5]))
    page.save_revision().publish()
    begun_before = client.post(page.url, {**ALL_HIGH, "_version": "1"})
    assert begun_before.status_code == 302
    assert client.get(begun_before.url).context["plan"].score == 100
    assert client.post(page.url, ALL_HIGH).status_code == 422  # the newest one asks f3 as well


def test_some_topics_now_and_the_others_later(client, own_check, target):
    form = client.get(f"{own_check.url}?topic=finden").context["form"]
    assert list(form.fields) == ["f1", "f2"]
    response = client.post(own_check.url, {"_topic": "finden", "f1": "a", "f2": "a"}, follow=True)
    plan = response.context["plan"]
    assert plan.score is None and not plan.band
    assert [bar.code for bar in plan.bars] == ["finden"]
    assert [step.title for step in plan.steps] == ["finden verbessern"]
    assert plan.open_topics == ["Halten"]
    later = client.get(f"{own_check.url}?from={response.context['code']}").context["form"]
    assert [asked.question.code for _topic, group in later.groups() for asked in group] == ["h1"]
