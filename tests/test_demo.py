"""Promises about the demo site and the command that loads it."""

from io import StringIO

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation

from home.editors import DEMO_PASSWORD, DEMO_USERNAME
from home.models import HomePage, InfoPage
from packets.models import PacketPage
from quickchecks.models import EligibilityCheckPage, OrientationCheckPage, ScoredCheckPage
from videos.models import Captions, ScenePage

pytestmark = pytest.mark.django_db


def state():
    return sorted(Page.objects.values_list("pk", "url_path", "live", "latest_revision_id", "title"))


def load(*options):
    """Load the demo; answer what the command warned of."""
    warnings = StringIO()
    call_command("load_demo", *options, stdout=StringIO(), stderr=warnings)
    return warnings.getvalue()


def test_everything_is_there_and_published_in_both_languages():
    for model, count in (
        (HomePage, 1),
        (PacketPage, 15),
        (ScenePage, 1),
        (ScoredCheckPage, 3),
        (EligibilityCheckPage, 1),
        (OrientationCheckPage, 1),
        (InfoPage, 4),
    ):
        for language in ("de", "en"):
            found = model.objects.live().filter(locale__language_code=language, alias_of=None)
            assert found.count() == count, (model, language)
    codes = set(PacketPage.objects.values_list("code", flat=True))
    assert {"sme-01-attract", "sme-03-arrive", "grad-01-find", "mso-01-inform"} <= codes
    assert Captions.objects.count() == 4


def test_a_packet_leads_to_the_check_of_its_readers():
    for code, check in (
        ("sme-01-attract", "sme-welcome-culture"),
        ("grad-01-find", "graduate-readiness"),
        ("mso-01-inform", "residence-orientation"),
    ):
        page = PacketPage.objects.get(code=code, locale__language_code="de")
        assert page.check_page.specific.code == check


def test_the_page_tree_is_sound():
    assert not any(Page.find_problems())


def test_english_came_through_the_translation_path():
    for page in PacketPage.objects.filter(locale__language_code="en"):
        source = Translation.objects.get(
            source__object_id=page.translation_key, target_locale=page.locale
        )
        assert source.get_progress()[0] == source.get_progress()[1] > 20
    assert not StringTranslation.objects.filter(has_error=True).exists()


def test_no_german_is_left_in_the_english_edition(packet):
    """The same number of words, and none of the German ones that English lacks."""
    english = packet.get_translations().get().specific
    words = " ".join(english.texts()).lower().split()
    assert not {"und", "nicht", "sie", "oder", "für"} & set(words)
    assert 800 <= packet.word_count <= 1400 and 800 <= english.word_count <= 1400


def test_every_packet_can_be_read_in_a_coffee_break():
    for page in PacketPage.objects.all():
        assert 800 <= page.word_count <= 1400, (page.title, page.word_count)


def test_loading_again_changes_nothing(packet):
    before = state()
    load()
    assert state() == before


def test_a_changed_file_is_taken_over_on_request_but_an_editors_change_survives(
    packet, django_user_model
):
    other = PacketPage.objects.get(code="sme-03-arrive", locale=packet.locale)
    PacketPage.objects.filter(pk=other.pk).update(summary="Alt")
    packet.title = "Von Hand geändert"
    packet.save_revision(user=django_user_model.objects.create_user("writer")).publish()
    load("--update")
    assert PacketPage.objects.get(pk=other.pk).summary != "Alt"
    assert PacketPage.objects.get(pk=packet.pk).title == "Von Hand geändert"


def test_a_page_edited_in_german_keeps_its_other_languages_as_they_are(packet, django_user_model):
    english = packet.get_translations().get()
    before = english.latest_revision_id
    del packet.chapters[0]
    packet.save_revision(user=django_user_model.objects.create_user("writer")).publish()
    assert load("--update") == ""
    assert Page.objects.get(pk=english.pk).latest_revision_id == before


def test_a_file_that_cannot_be_loaded_is_named_and_the_others_go_on(packet, monkeypatch):
    from welkmu.demo import fields
    from welkmu.demo.files import DemoFault

    def body(items, words):
        if words.own == "sme-03-arrive":
            raise DemoFault("the third chapter has no text")
        return real(items, words)

    real = fields.body
    monkeypatch.setattr(fields, "body", body)
    PacketPage.objects.filter(code="sme-04-belong").update(summary="Alt")
    warnings = load("--update")
    assert "sme-03-arrive" in warnings and "the third chapter has no text" in warnings
    assert not PacketPage.objects.filter(summary="Alt").exists()


