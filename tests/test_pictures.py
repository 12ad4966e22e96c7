"""Promises about pictures in texts: words for those who do not see them, in every language."""

import re

import pytest
from django.core.files.images import ImageFile
from PIL import Image
from wagtail.images import get_image_model

from home.models import InfoPage

from . import factories
from .editor_factories import edit_form, edit_url, shown_errors

pytestmark = pytest.mark.django_db


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "halle.png"
    Image.new("RGB", (1600, 900), "teal").save(path)
    with path.open("rb") as file:
        return get_image_model().objects.create(title="IMG_2041", file=ImageFile(file, "h.png"))


@pytest.fixture
def page(picture):
    found = InfoPage(title="Werkstatt", slug="werkstatt", body=[("picture", {
        "image": picture, "decorative": False, "alt_text": "Zwei Menschen an einer Drehbank",
        "caption": "In der Werkstatt", "credit": "A. Muster, CC BY 4.0"})])  # fmt: skip
    factories.german_home().add_child(instance=found)
    found.save_revision().publish()
    return found


def test_a_picture_comes_in_small_formats_with_its_size_and_words(client, page):
    html = client.get(page.url).content.decode()
    figure = re.search(r"<figure.*?</figure>", html, re.DOTALL)[0]
    assert 'alt="Zwei Menschen an einer Drehbank"' in figure
    assert 'type="image/avif"' in figure and 'type="image/webp"' in figure
    assert re.search(r'width="\d+"', figure) and re.search(r'height="\d+"', figure)
    assert 'loading="lazy"' in figure
    assert "In der Werkstatt" in figure and "A. Muster, CC BY 4.0" in figure
    assert "IMG_2041" not in html


def test_a_picture_that_only_decorates_is_passed_over_by_screen_readers(client, page):
    page.body[0].value["decorative"] = True
    page.save_revision().publish()
    assert 'alt=""' in client.get(page.url).content.decode()


@pytest.mark.parametrize("words", ["", "  "])
def test_a_picture_without_alternative_is_refused_at_the_field(editor, page, words):
    data = edit_form(editor, page, **{"body-0-value-alt_text": words})
    assert editor.post(edit_url(page), data).status_code == 302  # a draft
    response = editor.post(edit_url(page), {**data, "action-publish": "1"})
    assert "body-0-value-alt_text" in shown_errors(response)
    data = {**data, "body-0-value-decorative": "on", "action-publish": "1"}
    assert editor.post(edit_url(page), data).status_code == 302


def test_the_words_of_a_picture_are_translated_and_its_credit_is_not(
    client, page, django_capture_on_commit_callbacks
):
    english = factories.translate(page, django_capture_on_commit_callbacks)
    html = client.get(english.url).content.decode()
    assert 'alt="EN Zwei Menschen an einer Drehbank"' in html
    assert "EN In der Werkstatt" in html and ": A. Muster, CC BY 4.0" in html
