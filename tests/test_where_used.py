"""Promises about pictures and documents: their forms and deletion say which pages use them."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.urls import reverse
from PIL import Image as Picture
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from home.models import InfoPage

from . import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def document():
    return get_document_model().objects.create(
        title="Vorlage", file=ContentFile(b"%PDF-1.4", "vorlage.pdf")
    )


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "bild.png"
    Picture.new("RGB", (40, 20)).save(path)
    with path.open("rb") as file:
        return get_image_model().objects.create(title="Werkhalle", file=ImageFile(file, "b.png"))


def page_with(*blocks):
    page = InfoPage(title="Seite damit", slug="seite-damit", body=list(blocks))
    factories.german_home().add_child(instance=page)
    page.save_revision().publish()
    return page


def said_about(editor, kind, thing):
    """The pages named on the usage screen, and the words of the forms to edit and to delete it."""
    usage = editor.get(reverse(f"{kind}_usage", args=[thing.pk])).content.decode()
    name = "wagtailimages" if kind.startswith("wagtailimages") else "wagtaildocs"
    edit = editor.get(reverse(f"{name}:edit", args=[thing.pk])).content.decode()
    delete = editor.get(reverse(f"{name}:delete", args=[thing.pk])).content.decode()
    return usage, edit, delete


def assert_named(editor, kind, thing, page):
    usage, edit, delete = said_about(editor, kind, thing)
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in usage
    address = reverse(f"{kind}_usage", args=[thing.pk])
    assert address in edit and address in delete


def test_a_document_in_a_text_is_found(editor, document):
    link = f'<p><a linktype="document" id="{document.pk}">Vorlage laden</a></p>'
    page = page_with(("text", link))
    assert_named(editor, "wagtaildocs:document", document, page)


def test_a_document_in_a_text_inside_a_block_is_found(editor, document):
    link = f'<p><a linktype="document" id="{document.pk}">Vorlage laden</a></p>'
    page = page_with(("note", {"kind": "tip", "text": link, "source": "", "url": ""}))
    assert_named(editor, "wagtaildocs:document", document, page)


def test_a_picture_in_a_block_is_found(editor, picture):
    page = page_with(("picture", {"image": picture, "alt_text": "Eine Werkhalle"}))
    assert_named(editor, "wagtailimages:image", picture, page)
