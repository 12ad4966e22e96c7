"""Promises to editors: logging in, saving, mail."""

import json

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import translation
from django.utils.functional import Promise
from wagtail import blocks

from home.outbox import OutgoingMail

from . import factories
from .editor_factories import edit_form

pytestmark = pytest.mark.django_db


def log_in(client, name, password="wrong", address="192.0.2.1"):
    return client.post("/cms/login/", {"username": name, "password": password}, REMOTE_ADDR=address)


def test_the_sixth_wrong_password_is_not_even_looked_at(client, django_user_model):
    django_user_model.objects.create_superuser("anna", password="right")
    answers = [log_in(client, "anna").status_code for _ in range(5)]
    assert answers == [200] * 5
    assert log_in(client, "anna").status_code == 429
    response = log_in(client, "anna", "right")
    assert response.status_code == 429
    assert '<html lang="de" dir="ltr">' in response.content.decode()
    assert 'href="/de/"' in response.content.decode()


def test_one_members_mistakes_do_not_lock_out_the_team(client, django_user_model):
    django_user_model.objects.create_superuser("berta", password="right")
    for _ in range(6):
        log_in(client, "anna")
    assert log_in(client, "berta", "right").status_code == 302


def test_twenty_names_from_one_address_are_enough(client, django_user_model):
    django_user_model.objects.create_superuser("berta", password="right")
    for number in range(20):
        log_in(client, f"guess-{number}")
    assert log_in(client, "berta", "right").status_code == 429
    assert log_in(client, "berta", "right", address="198.51.100.7").status_code == 302


def test_an_address_claimed_by_the_visitor_is_not_believed(client, django_user_model):
    django_user_model.objects.create_superuser("berta", password="right")
    for number in range(20):
        client.post(
            "/cms/login/",
            {"username": f"guess-{number}", "password": "x"},
            headers={"x-forwarded-for": f"203.0.113.{number}"},
        )
    response = client.post("/cms/login/", {"username": "berta", "password": "right"})
    assert response.status_code == 429


def test_a_page_is_created_and_published_or_not_at_all(editor, monkeypatch):
    from wagtail.models import Revision

    from home.models import InfoPage

    def stop(*args, **kwargs):
        raise RuntimeError("killed in the middle")

    monkeypatch.setattr(Revision, "publish", stop)
    editor.raise_request_exception = False
    home = factories.german_home()
    data = {
        "title": "Halbe Seite", "slug": "halbe-seite", "summary": "", "action-publish": "1",
        "body-count": "1", "body-0-type": "heading", "body-0-order": "0", "body-0-value": "Kopf",
        "body-0-deleted": "", "body-0-id": "", "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0", "comments-MIN_NUM_FORMS": "0", "comments-MAX_NUM_FORMS": "0",
    }  # fmt: skip
    url = reverse("wagtailadmin_pages:add", args=("home", "infopage", home.pk))
    assert editor.post(url, data).status_code == 500
    assert not InfoPage.objects.filter(slug="halbe-seite").exists()
    monkeypatch.undo()
    assert editor.post(url, data).status_code == 302
    assert InfoPage.objects.get(slug="halbe-seite").live


def test_behind_the_proxy_every_visitor_has_an_address_of_their_own(
    client, django_user_model, settings
):
    settings.BEHIND_PROXY = True
    django_user_model.objects.create_superuser("berta", password="right")

    def come(name, password, *chain):
        data = {"username": name, "password": password}
        forwarded = {"x-forwarded-for": ", ".join(chain)}
        return client.post("/cms/login/", data, headers=forwarded).status_code

    for number in range(20):
        come(f"guess-{number}", "x", f"10.0.0.{number}", "203.0.113.5")
    assert come("berta", "right", "203.0.113.5") == 429
    assert come("berta", "right", "203.0.113.5", "198.51.100.9") == 302


@pytest.mark.parametrize("kind", ["packets.packetpage", "videos.scenepage",
                                  "quickchecks.scoredcheckpage", "home.infopage"])  # fmt: skip
