"""Eight editors save at the same moment, over real HTTP; nobody meets a locked database."""

from __future__ import annotations

import http.cookiejar
import re
import urllib.error
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

EDITORS = 8
PAGES_EACH = 5


class Editor:
    """Somebody in the admin: logs in and creates pages, with the standard library only."""

    def __init__(self, site: str) -> None:
        self.site = site
        jar = http.cookiejar.CookieJar()
        self.browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
        login = self.get("/cms/login/")
        self.token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', login)[1]
        self.post("/cms/login/", {"username": "demo", "password": "willkommen"})
        self.token = next(cookie.value for cookie in jar if cookie.name == "csrftoken")

    def get(self, path: str) -> str:
        with self.browser.open(self.site + path, timeout=60) as answer:
            return answer.read().decode()

    def post(self, path: str, data: dict[str, str]) -> int:
        body = urllib.parse.urlencode({**data, "csrfmiddlewaretoken": self.token}).encode()
        request = urllib.request.Request(self.site + path, body, {"Referer": self.site + path})
        try:
            with self.browser.open(request, timeout=60) as answer:
                return answer.status
        except urllib.error.HTTPError as error:
            return error.code

    def create_page(self, parent: int, name: str) -> int:
        data = {
            "title": name, "slug": name, "summary": "", "action-publish": "1", "body-count": "1",
            "body-0-type": "heading", "body-0-order": "0", "body-0-value": name,
            "body-0-deleted": "", "body-0-id": "", "comments-TOTAL_FORMS": "0",
            "comments-INITIAL_FORMS": "0", "comments-MIN_NUM_FORMS": "0",
            "comments-MAX_NUM_FORMS": "0",
        }  # fmt: skip
        return self.post(f"/cms/pages/add/home/infopage/{parent}/", data)


@pytest.mark.services
def test_eight_editors_at_once_meet_no_locked_database(live_site):
    first = Editor(live_site)
    explorer = first.get("/cms/")
    assert "next-steps" in explorer
    parent = int(re.search(r"/cms/pages/(\d+)/add_subpage/", explorer)[1])
    # The index pages take packets; the home page, their parent, takes information pages.
    home = int(re.findall(r"/cms/pages/(\d+)/", first.get(f"/cms/pages/{parent}/"))[0])
    for candidate in [home, *range(2, parent)]:
        if first.create_page(candidate, "probe-0") == 200:
            home = candidate
            break
    start = Barrier(EDITORS)

    def work(number: int) -> list[int]:
        editor = Editor(live_site)
        start.wait(timeout=60)
        return [editor.create_page(home, f"seite-{number}-{page}") for page in range(PAGES_EACH)]

    with ThreadPoolExecutor(EDITORS) as team:
        answers = [status for found in team.map(work, range(EDITORS)) for status in found]
    assert answers == [200] * (EDITORS * PAGES_EACH)
    for number in range(EDITORS):
        for page in range(PAGES_EACH):
            name = f"seite-{number}-{page}"
            with urllib.request.urlopen(f"{live_site}/de/{name}/", timeout=60) as answer:
                assert name in answer.read().decode()
