"""Files for readers open again and say everything that was put into them."""

from io import BytesIO

import docx
import openpyxl
import pptx
import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings

from home.handouts import docx as document
from home.handouts import pptx as slides
from home.handouts import xlsx as workbook
from home.handouts.colours import VOICES
from home.handouts.outline import (
    Field,
    Fields,
    Heading,
    Note,
    Paragraph,
    Points,
    Run,
    Table,
    Ticks,
)

from .conftest import ROOT
from .handout_strategies import outline, outlines, said, squeezed

ANY = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
LINK = "https://x.example/"
PARTS = (
    Heading("Vorher"),
    Paragraph((Run("Lies "), Run("das", bold=True), Run(" hier", href=LINK))),
    Points(((Run("eins"),), (Run("zwei"),)), numbered=True),
    Ticks(("Anrufen",)),
    Fields((Field("Name"), Field("Notiz", 4))),
    Table(("Was", "Wer"), (("Stuhl", "Ada"),), 2),
    Note((Run("Bitte prüfen."),)),
)


def words_of_document(content):
    return squeezed("".join(node.text or "" for node in opened(content).element.iter(qn("w:t"))))


def opened(content):
    return docx.Document(BytesIO(content))


def words_of_workbook(content):
    book = openpyxl.load_workbook(BytesIO(content))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    assert all(cell.data_type == "s" for cell in cells)
    return squeezed("".join(cell.value.replace(f" ({LINK})", "") for cell in cells))


def words_of_slides(content):
    show = pptx.Presentation(BytesIO(content))
    found = []
    for slide in show.slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                found.append(shape.text_frame.text)
            elif shape.has_table:
                found += [cell.text for row in shape.table.rows for cell in row.cells]
        if slide.has_notes_slide:
            found.append(slide.notes_slide.notes_text_frame.text)
    return squeezed("".join(found))


WRITERS = [
    pytest.param(document.write, words_of_document, id="docx"),
    pytest.param(workbook.write, words_of_workbook, id="xlsx"),
    pytest.param(slides.write, words_of_slides, id="pptx"),
]


@pytest.mark.parametrize(("write", "words_of"), WRITERS)
@given(made=outlines)
@ANY
def test_whatever_is_written_into_a_file_can_be_read_in_it(write, words_of, made):
    found = words_of(write(made))
    assert [text for text in said(made) if text not in found] == []


@pytest.mark.parametrize(("write", "_words"), WRITERS)
def test_the_same_text_makes_the_same_bytes(write, _words):
    assert write(outline(*PARTS)) == write(outline(*PARTS))


@pytest.mark.parametrize(
    ("write", "open_file"),
    [
        (document.write, docx.Document),
        (workbook.write, openpyxl.load_workbook),
        (slides.write, pptx.Presentation),
    ],
)
def test_a_file_says_what_it_is_and_in_which_language(write, open_file):
    made = open_file(BytesIO(write(outline(*PARTS))))
    properties = made.properties if hasattr(made, "properties") else made.core_properties
    assert (properties.title, properties.language) == ("Der Plan", "de")
    author = properties.creator if hasattr(properties, "creator") else properties.author
    assert author == "Probehaus" and properties.modified.year == 2026


def test_a_text_document_has_real_headings_lists_and_a_header_row_that_comes_again():
    made = opened(document.write(outline(*PARTS)))
    styles = [paragraph.style.name for paragraph in made.paragraphs]
    assert styles[:2] == ["Title", "Heading 1"]
    assert styles.count("List Number") == 2 and "Tick" in styles
    assert made.tables[1].rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert len(made.tables[1].rows) == 4
    section = made.sections[0]
    assert round(section.page_width.cm, 1) == 21.0
    assert "https://probe.example.org/de/p/" in section.footer.paragraphs[0].text
    assert "w14:checkbox" in made.element.xml


def test_each_numbered_list_begins_at_one():
    one = Points(((Run("a"),), (Run("b"),)), numbered=True)
    made = opened(document.write(outline(one, one)))
    counters = [
        paragraph._p.pPr.numPr.numId.val
        for paragraph in made.paragraphs
        if paragraph.style.name == "List Number"
    ]
    assert counters[0] == counters[1] != counters[2] == counters[3]