def test_an_unfinished_page_can_be_previewed_in_the_admins_frame(editor, kind):
    from django.apps import apps

    model = apps.get_model(kind)
    page = model.objects.filter(locale__language_code="de").first()
    for name in ("audience", "phase", "ranking"):
        if hasattr(page, name):
            setattr(page, name, "")
    page.save_revision(clean=False)
    url = reverse("wagtailadmin_pages:view_draft", args=[page.pk])
    response = editor.get(f"{url}?in_preview_panel=true")
    assert response.status_code == 200
    assert "frame-ancestors 'self'" in response.headers["Content-Security-Policy"]
    assert response.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert "no-store" in response.headers["Cache-Control"]


def test_a_faulty_check_is_not_published_in_bulk(editor, check):
    check.bands[0].value["minimum"] = None
    check.save_revision(clean=False)
    before = type(check).objects.get(pk=check.pk).last_published_at
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    response = editor.post(f"{url}?id={check.pk}&next=/cms/")
    assert response.status_code == 302
    assert type(check).objects.get(pk=check.pk).last_published_at == before


def test_a_packets_chapters_have_addresses_of_their_own(editor):
    page = factories.make_packet(factories.make_index())
    for code in ("toc", "anfang"):
        data = edit_form(editor, page, **{"action-publish": "1"})
        data["chapters-count"] = "2"
        for key, value in list(data.items()):
            if key.startswith("chapters-0-"):
                data[key.replace("chapters-0-", "chapters-1-", 1)] = value
        data["chapters-1-order"], data["chapters-1-id"] = "1", ""
        data["chapters-1-value-code"] = code
        for key in list(data):
            if key.endswith("body-0-value"):
                data[key] = "null"
        response = editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)
        assert response.status_code == 200
        assert "chapters" in response.context["form"].errors


def chapter_form(editor, page, **changes):
    """The edit form of a packet with one chapter, its rich text as the editor's script sends it."""
    data = edit_form(editor, page, **{"action-publish": "1", **changes})
    line = {"text": "Ein Absatz", "type": "unstyled", "depth": 0, "key": "abcde",
            "inlineStyleRanges": [], "entityRanges": []}  # fmt: skip
    text = json.dumps({"blocks": [line], "entityMap": {}})
    return {key: text if key.endswith("body-0-value") else data[key] for key in data}


def test_a_published_chapter_keeps_its_code_and_the_field_says_why(editor):
    page = factories.make_packet(factories.make_index())
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    data = chapter_form(editor, page, **{"chapters-0-value-code": "neu"})
    response = editor.post(url, data)
    fault = response.context["form"].errors.as_data()["chapters"][0].as_json_data()
    assert "anfang" in fault["blockErrors"][0]["blockErrors"]["code"]["messages"][0]
    kept = chapter_form(editor, page, **{"chapters-0-value-title": "Neuer Titel"})
    assert editor.post(url, kept).status_code == 302


def test_an_unpublished_chapter_may_change_its_code(editor):
    page = factories.make_packet(factories.make_index())
    page.unpublish()
    data = chapter_form(editor, page, **{"chapters-0-value-code": "neu"})
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert editor.post(url, data).status_code == 302


@pytest.fixture
def reset_mail(client, django_user_model, settings, django_capture_on_commit_callbacks):
    """Ask for a new password, with the site's own mail backend."""
    settings.EMAIL_BACKEND = "home.outbox.OutboxBackend"
    django_user_model.objects.create_superuser("anna", "anna@example.org", "right")

    def ask():
        with django_capture_on_commit_callbacks(execute=True):
            return client.post("/cms/password_reset/", {"email": "anna@example.org"})

    return ask


def test_mail_goes_out_after_the_request(reset_mail, settings):
    settings.OUTBOX_EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert reset_mail().status_code == 302
    assert [message.to for message in mail.outbox] == [["anna@example.org"]]
    assert not OutgoingMail.objects.exists()


