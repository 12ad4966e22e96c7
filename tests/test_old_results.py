"""A result's address means the same next year, whatever editors have done in between."""

import random

import pytest

from quickchecks.models import PublishedCheck, ScoredCheckPage
from quickchecks.rules.code import SYMBOLS, WrongCode, unpack
from quickchecks.seal import result_keys

from . import factories

ANSWERS = {"f1": "b", "f2": "b", "h1": "a"}
SCORE = 45  # finden: (1/2 + 1) / 2 = 75 %, halten: 0; 60 · 0.75 + 40 · 0


@pytest.fixture
def target(db):
    return factories.make_packet(factories.make_index())


@pytest.fixture
def own_check(target):
    return factories.make_check(target)


@pytest.fixture
def link(client, own_check):
    return client.post(own_check.url, ANSWERS).url


def edited(page):
    return ScoredCheckPage.objects.get(pk=page.pk)


def shown(client, link):
    response = client.get(link)
    assert response.status_code == 200
    return response.context["plan"]


def test_after_a_question_was_deleted(client, own_check, link):
    page = edited(own_check)
    del page.dimensions[0].value["questions"][1]
    page.save_revision().publish()
    plan = shown(client, link)
    assert plan.score == SCORE
    assert client.get(link).context["changed"]
    kept = client.get(f"{page.url}?from={link.rstrip('/').rsplit('/', 1)[1]}").context["form"]
    assert {name: field.initial for name, field in kept.fields.items()}.keys() == {"f1", "h1"}


def test_after_an_option_was_deleted_only_its_question_is_asked_again(client, own_check, link):
    page = edited(own_check)
    del page.dimensions[0].value["questions"][0]["options"][1]
    page.save_revision().publish()
    assert shown(client, link).score == SCORE
    code = link.rstrip("/").rsplit("/", 1)[1]
    form = client.get(f"{page.url}?from={code}").context["form"]
    assert [asked.question.code for _topic, group in form.groups() for asked in group] == ["f1"]


def test_after_new_wording_it_speaks_the_new_words_and_means_the_same(client, own_check, link):
    page = edited(own_check)
    page.bands[0].value["title"] = "Noch am Anfang"
    page.save_revision().publish()
    plan = shown(client, link)
    assert (plan.title, plan.score) == ("Noch am Anfang", SCORE)
    assert not client.get(link).context["changed"]


def test_after_a_translation_was_made_anew(
    client, own_check, link, django_capture_on_commit_callbacks
):
    edition = factories.translate(own_check, django_capture_on_commit_callbacks)
    code = link.rsplit("result/", 1)[1]
    page = edited(own_check)
    page.dimensions[0].value["weight"], page.dimensions[1].value["weight"] = 50, 50
    page.save_revision().publish()
    factories.translate(page, django_capture_on_commit_callbacks)
    assert shown(client, f"{edition.url}result/{code}").score == SCORE
    assert shown(client, link).score == SCORE


def test_going_back_to_an_earlier_logic_makes_its_version_current_again(client, own_check, link):
    page = edited(own_check)
    page.dimensions[0].value["weight"], page.dimensions[1].value["weight"] = 50, 50
    page.save_revision().publish()
    page = edited(own_check)
    page.dimensions[0].value["weight"], page.dimensions[1].value["weight"] = 60, 40
    page.save_revision().publish()
    assert client.post(page.url, ANSWERS).url == link
    assert not client.get(link).context["changed"]


def test_while_the_check_is_off_the_site_its_results_are_too_and_come_back(client, own_check, link):
    own_check.unpublish()
    assert client.get(link).status_code == 404
    edited(own_check).save_revision().publish()
    assert shown(client, link).score == SCORE


def test_a_key_that_was_changed_still_opens_what_it_has_sealed(client, own_check, link, settings):
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "a new key"
    assert shown(client, link).score == SCORE
    assert client.post(own_check.url, ANSWERS).url != link
    settings.SECRET_KEY_FALLBACKS = []
    assert client.get(link).status_code == 404


def test_nobody_guesses_a_code(own_check, link):
    """The seal has 30 bits: ten thousand guesses hit one in a hundred thousand such attempts."""
    check = own_check.newest.check_definition
    chance = random.Random(11)  # noqa: S311
    code = link.rstrip("/").rsplit("/", 1)[1]
    for _ in range(10_000):
        guess = code[:-6] + "".join(chance.choices(SYMBOLS, k=6))
        if guess != code:
            with pytest.raises(WrongCode):
                unpack(check, guess, own_check.code_name, result_keys())


def test_a_published_version_is_neither_changed_nor_deleted(own_check):
    row = PublishedCheck.objects.get(translation_key=own_check.translation_key)
    for attempt in (row.save, row.delete):
        with pytest.raises(ValueError, match="never"):
            attempt()
