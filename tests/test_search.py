"""Whatever somebody types into the search box, there is an answer."""

import random

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as budget
from hypothesis import strategies as st

from search.query import LONGEST, MOST_WORDS, clean_query

from . import factories

pytestmark = pytest.mark.django_db

SYNTAX = [
    '"', '"a" "b', '">x', "   ", "\x00", "a\x00b", "*", "NEAR(", "a:b", "^", "((", "a AND", "OR",
    "NOT", "-a", "+a", "{a}", "'", "''", "a' OR '1'='1", "%s", "%", "\\", "\\'", "a & | !", "a:*",
    "<->", "!!", "&", "():*", "\u202eabc", "\u200b", "\ud800", "🤝", "مرحبا", "ß", "a" * 5000,
    '"' * 3000, "a:" * 2000, "word " * 10_000, "\r\nSet-Cookie: x=1", "<script>alert(1)</script>",
]  # fmt: skip


def search(client, typed, **more):
    return client.get("/de/search/", {"q": typed, **more})


@pytest.mark.parametrize("typed", SYNTAX, ids=lambda text: ascii(text)[:30])
def test_search_syntax_is_only_text(client, typed):
    response = search(client, typed.encode("utf-8", "replace").decode())
    assert response.status_code == 200 or ("\x00" in typed and response.status_code == 400)
    assert "<script>alert" not in response.content.decode()


def test_150_random_strings_find_something_or_nothing_but_never_fail(client):
    chance = random.Random(13227)  # noqa: S311
    for _ in range(150):
        length = chance.randint(1, 40)
        typed = "".join(
            chr(chance.choice([chance.randint(1, 0x7F), chance.randint(1, 0xD7FF)]))
            for _ in range(length)
        )
        assert search(client, typed).status_code == 200, ascii(typed)


@given(st.text(max_size=300))
@budget(
    max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_text_at_all_makes_the_search_fail(client, typed):
    assert search(client, typed.replace("\x00", "")).status_code == 200


@given(st.text())
def test_a_cleaned_query_is_short_and_without_control_characters(typed):
    query = clean_query(typed)
    assert len(query) <= LONGEST
    assert len(query.split()) <= MOST_WORDS
    assert query == clean_query(query)
    assert query.isprintable() or query == ""


def test_words_are_found_in_titles_chapters_transcripts_and_checks(client):
    for typed, title in (
        ("Einarbeitungsplan", "Wie willkommen"),
        ("Gefunden", "Gefunden werden"),
        ("Drucker", "Die Stellenanzeige"),
    ):
        assert title in search(client, typed).content.decode(), typed


def test_a_sign_before_a_word_does_not_hide_it(client):
    factories.make_packet(factories.make_index(), title="Steuerklasse 45c")
    assert "Steuerklasse 45c" in search(client, "§ 45c").content.decode()


def test_pages_of_the_footer_come_after_all_others(client):
    from home.models import InfoPage

    legal = InfoPage(title="Quittengelee", slug="quitte", in_footer=True)
    factories.german_home().add_child(instance=legal)
    factories.make_packet(factories.make_index(), summary="Ein Wort: Quittengelee.")
    html = search(client, "Quittengelee").content.decode().split("<main")[1]
    assert html.index(">Paket 1<") < html.index('href="/de/quitte/"')


def test_the_beginning_of_a_title_is_enough(client):
    assert "Gefunden werden" in search(client, "Gefund").content.decode()


def test_only_the_readers_language_is_searched(client):
    assert "Gefunden werden" not in client.get("/en/search/", {"q": "Gefunden"}).content.decode()
    assert "Being found" in client.get("/en/search/", {"q": "found"}).content.decode()


def test_what_is_not_public_is_not_found(client):
    index = factories.make_index()
    page = factories.make_packet(index, title="Quittengelee")
    assert "Quittengelee" in search(client, "Quittengelee").content.decode().split("<main")[1]
    page.unpublish()
    assert f'href="{page.url}"' not in search(client, "Quittengelee").content.decode()


def test_a_private_page_is_not_found(client):
    from wagtail.models import PageViewRestriction

    page = factories.make_packet(factories.make_index(), title="Quittengelee")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert f'href="{page.url}"' not in search(client, "Quittengelee").content.decode()


@pytest.mark.parametrize("page", ["0", "-1", "abc", "1e9", "1" + "0" * 50, "١", "", "5000"])
def test_any_page_number_gives_a_page(client, page):
    assert search(client, "Betrieb", page=page).status_code == 200


def test_one_letter_asks_for_more(client):
    response = search(client, "a")
    assert response.status_code == 200
    assert 'role="alert"' in response.content.decode()


def test_what_was_typed_is_still_there(client):
    assert 'value="Gefunden &quot;werden"' in search(client, 'Gefunden "werden').content.decode()
