"""An association's volunteer with a phone: chooses, makes a kit, copies a text."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import expect

from .reader import Reader

pytestmark = pytest.mark.browser
Visit = Callable[..., Reader]


@pytest.mark.parametrize("script", [True, False])
def test_a_kit_is_chosen_and_made_on_a_phone(visit: Visit, script: bool) -> None:
    reader = visit("share/", width=360, java_script_enabled=script, accept_downloads=True)
    page = reader.page
    reader.look_around()
    page.get_by_role("button", name="Paket erstellen").click()
    expect(page.get_by_role("alert")).to_contain_text("mindestens einen Inhalt")
    reader.look_around()
    page.get_by_role("alert").get_by_role("link").click()
    page.get_by_role("checkbox", name="Gefunden werden").check()
    page.get_by_role("checkbox", name="English", exact=True).check()
    page.get_by_label("Name Ihres Vereins").fill("Verein Brücke")
    with page.expect_download(timeout=30_000) as found:
        page.get_by_role("button", name="Paket erstellen").click()
    assert "Verein Brücke" in found.value.suggested_filename
    names = ZipFile(BytesIO(Path(found.value.path()).read_bytes())).namelist()
    assert "Gefunden werden/English/Poster – Being found (English).pdf" in names


def test_a_packet_leads_to_texts_that_can_be_copied(visit: Visit) -> None:
    reader = visit("packet", width=360)
    page = reader.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("link", name="Weitergeben", exact=True).first.click()
    reader.look_around()
    shown = page.get_by_label("Für Messenger", exact=True).input_value()
    page.get_by_role("button", name="Text kopieren (Für Messenger)").click()
    expect(page.get_by_text("Kopiert", exact=True)).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == shown
    assert "keine Beratung und keine Anwerbung" in shown
