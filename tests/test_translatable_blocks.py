"""Every text an editor can type into a block reaches the translator (wagtail-localize's traps)."""

import pytest
from django.apps import apps
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.rich_text import RichText
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from . import factories

APPS = ("home", "packets", "videos", "quickchecks")
STREAMS = [
    (model, field)
    for model in apps.get_models()
    if issubclass(model, Page) and model._meta.app_label in APPS
    for field in model._meta.get_fields()
    if isinstance(field, StreamField)
]


def is_text(block):
    return isinstance(block, blocks.CharBlock | blocks.TextBlock | blocks.RichTextBlock)


def filled(block, path, expected):
    """A value of a block in which every text says where it stands."""
    if isinstance(block, blocks.RichTextBlock):
        expected.append(path)
        return RichText(f"<p>{path}</p>")
    if is_text(block):
        expected.append(path)
        return path
    if isinstance(block, blocks.ListBlock):
        return [filled(block.child_block, f"{path}/{n}", expected) for n in range(2)]
    if isinstance(block, blocks.StreamBlock):
        return [
            (name, filled(child, f"{path}/{name}", expected))
            for name, child in block.child_blocks.items()
        ]
    if isinstance(block, blocks.StructBlock):
        return {
            name: filled(child, f"{path}/{name}", expected)
            for name, child in block.child_blocks.items()
        }
    if isinstance(block, blocks.IntegerBlock):
        return 1
    return None if isinstance(block, blocks.ChooserBlock) else ""


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("model", "field"), STREAMS, ids=[f"{m.__name__}.{f.name}" for m, f in STREAMS]
)
def test_every_text_of_a_stream_is_offered_for_translation(model, field):
    expected = []
    page = model(title="Probe", slug="probe-stream", locale=factories.german_home().locale)
    setattr(page, field.name, filled(field.stream_block, field.name, expected))
    page.path, page.depth = "000100019999", 3
    page.save_base(raw=False)  # as stored: blocks have their ids
    stored = model.objects.get(pk=page.pk)
    offered = {
        found.string.data
        for found in extract_segments(stored)
        if isinstance(found, StringSegmentValue)
    }
    assert set(expected) <= offered, sorted(set(expected) - offered)


def walk(block, seen):
    yield block
    children = getattr(block, "child_blocks", {}).values()
    if isinstance(block, blocks.ListBlock):
        children = [block.child_block]
    for child in children:
        yield from walk(child, seen)


@pytest.mark.parametrize(
    ("model", "field"), STREAMS, ids=[f"{m.__name__}.{f.name}" for m, f in STREAMS]
)
def test_a_text_added_later_does_not_break_old_pages(model, field):
    """Old data lacks the key of a new block: without a default, submitting would crash."""
    for block in walk(field.stream_block, set()):
        if isinstance(block, blocks.StructBlock):
            for name, child in block.child_blocks.items():
                assert not is_text(child) or child.get_default() is not None, (block, name)


@pytest.mark.parametrize(
    ("model", "field"), STREAMS, ids=[f"{m.__name__}.{f.name}" for m, f in STREAMS]
)
def test_codes_are_never_sent_to_translators(model, field):
    for block in walk(field.stream_block, set()):
        for name, child in getattr(block, "child_blocks", {}).items():
            if name in ("code", "level", "chapter", "flags", "url", "date", "phone"):
                assert not is_text(child) or isinstance(child, blocks.URLBlock), (block, name)
                assert not (name == "chapter" and isinstance(child, blocks.CharBlock))
