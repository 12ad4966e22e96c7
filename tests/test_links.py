"""Promises about the links of our own pages: all are found, tried, and shown where they stand."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.models import Page

from home.linkcheck.collect import all_links, links_of
from home.linkcheck.internal import check_internal
from home.linkcheck.run import keep
from home.linkcheck.table import LinkState
from home.linkcheck.verdict import State, Verdict
from home.models import FactValue, InfoPage

from . import factories
from .link_server import link_server

pytestmark = pytest.mark.django_db


def info(html, slug="probe-links", **fields):
    page = InfoPage(title="Seite mit Links", slug=slug, body=[("text", html)], **fields)
    factories.german_home().add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.fixture
def packet():
    return factories.make_packet(factories.make_index())


def check():
    """The exit code of the command without asking other hosts."""
    try:
        call_command("check_links", stdout=StringIO())
    except CommandError as error:
        return error.returncode
    return 0


def state_of(address):
    return LinkState.objects.get(address=address)


def test_links_are_found_in_every_kind_of_field_and_block(packet):
    document = get_document_model().objects.create(title="Vorlage", file="vorlage.pdf")
    packet.chapters[0].value["body"].append(
        ("note", {"kind": "law", "text": '<p><a href="mailto:a@example.org">Schreiben</a></p>',
                  "source": "Gesetz", "url": "https://gesetz.example/1"})
    )  # fmt: skip
    packet.chapters[0].value["body"].append(
        ("text", f'<p><a linktype="page" id="{packet.pk}">Paket</a> <a href="#anfang">Anfang</a>'
                 f' <a linktype="document" id="{document.pk}">Vorlage</a>'
                 ' <a href="tel:+49203123">Anruf</a> <a href="//andere.example/x">Andere</a></p>')
    )  # fmt: skip
    packet.contacts = [("contact", {"name": "Amt", "what": "Hilfe", "url": "https://amt.example",
                                    "phone": ""})]  # fmt: skip
    packet.sources = [("source", {"text": "Quelle", "url": "https://quelle.example", "date": ""})]
    packet.next_page = packet
    assert set(links_of(packet)) == {
        "mailto:a@example.org", "https://gesetz.example/1", f"page:{packet.pk}@de",
        f"page:{packet.pk}@de#anfang", f"document:{document.pk}", "tel:+49203123",
        "https://andere.example/x", "https://amt.example", "https://quelle.example",
    }  # fmt: skip


def test_values_and_settings_have_links_too(db):
    FactValue.objects.create(key="probe", number=1, url="https://amtlich.example/wert")
    links = all_links()
    assert [str(place.record.key) for place in links["https://amtlich.example/wert"]] == ["probe"]
    assert any(address.startswith("mailto:") for address in links)


def test_a_whole_address_of_this_site_is_looked_up_and_not_asked_for(packet, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://welkmu.example"
    page = info(f'<p><a href="https://welkmu.example{packet.url}#anfang">Paket</a></p>')
    (address,) = [found for found, places in all_links().items() if page.pk in
                  [place.page_id for place in places]]  # fmt: skip
    assert address == f"{packet.url}#anfang"


def test_what_a_link_inside_the_site_leads_to(packet):
    works = Verdict(State.OK)
    number = f"page:{packet.pk}@de"
    assert check_internal(number) == check_internal(f"{number}#anfang") == works
    assert check_internal(f"{number}#gibtsnicht").reason == "no-place"
    assert check_internal(f"page:{packet.pk}@en").reason == "other-language"
    assert check_internal("page:999999@de").reason == "no-page"
    assert check_internal("document:999999").reason == "no-document"
    assert check_internal(packet.url) == check_internal("/") == works
    assert check_internal(f"{packet.url}#gibtsnicht").reason == "no-place"
    assert check_internal("/de/gibt/es/nicht/").reason == "no-page"
    assert check_internal("/en/search/?q=x") == works
    assert check_internal("/media/gibtsnicht.pdf").reason == "no-file"
    packet.unpublish()
    assert check_internal(number).reason == "unpublished"
    assert check_internal(packet.url).reason == "no-page"


@pytest.mark.parametrize(
    ("address", "state"),
    [
        ("mailto:rat@example.org?subject=Hallo", State.OK),
        ("mailto:rat(at)example.org", State.BROKEN),
        ("tel:+49%20203%2012-3", State.OK),
        ("tel:ruf mich an", State.BROKEN),
        ("javascript:alert(1)", State.UNSAFE),
        ("ftp://example.org", State.UNSAFE),
        ("#", State.BROKEN),
        ("", State.BROKEN),
        ("www.example.org", State.BROKEN),
        ("page:x@de", State.BROKEN),
        ("document:", State.BROKEN),
    ],
)
def test_addresses_nobody_needs_to_ask_a_host_about(address, state):
    assert check_internal(address).state is state


def test_a_page_that_moved_is_found_at_its_new_address(packet):
    Redirect.objects.create(old_path="/de/alt", redirect_page=packet)
    assert check_internal("/de/alt/") == Verdict(State.MOVED, "moved", packet.url)


def test_the_demo_has_no_broken_link_inside():
    assert check() == 0


def test_the_command_fails_until_the_link_is_mended_and_then_forgets_it(packet):
    page = info('<p><a href="/de/verschwunden/">Alte Seite</a></p>')
    assert check() == 1
    row = state_of("/de/verschwunden/")
    assert row.state == State.BROKEN and row.first_failed and not row.last_ok
    page.body = [("text", f'<p><a linktype="page" id="{packet.pk}">Neue Seite</a></p>')]
    page.save_revision().publish()
    assert check() == 0
    assert not LinkState.objects.filter(address="/de/verschwunden/").exists()


def test_a_failing_link_keeps_the_day_it_began_and_a_working_one_its_last_day():
    keep([("https://a.example", Verdict(State.UNREACHABLE, "timeout", counts=True))])
    began = state_of("https://a.example").first_failed
    keep([("https://a.example", Verdict(State.UNREACHABLE, "timeout", counts=True))])
    row = state_of("https://a.example")
    assert row.state == State.BROKEN and row.first_failed == began
    keep([("https://a.example", Verdict(State.OK, "200"))])
    row = state_of("https://a.example")
    assert row.state == State.OK and row.first_failed is None and row.last_ok


def only(monkeypatch, *addresses):
    """Links to these addresses only, so that the demo's real hosts are left in peace."""
    monkeypatch.setattr("home.linkcheck.run.all_links", lambda: dict.fromkeys(addresses, []))


