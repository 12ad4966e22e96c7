"""No interface word is missing in a language the site offers."""

import polib
import pytest
from django.conf import settings
from django.template.loader import get_template
from django.utils import translation

LANGUAGES = [code for code, _name in settings.LANGUAGES if code != "en"]  # words are in English


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_translated(language):
    words = polib.pofile(settings.SITE / "locale" / language / "LC_MESSAGES" / "django.po")
    assert len(words) > 200
    assert [entry.msgid for entry in words if not entry.translated()] == []
    assert [entry.msgid for entry in words.fuzzy_entries()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_survive_translation(language):
    import re

    words = polib.pofile(settings.SITE / "locale" / language / "LC_MESSAGES" / "django.po")
    for entry in words:
        expected = sorted(set(re.findall(r"%\(\w+\)[sd]|%d|<[a-z][^>]*>", entry.msgid)))
        for text in entry.msgstr_plural.values() or [entry.msgstr]:
            found = set(re.findall(r"%\(\w+\)[sd]|%d|<[a-z][^>]*>", text))
            assert found <= set(expected) | set(
                re.findall(r"%\(\w+\)[sd]|%d|<[a-z][^>]*>", entry.msgid_plural)
            ), entry.msgid


def test_the_words_in_the_templates_are_in_the_file():
    """A word added to a template and forgotten in the file would stay English."""
    import re

    known = {
        entry.msgid
        for entry in polib.pofile(settings.SITE / "locale" / "de" / "LC_MESSAGES" / "django.po")
    }
    folder = settings.ROOT / "templates"
    for path in folder.rglob("*.html"):
        used = re.findall(r"""\{%\s*translate (["'])(.+?)\1""", path.read_text())
        for _quote, word in used:
            assert word in known, (path, word)


def test_german_readers_see_german():
    with translation.override("de"):
        html = get_template("404.html").render({"home": "/de/", "LANGUAGE_CODE": "de"})
    assert "There is no page here" not in html