def test_what_looks_like_a_formula_stays_a_text():
    table = Table(("=1+1", "+49"), (("=HYPERLINK(0)", "@SUM(A1)"), ("-2", "#N/A")), 0)
    content = workbook.write(outline(table))
    book = openpyxl.load_workbook(BytesIO(content))
    texts = {cell.value: cell for row in book.active.iter_rows() for cell in row if cell.value}
    for text in ("=1+1", "+49", "=HYPERLINK(0)", "@SUM(A1)", "-2", "#N/A"):
        assert texts[text].data_type == "s"
    assert texts["=1+1"].quotePrefix


def test_a_workbook_keeps_its_header_in_sight_and_on_every_page():
    sheet = openpyxl.load_workbook(BytesIO(workbook.write(outline(*PARTS[5:])))).active
    header = next(cell.row for row in sheet.iter_rows() for cell in row if cell.value == "Was")
    assert sheet.freeze_panes == f"A{header + 1}"
    assert sheet.print_title_rows == f"${header}:${header}"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.page_setup.fitToHeight == 0


def test_worksheets_get_names_that_the_format_allows():
    headings = [Heading(name) for name in ("a/b: [c]?", "A B C", "History", "x" * 40, "x" * 41)]
    parts = [part for heading in headings for part in (heading, PARTS[5])]
    names = openpyxl.load_workbook(BytesIO(workbook.write(outline(*parts)))).sheetnames
    assert names[:3] == ["a b c", "A B C 2", "History 1"]
    assert len({name.lower() for name in names}) == 5 and max(map(len, names)) <= 31


def test_slides_are_wide_and_long_lists_go_on_on_the_next():
    many = Points(tuple((Run(f"Punkt {number}"),) for number in range(30)))
    show = pptx.Presentation(BytesIO(slides.write(outline(Heading("Viel"), many))))
    assert round(show.slide_width / show.slide_height, 2) == 1.78
    titles = [slide.shapes.title.text_frame.text for slide in show.slides]
    assert titles[:3] == ["Der Plan", "Viel", "Viel (2)"]


def test_what_is_for_the_speaker_stands_in_the_notes_and_not_on_the_slide():
    parts = (Heading("Eins"), Note((Run("Langsam sprechen."),)), Points(((Run("Punkt"),),)))
    show = pptx.Presentation(BytesIO(slides.write(outline(*parts))))
    shown = [shape.text_frame.text for shape in show.slides[1].shapes if shape.has_text_frame]
    assert "Punkt" in shown and not any("Langsam" in text for text in shown)
    assert show.slides[1].notes_slide.notes_text_frame.text == "Langsam sprechen."


def test_right_to_left_files_begin_at_the_right():
    made = outline(*PARTS, right=True)
    text = opened(document.write(made))
    assert all(p._p.pPr.find(qn("w:bidi")) is not None for p in text.paragraphs)
    assert text.sections[0]._sectPr.find(qn("w:bidi")) is not None
    assert all(table._tbl.tblPr.find(qn("w:bidiVisual")) is not None for table in text.tables)
    book = openpyxl.load_workbook(BytesIO(workbook.write(made)))
    assert all(sheet.sheet_view.rightToLeft for sheet in book)
    show = pptx.Presentation(BytesIO(slides.write(made)))
    for slide in show.slides:
        for paragraph in slide.shapes.title.text_frame.paragraphs:
            assert paragraph._p.pPr.get("rtl") == "1"
    assert not any(
        paragraph._p.find(qn("w:pPr")).find(qn("w:bidi")) is not None
        for paragraph in opened(document.write(outline(*PARTS))).paragraphs
        if paragraph._p.find(qn("w:pPr")) is not None
    )


def test_the_colours_of_files_are_those_of_the_site():
    tokens = (ROOT / "site/static/css/tokens.css").read_text().upper()
    for name, voice in VOICES.items():
        assert f"--{name}-TEXT: LIGHT-DARK(#{voice.tone}".upper() in tokens
        assert f"--{name}-WASH: LIGHT-DARK(#{voice.wash}".upper() in tokens
