"""What is taken along follows its source into other languages."""

import pytest

from . import factories

pytestmark = pytest.mark.django_db

NOTE = {
    "code": "zettel",
    "format": "docx",
    "title": "Zettel",
    "what": "Zum Ausfüllen.",
    "content": [
        ("points", ["Stuhl bestellen"]),
        ("table", {"columns": "Was | Wer", "rows": "Anrufen | Ada", "blank": 1}),
    ],
}


def test_a_change_to_what_is_taken_along_arrives_in_the_other_language(
    django_capture_on_commit_callbacks,
):
    page = factories.make_packet(
        factories.make_index(), our_view="Wir warten.", share_message="Lies das."
    )
    factories.translate(page, django_capture_on_commit_callbacks)

    page.refresh_from_db()
    page.downloads = [("download", NOTE)]
    page.our_view = "Wir fragen nach."
    page.our_view_who = "eine Meisterin"
    page.share_message, page.share_email, page.share_post = "Kurz.", "Guten Tag.", "Für alle."
    page.save_revision().publish()
    english = factories.translate(page, django_capture_on_commit_callbacks)

    assert (english.our_view, english.our_view_who) == ("EN Wir fragen nach.", "EN eine Meisterin")
    shared = english.share_message, english.share_email, english.share_post
    assert shared == ("EN Kurz.", "EN Guten Tag.", "EN Für alle.")
    (download,) = english.downloads
    assert (download.value["code"], download.value["title"]) == ("zettel", "EN Zettel")
    points, table = download.value["content"]
    assert list(points.value) == ["EN Stuhl bestellen"]
    assert table.value["rows"] == "EN Anrufen | Ada" and table.value["blank"] == 1
    assert english.live and not english.has_unpublished_changes
