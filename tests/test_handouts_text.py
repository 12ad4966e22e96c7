"""From an editor's rich text to the parts of a file."""

from hypothesis import given
from hypothesis import strategies as st

from home.handouts.outline import Heading, Paragraph, Points, Run, cells, plain, rows
from home.handouts.richtext import parts_of, runs_of

BASE = "https://probe.example.org/de/paket/"


def test_paragraphs_lists_and_sub_headings_keep_their_order_and_looks():
    found = parts_of(
        "<h3>Zuerst</h3><p>Ein <b>fetter</b> und <i>schräger</i> Satz.</p>"
        "<ol><li>eins</li><li>zwei<ul><li>innen</li></ul></li></ol>"
    )
    assert found == (
        Heading("Zuerst", level=2),
        Paragraph(
            (
                Run("Ein "),
                Run("fetter", bold=True),
                Run(" und "),
                Run("schräger", italic=True),
                Run(" Satz."),
            )
        ),
        Points(((Run("eins"),), (Run("zwei"),), (Run("innen"),)), numbered=True),
    )


def test_links_lead_somewhere_from_a_file_and_never_run_anything():
    def href(address):
        (part,) = parts_of(f'<p><a href="{address}">hier</a></p>', BASE)
        return part.runs[0].href

    assert href("#teil") == f"{BASE}#teil"
    assert href("/de/anders/") == "https://probe.example.org/de/anders/"
    assert href("mailto:a@example.org") == "mailto:a@example.org"
    assert href("javascript:alert(1)") == href("file:///etc/passwd") == href("http://[") == ""


def test_a_note_of_several_paragraphs_is_one_with_line_breaks():
    assert plain(runs_of("<p>Eins.</p><p>Zwei.<br/>Drei.</p>")) == "Eins.\nZwei.\nDrei."


def test_cells_stand_between_bars_and_the_last_may_be_empty():
    assert cells("Aufgabe | Wer | Bis wann") == ("Aufgabe", "Wer", "Bis wann")
    assert rows("a | b |\n\n  c | d | e ") == (("a", "b", ""), ("c", "d", "e"))


@given(st.text(alphabet="<>&/abip ulo\n\"'=#", max_size=80))
def test_any_markup_is_taken_apart_without_a_crash(markup):
    for part in parts_of(markup, BASE):
        assert part