def test_other_hosts_are_asked_only_when_asked_to(monkeypatch, settings):
    settings.LINK_CHECK_ASKS_OURSELVES, settings.LINK_CHECK_PAUSE = True, 0
    with link_server() as server:
        only(monkeypatch, f"{server.address}/good#a", f"{server.address}/no")
        call_command("check_links", stdout=StringIO())
        assert server.asked == [] and not LinkState.objects.exists()
        with pytest.raises(CommandError, match="1 links"):
            call_command("check_links", "--external", stdout=StringIO())
        assert state_of(f"{server.address}/good#a").state == State.OK
        assert state_of(f"{server.address}/no").reason == "404"


def test_a_machine_without_connection_says_nothing_about_links(monkeypatch, settings):
    settings.LINK_CHECK_PAUSE = 0
    addresses = [f"http://host-{number}.invalid/" for number in range(3)]
    only(monkeypatch, *addresses)
    keep((address, Verdict(State.OK, "200")) for address in addresses)
    with pytest.raises(CommandError, match="no connection") as error:
        call_command("check_links", "--external", stdout=StringIO())
    assert error.value.returncode == 2
    assert set(LinkState.objects.values_list("state", flat=True)) == {"ok"}


@pytest.fixture
def broken(packet):
    page = info('<p><a href="/de/weg/">Weg</a> <a href="https://heil.example/x">Heil</a></p>')
    moved = Verdict(State.MOVED, "moved", "https://neu.example/x")
    keep([("/de/weg/", Verdict(State.BROKEN, "no-page")), ("https://heil.example/x", moved)])
    LinkState.objects.update(last_checked=timezone.now() - timedelta(days=3))
    return page


def test_the_report_shows_what_is_broken_first_and_where_it_stands(editor, broken):
    html = editor.get(reverse("link_report")).content.decode()
    assert html.index("/de/weg/") < html.index("https://heil.example/x")
    assert reverse("wagtailadmin_pages:edit", args=[broken.pk]) in html
    assert "https://neu.example/x" in html


def test_the_report_is_narrowed_by_state_host_and_page_and_exported(editor, broken):
    url = reverse("link_report")
    shown = editor.get(url, {"host": "HEIL"}).content.decode()
    assert "https://heil.example/x" in shown and "/de/weg/" not in shown
    shown = editor.get(url, {"state": "broken"}).content.decode()
    assert "https://heil.example/x" not in shown and "/de/weg/" in shown
    assert "/de/weg/" not in editor.get(url, {"page": "ganz anders"}).content.decode()
    table = b"".join(editor.get(url, {"export": "csv", "page": "mit links"})).decode()
    assert "/de/weg/" in table and "Seite mit Links (de)" in table


def test_the_dashboard_counts_broken_links_that_pages_still_have(editor, broken):
    report = reverse("link_report") + "?state=broken"
    assert report in editor.get("/cms/").content.decode()
    Page.objects.get(pk=broken.pk).unpublish()
    assert report not in editor.get("/cms/").content.decode()


def test_whoever_may_edit_nothing_sees_no_report(client, django_user_model):
    client.force_login(django_user_model.objects.create_user("gast"))
    for name in ("link_report", "review_report"):
        assert client.get(reverse(name)).status_code in (302, 403)