def test_a_mail_server_that_is_down_loses_neither_request_nor_mail(reset_mail, settings, capsys):
    settings.OUTBOX_EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9  # nobody listens
    assert reset_mail().status_code == 302
    waiting = OutgoingMail.objects.get()
    assert waiting.tries == 1 and "Refused" in waiting.last_error
    with pytest.raises(CommandError):
        call_command("send_outbox")
    settings.OUTBOX_EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    call_command("send_outbox")
    assert len(mail.outbox) == 1
    call_command("send_outbox")
    assert len(mail.outbox) == 1


PAGES = ["home.homepage", "home.infopage", "packets.packetindexpage", "packets.packetpage",
         "videos.sceneindexpage", "videos.scenepage", "quickchecks.checkindexpage",
         "quickchecks.scoredcheckpage"]  # fmt: skip


def page_models():
    from django.apps import apps
    from wagtail.models import Page

    own = ("home", "packets", "videos", "quickchecks")
    return [
        model
        for model in apps.get_models()
        if issubclass(model, Page) and model._meta.app_label in own
    ]


def test_every_page_type_has_a_name_that_can_be_translated():
    """Django's own guess from the class's name, such as "packet page", stays English."""
    for model in page_models():
        for name in ("verbose_name", "verbose_name_plural"):
            assert isinstance(model._meta.original_attrs.get(name), Promise), (model, name)


def test_an_editor_reads_what_a_page_type_is_for():
    for model in page_models():
        if model._meta.app_label != "quickchecks":
            assert model.get_page_description(), model


def test_a_clip_has_a_menu_entry_and_a_title_that_says_what_it_shows(editor):
    from videos.media import Clip

    url = reverse(Clip.snippet_viewset.get_url_name("list"))
    assert url in editor.get("/cms/").content.decode()
    assert "Die Stellenanzeige: So sieht es der Betrieb" in editor.get(url).content.decode()


def test_a_renamed_clip_is_not_loaded_a_second_time():
    from videos.media import Clip
    from welkmu.demo.loader import load_clips

    Clip.objects.filter(pk=Clip.objects.first().pk).update(title="Anders")
    load_clips()
    assert Clip.objects.count() == 2


def test_the_login_form_is_german(client):
    html = client.get("/cms/login/", headers={"accept-language": "de"}).content.decode()
    assert "Passwort" in html
    assert ">\n            Password" not in html and "Password*" not in html
    assert html.index("img/bridge") < html.index('name="password"')


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("kind", PAGES)
def test_every_page_can_be_opened_and_previewed_in_the_admin(editor, kind, language):
    from django.apps import apps
    from wagtail.users.models import UserProfile

    user_id = editor.session["_auth_user_id"]
    UserProfile.objects.update_or_create(user_id=user_id, defaults={"preferred_language": language})
    page = apps.get_model(kind).objects.filter(locale__language_code="de").first()
    response = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert response.status_code == 200
    html = response.content.decode()
    assert f'lang="{language}"' in html
    with translation.override(language):
        label = str(page._meta.get_field("summary").verbose_name)
    assert label.lower() in html.lower()
    preview = editor.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
    assert preview.status_code == 200


def test_the_dashboard_says_what_comes_next(editor, packet):
    type(packet).objects.filter(pk=packet.pk).update(review_due="2020-01-01")
    html = editor.get("/cms/").content.decode()
    assert "Was als Nächstes ansteht" in html
    assert packet.title in html


def test_the_dashboard_asks_the_same_for_one_late_translation_and_for_all(editor, packet):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext
    from django.utils import timezone

    def cost():
        editor.get("/cms/")
        with CaptureQueriesContext(connection) as captured:
            editor.get("/cms/")
        return len(captured)

    german = type(packet).objects.filter(locale=packet.locale)
    german.filter(pk=packet.pk).update(last_published_at=timezone.now())
    one = cost()
    german.update(last_published_at=timezone.now())
    assert cost() == one