def test_a_page_that_is_written_anew_keeps_the_ids_translators_words_hang_on(packet):
    before = packet.chapters.get_prep_value()
    load("--update")
    again = PacketPage.objects.get(pk=packet.pk)
    assert again.latest_revision_id != packet.latest_revision_id
    assert again.chapters.get_prep_value() == before


def test_what_an_editor_renames_unpublishes_or_deletes_stays_so(packet):
    home = HomePage.objects.get(locale=packet.locale)
    home.slug = "start"
    home.save()
    packet.slug = "anders"
    packet.save()
    other = PacketPage.objects.get(code="sme-03-arrive", locale=packet.locale)
    other.unpublish()
    InfoPage.objects.get(slug="impressum").delete()
    PacketPage.objects.get(code="sme-04-belong", locale=packet.locale).delete()
    count = Page.objects.count()
    load()
    load("--update")
    assert Page.objects.count() == count
    assert not PacketPage.objects.get(pk=other.pk).live
    assert PacketPage.objects.get(pk=packet.pk).slug == "anders"
    assert not InfoPage.objects.filter(slug="impressum").exists()


def test_the_demo_editor_exists_only_where_it_may(settings):
    load()
    assert not get_user_model().objects.filter(username=DEMO_USERNAME).exists()
    settings.DEMO_EDITOR = True
    load()
    assert get_user_model().objects.get(username=DEMO_USERNAME).check_password(DEMO_PASSWORD)


@pytest.fixture
def demo_editor(settings, client):
    from welkmu.demo.editor import create_editor

    settings.DEMO_EDITOR = True
    create_editor()
    client.force_login(get_user_model().objects.get(username=DEMO_USERNAME))
    return client


def test_the_demo_editor_may_do_what_an_editor_does(demo_editor, packet):
    english = packet.get_translations().get()
    check = ScoredCheckPage.objects.get(locale=packet.locale, code="sme-welcome-culture")
    clip = Captions.objects.first().clip
    for name, *args in (
        ("wagtailadmin_home",),
        ("wagtailadmin_pages:edit", packet.pk),
        ("wagtailadmin_pages:edit", english.pk),
        ("wagtailadmin_pages:add", "packets", "packetpage", packet.get_parent().pk),
        ("wagtailadmin_pages:unpublish", packet.pk),
        ("wagtail_localize:submit_page_translation", packet.get_parent().pk),
        ("wagtailimages:add",),
        ("wagtaildocs:add",),
        ("wagtailsettings:edit", "home", "sitesettings", 1),
        (clip.snippet_viewset.get_url_name("edit"), clip.pk),
        ("check_figures", check.pk),
    ):
        response = demo_editor.get(reverse(name, args=args), follow=True)
        landed = response.request["PATH_INFO"]
        assert response.status_code == 200 and (len(args) == 0 or landed != "/cms/"), name


def test_the_demo_editor_may_not_do_what_an_administrator_does(demo_editor):
    for name in ("wagtailusers_users:index", "wagtailusers_groups:index", "wagtailsites:index"):
        response = demo_editor.get(reverse(name))
        assert response.status_code in (302, 403), name


def test_production_refuses_the_demo_editor_at_start_and_at_login(settings, rf):
    from django.core.exceptions import ImproperlyConfigured

    from home.editors import refuse_demo_editor

    settings.DEMO_EDITOR = True
    load()
    refuse_demo_editor()
    login = {"username": DEMO_USERNAME, "password": DEMO_PASSWORD}
    assert authenticate(rf.post("/cms/login/"), **login)
    settings.DEMO_EDITOR = False
    assert authenticate(rf.post("/cms/login/"), **login) is None
    with pytest.raises(ImproperlyConfigured, match="demo"):
        refuse_demo_editor()


def test_a_demo_from_before_gets_the_rights_for_what_is_new(demo_editor):
    from welkmu.demo.editor import create_editor

    editor = get_user_model().objects.get(username=DEMO_USERNAME)
    group = editor.groups.get(name="Redaktion")
    group.permissions.remove(*group.permissions.filter(codename__in=["change_term", "view_visits"]))
    create_editor()
    editor = get_user_model().objects.get(username=DEMO_USERNAME)
    assert editor.has_perm("home.change_term") and editor.has_perm("home.view_visits")
