"""Promises that hold for every public page, whatever it is about."""

import gzip
import re
from datetime import date
from html.parser import HTMLParser

import pytest
from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format
from wagtail.models import Page

from home.templatetags.welkmu_tags import as_of

from . import factories

pytestmark = pytest.mark.django_db
BUDGET = 25_000  # bytes of HTML, CSS and JavaScript together, compressed


def public_urls():
    pages = Page.objects.live().filter(depth__gt=1).select_related("locale")
    found = [page.url for page in pages]
    views = ["search/", "share/", "bundle/", "glossary/", "offline/"]
    return [*found, *(f"/{code}/{view}" for code in ("de", "en") for view in views)]


FETCHED = []  # they are the same for every promise below, and take seconds


def every_page(client):
    if not FETCHED:
        for url in public_urls():
            response = client.get(url)
            assert response.status_code == 200, url
            FETCHED.append((url, response, response.content.decode()))
    return FETCHED


class Tags(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def test_no_page_sets_a_cookie_or_depends_on_one(client):
    for url, response, _html in every_page(client):
        assert not response.cookies, url
        assert "cookie" not in response.headers.get("Vary", "").lower(), url
        assert response.headers["Cache-Control"].startswith("public"), url


@pytest.mark.parametrize(
    ("url", "status"),
    [("/", 302), ("/xx/", 404), ("/admin/", 404), ("/de", 301), ("/de/nope/", 404),
     ("/robots.txt", 200), ("/sitemap.xml", 200), ("/search/", 404)],
)  # fmt: skip
def test_no_other_address_depends_on_a_cookie_either(client, url, status):
    client.cookies["django_language"] = "en"
    response = client.get(url, headers={"accept-language": "de"})
    assert response.status_code == status
    assert not response.cookies
    assert "cookie" not in response.headers.get("Vary", "").lower()
    assert response.headers["Content-Language"] == "de"


def test_no_page_loads_anything_from_elsewhere(client):
    for url, response, html in every_page(client):
        for tag, attributes in Tags(html).found:
            loaded = [attributes.get(name) or "" for name in ("src", "poster", "srcset", "data")]
            if tag == "link" and attributes.get("rel") not in ("canonical", "alternate"):
                loaded.append(attributes["href"])
            assert not any("//" in address for address in loaded), (url, tag, attributes)
        policy = response.headers["Content-Security-Policy"]
        assert "http" not in policy and "unsafe" not in policy and "*" not in policy


def test_no_page_has_inline_script_or_style(client):
    for url, _response, html in every_page(client):
        for tag, attributes in Tags(html).found:
            assert tag != "style" and "style" not in attributes, (url, tag, attributes)
            assert not any(name.startswith("on") for name in attributes), (url, attributes)
            assert tag != "script" or attributes.get("src"), url


def weight(html):
    """The compressed bytes of a page with its style sheets and scripts, imported ones included."""
    folder, wanted = settings.SITE / "static", []
    for tag, attributes in Tags(html).found:
        address = attributes.get("href") if tag == "link" else attributes.get("src")
        if address and re.search(r"\.(css|js)$", address):
            wanted.append(folder / address.removeprefix(settings.STATIC_URL))
    parts = {}
    while wanted:
        path = wanted.pop()
        if path not in parts:
            parts[path] = path.read_bytes()
            wanted += [
                path.parent / name for name in re.findall(r' from "\./(.+?)"', parts[path].decode())
            ]
    return sum(len(gzip.compress(part)) for part in (html.encode(), *parts.values()))


def test_every_page_is_light(client):
    for url, _response, html in every_page(client):
        size = weight(html)
        assert size <= BUDGET, (url, size)


def test_every_page_says_its_language_and_its_other_editions(client):
    links = {}
    for url, response, html in every_page(client):
        language = url.split("/")[1]
        assert f'<html lang="{language}" dir="ltr">' in html, url
        assert response.headers["Content-Language"] == language
        assert html.count("<h1") == 1, url
        alternates = {
            attributes["hreflang"]: attributes["href"]
            for tag, attributes in Tags(html).found
            if tag == "link" and attributes.get("rel") == "alternate"
        }
        if "noindex" not in html:
            assert set(alternates) == {"de", "en"}, url
            links[url] = alternates
    for url, alternates in links.items():
        for address in alternates.values():
            path = "/" + address.split("/", 3)[3]
            assert links[path] == alternates, (url, path)


def test_addresses_stay_on_the_host_and_port_that_was_asked(client, packet):
    html = client.get(packet.url, SERVER_NAME="localhost", SERVER_PORT="9999").content.decode()
    assert f'rel="canonical" href="http://localhost:9999{packet.url}"' in html
    assert html.count('hreflang="en" href="http://localhost:9999/en/') == 1


def test_headings_go_down_one_step_at_a_time(client):
    for url, _response, html in every_page(client):
        levels = [int(tag[1]) for tag, _ in Tags(html).found if re.fullmatch(r"h[1-6]", tag)]
        for before, after in zip(levels, levels[1:], strict=False):
            assert after <= before + 1, (url, levels)


def test_no_link_inside_the_site_is_dead(client):
    known = {}
    for url, _response, html in every_page(client):
        for tag, attributes in Tags(html).found:
            target = attributes.get("href") or ""
            if tag != "a" or not target.startswith(("/", "#")):
                continue
            path, _, anchor = target.partition("#")
            path = (path or url).split("?")[0]
            if "/downloads/" in path:
                continue  # each is opened in test_handouts_web.py
            if path not in known:
                known[path] = client.get(path, follow=True)
            assert known[path].status_code == 200, (url, target)
            if anchor:
                assert f'id="{anchor}"' in known[path].content.decode(), (url, target)


def test_an_editor_sees_the_edit_bar_and_no_cache_keeps_that_page(editor):
    response = editor.get("/de/")
    assert "wagtail-userbar" in response.content.decode()
    assert "no-store" in response.headers["Cache-Control"]


def test_the_sitemap_lists_every_edition_and_no_result(client):
    xml = client.get("/sitemap.xml").content.decode()
    for page in Page.objects.live().filter(depth__gt=1):
        assert f"<loc>http://testserver{page.url}</loc>" in xml
    assert "result" not in xml


def test_robots_keep_out_of_results_and_the_admin(client):
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /cms/" in text and "Disallow: /*/result/" in text


def test_the_front_door_leads_to_the_browsers_language(client):
    for asked, language in (("en-GB,en;q=0.9", "en"), ("de", "de"), ("fr", "de"), ("", "de")):
        response = client.get("/", headers={"accept-language": asked})
        assert response.status_code == 302
        assert response.url == f"/{language}/"
        assert "accept-language" in response.headers["Vary"].lower()


def test_unpublishing_takes_a_page_out_of_menu_and_lists(
    client, packet, django_capture_on_commit_callbacks
):
    index = packet.get_parent()
    assert packet.title in client.get(index.url).content.decode()
    packet.unpublish()
    assert f'href="{packet.url}"' not in client.get(index.url).content.decode()
    assert f'href="{index.url}"' in client.get("/de/").content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        index.unpublish()
    assert f'href="{index.url}"' not in client.get("/de/").content.decode()


def test_a_list_is_narrowed_to_a_field_and_foreign_values_do_no_harm(client, packet):
    type(packet).objects.filter(pk=packet.pk).update(stem_fields=["it"])
    url = packet.get_parent().url
    assert f'href="{packet.url}"' in client.get(f"{url}?field=it").content.decode()
    assert f'href="{packet.url}"' not in client.get(f"{url}?field=maths").content.decode()
    for odd in ("x", "it'--", "%22", "it&field=maths", "a" * 5000):
        assert client.get(f"{url}?field={odd}").status_code == 200


def test_only_fields_that_leave_something_out_are_offered(client):
    index = factories.make_index("probe", "association")
    one, _other = (factories.make_packet(index, number) for number in (1, 2))
    type(one).objects.filter(audience="association").update(stem_fields=[])

    def offered():
        html = client.get(index.url).content.decode()
        return set(re.findall(r"\?field=(\w+)", html)), 'class="chips"' in html

    assert offered() == (set(), False)
    type(one).objects.filter(pk=one.pk).update(stem_fields=["it", "maths"])
    assert offered() == ({"science", "engineering"}, True)


def test_the_demos_packets_differ_by_field(client, packet):
    html = client.get(f"{packet.get_parent().url}?field=maths").content.decode()
    assert packet.title in html and "Fair und klug auswählen" not in html


def test_a_private_page_leaves_menu_and_lists(client, packet, django_capture_on_commit_callbacks):
    from wagtail.models import PageViewRestriction

    index = packet.get_parent()
    client.get("/de/")
    with django_capture_on_commit_callbacks(execute=True):
        PageViewRestriction.objects.create(page=index, restriction_type="login")
    assert f'href="{index.url}"' not in client.get("/de/").content.decode()
    for url in (index.url, packet.url):
        assert client.get(url).status_code == 302, url


def test_the_menu_marks_the_section_of_the_page(client, packet):
    html = client.get(packet.url).content.decode()
    index = packet.get_parent().url
    assert f'href="{index}" aria-current="true"' in html
    assert f'href="{index}" aria-current="page"' in client.get(index).content.decode()
    assert html.split("<main")[0].count("aria-current") == 2  # the section and the language


def test_names_in_the_sites_main_language_say_so_on_other_pages(client):
    german, english = (client.get(f"/{code}/").content.decode() for code in ("de", "en"))
    name = "Beispielministerium für Arbeit"
    assert re.search(rf'<dd lang="de"><a [^>]*>{name}', english)
    assert re.search(rf"<dd><a [^>]*>{name}", german)
    assert '<span lang="de">Projektteam WelKMU' in english


def test_a_role_is_named_once_for_all_its_funders(client):
    footer = client.get("/de/").content.decode().split("<footer")[1]
    assert footer.count("<dt>") == 2 and footer.count("<dd>") == 3


def test_the_sites_name_stands_in_every_title_once(client):
    for url, _response, html in every_page(client):
        title = re.search(r"<title>(.*?)</title>", html, re.DOTALL)[1]
        assert title.count("WelKMU") == 1, (url, title)


def test_paper_says_where_and_when_it_was_printed(client, packet):
    html = client.get(packet.url).content.decode()
    assert f'<p class="foot__print">http://testserver{packet.url} · ' in html
    assert 'data-address="http://testserver/de/' in html


def test_dates_are_written_in_the_readers_language(client, packet):
    for page, month in ((packet, "November 2026"), (packet.get_translations().get(), "November")):
        html = client.get(page.url).content.decode()
        assert "2026-11" not in html.split('id="sources"')[1]
        assert month in html.split('id="sources"')[1]
    with translation.override("en"):
        assert date_format(date(2026, 11, 22)) == "22 November 2026"


@pytest.mark.parametrize(
    ("written", "german", "english"),
    [("2026", "2026", "2026"), ("2026-03", "März 2026", "March 2026"),
     ("2026-03-07", "7. März 2026", "7 March 2026"), ("2026-13", "2026-13", "2026-13"),
     ("bald", "bald", "bald"), ("", "", "")],
)  # fmt: skip
def test_a_sources_date_keeps_its_precision(written, german, english):
    for language, expected in (("de", german), ("en", english)):
        with translation.override(language):
            assert as_of(written) == expected
