"""Promises about pages nobody wants to see."""

import pytest
from django.db import OperationalError

pytestmark = pytest.mark.django_db


@pytest.fixture
def visitor(client):
    """A client that sees the error page instead of the exception."""
    client.raise_request_exception = False
    return client


@pytest.mark.parametrize(
    ("url", "language"),
    [
        ("/de/gibt-es-nicht/", "de"),
        ("/en/no-such-page/", "en"),
        ("/de/a/" + "b/" * 1500, "de"),
        ("/DE/", "de"),
        ("/EN/x/", "en"),
        ("/xx/", "de"),
    ],
)
def test_a_missing_page_is_explained_in_the_readers_language(client, url, language):
    response = client.get(url, follow=True)
    html = response.content.decode()
    assert response.status_code == 404
    assert f'<html lang="{language}"' in html
    assert "gibt-es-nicht" not in html
    assert f'href="/{language}/"' in html


def test_german_and_english_error_pages_differ(client):
    texts = {client.get(f"/{code}/nope/").content.decode() for code in ("de", "en")}
    assert len(texts) == 2
    assert any("Hier gibt es" in text or "Seite" in text for text in texts)


@pytest.mark.parametrize("url", ["/de/a%00b/", "/de/?x=%00", "/de/search/?q=%00"])
def test_a_nul_is_refused_before_it_reaches_the_database(client, url):
    assert client.get(url).status_code == 400


@pytest.mark.parametrize(
    ("error", "status"), [(OperationalError("gone"), 503), (RuntimeError("oops"), 500)]
)
@pytest.mark.parametrize("language", ["de", "en"])
def test_a_fault_gives_a_page_in_the_readers_language_without_the_database(
    visitor, monkeypatch, error, status, language
):
    def fail(*args):
        raise error

    monkeypatch.setattr("home.models.HomePage.get_context", fail)
    response = visitor.get(f"/{language}/")
    assert response.status_code == status
    assert f'<html lang="{language}"' in response.content.decode()
    assert "oops" not in response.content.decode()
    assert response.headers["Cache-Control"] == "no-store"
    assert (response.headers.get("Retry-After") == "30") == (status == 503)


def test_an_error_page_needs_no_query(client, django_assert_num_queries, rf):
    from welkmu.errors import page_not_found, server_error

    with django_assert_num_queries(0):
        page_not_found(rf.get("/de/x/"))
        server_error(rf.get("/de/x/"))


def test_even_a_broken_error_page_answers(monkeypatch, rf):
    from welkmu import errors

    def fail(*args):
        raise OSError

    monkeypatch.setattr(errors, "render_to_string", fail)
    response = errors.server_error(rf.get("/de/"))
    assert response.status_code == 500
    assert b"try again" in response.content