def test_the_dashboard_shows_translations_behind_their_source(editor, packet):
    packet.title = "Ganz neu"
    packet.save_revision().publish()
    html = editor.get("/cms/").content.decode()
    assert packet.get_translations().get().title in html


def test_a_source_published_again_without_new_words_leaves_nobody_behind(editor, packet):
    packet.save_revision().publish()
    assert packet.get_translations().get().title not in editor.get("/cms/").content.decode()
    packet.chapters[0].value["title"] = "Ein neuer Anfang"
    packet.save_revision().publish()
    assert packet.get_translations().get().title in editor.get("/cms/").content.decode()


def test_the_dashboard_greets_and_says_what_will_be_new_where(editor):
    html = editor.get("/cms/").content.decode()
    assert "editor" in html and '<a href="/">' in html
    with translation.override("de"):
        words = translation.gettext("New info packet below “%(title)s”")
    assert words % {"title": "Für Betriebe"} in html


def block_choices():
    """Every block an editor chooses from a list, on every page type."""
    from django.apps import apps
    from wagtail.fields import StreamField
    from wagtail.models import Page

    def streams(block):
        if isinstance(block, blocks.StreamBlock):
            yield block
        for child in getattr(block, "child_blocks", {}).values():
            yield from streams(child)

    for model in apps.get_models():
        if issubclass(model, Page) and model._meta.app_label in ("home", "packets", "videos"):
            for field in model._meta.get_fields():
                if isinstance(field, StreamField):
                    for stream in streams(field.stream_block):
                        if len(stream.child_blocks) > 1:
                            yield from stream.child_blocks.items()


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_block_shows_itself_before_it_is_chosen(editor, language):
    seen = set()
    with translation.override(language):
        for name, block in block_choices():
            assert block.meta.description, name
            response = editor.get(
                reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix}
            )
            assert response.status_code == 200, name
            assert "css/components.css" in response.content.decode()
            seen.add(name)
            if name == "scene":
                assert "scene-teaser__picture" in response.content.decode()
    assert {"scene", "text", "voice", "example", "note", "terms", "checklist", "heading"} <= seen


@pytest.fixture
def check_form(editor):
    page = factories.make_check(factories.make_packet(factories.make_index()))
    return page, reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_a_sound_check_can_be_published_through_the_form(editor, check_form):
    page, url = check_form
    data = edit_form(editor, page, **{"action-publish": "1", "bands-1-value-minimum": "60"})
    assert editor.post(url, data).status_code == 302
    assert page.specific_class.objects.get(pk=page.pk).bands[1].value["minimum"] == 60


@pytest.mark.parametrize(
    ("field", "value", "place"),
    [
        ("bands-0-value-minimum", "10", "bands"),
        ("bands-1-value-minimum", "0", "bands"),
        ("dimensions-0-value-weight", "61", "dimensions"),
        ("dimensions-0-value-questions-0-value-code", "f2", "dimensions"),
        ("dimensions-0-value-questions-1-value-options-0-value-flags", "gibts-nicht", "dimensions"),
        ("dimensions-0-value-recommendations-0-value-level", "nirgends", "dimensions"),
        ("levels-0-value-minimum", "5", "levels"),
    ],
)
def test_a_faulty_check_is_not_published_and_the_field_says_why(
    editor, check_form, field, value, place
):
    page, url = check_form
    before = page.specific_class.objects.get(pk=page.pk).last_published_at
    data = edit_form(editor, page, **{"action-publish": "1", field: value})
    response = editor.post(url, data)
    assert response.status_code == 200
    assert response.context["form"].errors.keys() == {place}
    assert page.specific_class.objects.get(pk=page.pk).last_published_at == before


def test_a_draft_of_a_check_may_be_unfinished(editor, check_form):
    page, url = check_form
    assert (
        editor.post(url, edit_form(editor, page, **{"bands-0-value-minimum": "10"})).status_code
        == 302
    )
