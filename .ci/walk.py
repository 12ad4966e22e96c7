"""Walk the reader's path over HTTP, by the links a reader sees, in German and in English.

Door, packet, scene, check, result, recommended chapter. Only the standard library, so that it
trusts nothing of the site's own code.
"""

import re
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from html.parser import HTMLParser

STARTS_WITHIN = 300  # seconds: the first start installs, migrates and loads the demo


class Page(HTMLParser):
    """Links (address, words) and radio groups of a page."""

    def __init__(self, url: str, html: str) -> None:
        super().__init__()
        self.url, self.html = url, html
        self.links: list[tuple[str, str]] = []
        self.groups: dict[str, list[str]] = {}
        self.open: list[str] | None = None
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if tag == "a" and found.get("href"):
            self.open = [found["href"], ""]
        if tag == "input" and found.get("type") == "radio":
            self.groups.setdefault(found["name"], []).append(found["value"])

    def handle_data(self, data):
        if self.open:
            self.open[1] += data

    def handle_endtag(self, tag):
        if tag == "a" and self.open:
            self.links.append((urllib.parse.urljoin(self.url, self.open[0]), self.open[1].strip()))
            self.open = None

    def link(self, pattern: str) -> str:
        """The first link whose address or words fit."""
        for address, words in self.links:
            if re.search(pattern, urllib.parse.urlsplit(address).path) or re.search(pattern, words):
                return address
        raise SystemExit(f"{self.url}: no link fits {pattern!r}")


def fetch(url: str, data: dict[str, str] | None = None) -> Page:
    body = urllib.parse.urlencode(data).encode() if data else None
    with urllib.request.urlopen(url, body, timeout=30) as answer:
        if answer.headers.get("Set-Cookie"):
            raise SystemExit(f"{url} sets a cookie")
        page = Page(answer.url, answer.read().decode())
    print("  ", urllib.parse.urlsplit(page.url).path)
    return page


def wait_for(site: str) -> None:
    for _ in range(STARTS_WITHIN):
        try:
            urllib.request.urlopen(f"{site}/health/live", timeout=2)
        except (urllib.error.URLError, OSError):
            time.sleep(1)
        else:
            return
    raise SystemExit(f"{site} did not start within {STARTS_WITHIN} s")


def walk(site: str, language: str, packet: str) -> None:
    home = fetch(f"{site}/{language}/")
    door = fetch(home.link(r"Info-Paketen für Betriebe|info packets for companies"))
    chapter = fetch(door.link(packet))
    scene = fetch(chapter.link(r"/videos/[a-z-]+/$"))
    for address in re.findall(r'<(?:source|track)[^>]* src="([^"]+)"', scene.html):
        urllib.request.urlopen(urllib.parse.urljoin(scene.url, address), timeout=30)
    check = fetch(chapter.link(r"/(kurzchecks|quick-checks)/[a-z-]+/$"))
    if len(check.groups) != 16:
        raise SystemExit(f"{check.url}: {len(check.groups)} questions")
    result = fetch(check.url, {name: values[0] for name, values in check.groups.items()})
    if "/result/" not in result.url:
        raise SystemExit(f"{check.url}: the answers did not lead to a result")
    step = next(address for address, words in result.links if re.match("(Kapitel|Chapter) ", words))
    target = fetch(step)
    anchor = urllib.parse.urlsplit(step).fragment
    if f'id="{anchor}"' not in target.html:
        raise SystemExit(f"{step}: the chapter is not on the page")


if __name__ == "__main__":
    site = sys.argv[1]
    wait_for(site)
    walk(site, "de", "Gefunden werden")
    walk(site, "en", "Being found")
