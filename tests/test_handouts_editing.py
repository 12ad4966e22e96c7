"""What keeps a download from being published, said at the very input; and demo files' faults."""

import pytest
from django.core.exceptions import ValidationError

from packets.downloads.blocks import DownloadBlock
from welkmu.demo.downloads import downloads
from welkmu.demo.fields import Words
from welkmu.demo.files import DemoFault

from . import factories
from .editor_factories import duplicated, edit_form, edit_url, shown_errors

TABLE = {"columns": "Was | Wer", "rows": "Anrufen | Ada\nSchreiben |", "blank": 2}


def value(format_="docx", *content):
    """A download block as the form has it, with a table unless other content is given."""
    content = content or (("table", TABLE),)
    return {
        "code": "liste", "format": format_, "title": "Liste", "what": "Wozu.", "content": content,
    }  # fmt: skip


def refused(found):
    """Where cleaning a block finds faults: the names of its inputs."""
    block = DownloadBlock()
    with pytest.raises(ValidationError) as fault:
        block.clean(block.to_python(block.get_prep_value(block.normalize(found))))
    return fault.value


def test_a_row_with_too_many_cells_is_refused_by_its_number():
    fault = refused(value("docx", ("table", {**TABLE, "rows": "a | b\na | b | c"})))
    inner = fault.block_errors["content"].block_errors[0].block_errors["rows"]
    assert "2" in inner.messages[0] and "3" in inner.messages[0]


@pytest.mark.parametrize(
    ("format_", "content", "at"),
    [
        ("xlsx", [("heading", "Nur Text")], "format"),
        ("pptx", [("table", TABLE)], "format"),
    ],
)
def test_a_format_gets_what_it_lives_on(format_, content, at):
    assert at in refused(value(format_, *content)).block_errors


def test_a_download_says_something():
    block = DownloadBlock()
    with pytest.raises(ValidationError) as fault:
        block.clean(block.normalize({**value(), "content": []}))
    assert "content" in fault.value.block_errors


@pytest.fixture
def page(db):
    return factories.make_packet(
        factories.make_index(),
        chapters=[("chapter", {"code": "eins", "title": "Eins", "body": [("checklist", ["Los"])]})],
        downloads=[("download", value())],
    )


def test_two_downloads_have_two_codes(editor, page):
    data = edit_form(editor, page, **{"action-publish": "1"})
    response = editor.post(edit_url(page), duplicated(data, "downloads", 0))
    assert "downloads-1-value-code" in shown_errors(response)


def test_a_published_download_keeps_its_code(editor, page):
    changes = {"action-publish": "1", "downloads-0-value-code": "anders"}
    response = editor.post(edit_url(page), edit_form(editor, page, **changes))
    assert "liste" in shown_errors(response)["downloads-0-value-code"][0]
    kept = edit_form(editor, page, **{"action-publish": "1", "downloads-0-value-title": "Neu"})
    assert editor.post(edit_url(page), kept).status_code == 302


def words(de, en):
    return {"de": de, "en": en}


def demo(columns, rows):
    return [
        {
            "code": "liste", "format": "docx", "title": words("L", "L"), "what": words("W", "W"),
            "content": [{"table": {"columns": columns, "rows": rows}}],
        }
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("columns", "rows"),
    [
        (words("a | b", "a"), words("", "")),
        (words("a | b", "a | b"), words("1 | 2", "1 | 2\n3 | 4")),
        (words("a | b", "a | b"), words("1 | 2", "1 | 2 | 3")),
    ],
    ids=["columns", "rows", "cells"],
)
def test_a_table_of_the_demo_has_the_same_shape_in_every_language(columns, rows):
    downloads(demo(columns, rows), Words("de", {}))
    with pytest.raises(DemoFault, match="liste"):
        downloads(demo(columns, rows), Words("en", {}))
