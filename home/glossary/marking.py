"""Where the words of a glossary stand in a text. Plain Python without Django.

Only the first place of a word is marked, in running text: never inside a link, heading, button or
another marked word. Where two words begin at the same letter, the longer one wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from html import escape

# A comment, a tag, an entity, a run of text, or a sign that begins none of these.
TOKEN = re.compile(
    r"(?P<comment><!--.*?-->)"
    r"|(?P<tag><(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)"
    r"(?P<rest>(?:\"[^\"]*\"|'[^']*'|[^'\">])*)>)"
    r"|(?P<entity>&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);)"
    r"|(?P<text>[^<&]+)|(?P<stray>[<&])",
    re.DOTALL,
)
CLASSES = re.compile(r"\bclass=[\"']([^\"']*)")
# Elements without an end tag.
VOID = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "source", "track", "wbr"})
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6", "dt", "figcaption", "legend", "title"}
CONTROLS = {"a", "button", "label", "option", "select", "summary", "textarea"}
PLAIN = frozenset({"code", "dfn", "pre", "script", "style", "svg", *HEADINGS, *CONTROLS})
# A word goes on with these: letters, digits, signs above or below a letter.
INSIDE = r"\w\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670"
# "Mentor" is no word of its own in "Mentor:innen" or "Mentor*innen".
AFTER = rf"(?![{INSIDE}]|[:*’'][{INSIDE}])"
BEFORE = rf"(?<![{INSIDE}])(?<![{INSIDE}][:*’'])"
APOSTROPHES = "'’ʼ"
DOTTED = frozenset({"tr", "az"})  # languages whose i keeps its dot as a capital: i/İ, ı/I


@dataclass(frozen=True, slots=True)
class Term:
    """A word with its meaning. `also` are other forms found in texts, such as plurals."""

    code: str
    term: str
    meaning: str
    also: tuple[str, ...] = ()


class Finder:
    """Finds the terms of one language."""

    def __init__(self, terms: Iterable[Term], language: str) -> None:
        self.language = language
        self.terms = tuple(terms)

    @cached_property
    def forms(self) -> list[tuple[str, Term]]:
        """Every form with its term, the longest first; a form belongs to the first that has it."""
        found: dict[str, Term] = {}
        for term in self.terms:
            for form in (term.term, *term.also):
                if form.strip():
                    found.setdefault(" ".join(form.split()), term)
        return sorted(found.items(), key=lambda pair: -len(pair[0]))

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """One pattern for all forms; None without any."""
        if not self.forms:
            return None
        groups = "|".join(
            f"(?P<f{place}>{form_pattern(form, self.language)})"
            for place, (form, _term) in enumerate(self.forms)
        )
        return re.compile(f"{BEFORE}(?:{groups}){AFTER}")

    def mark(
        self,
        html: str,
        wrap: Callable[[str, Term], str],
        explained: set[str],
        plain_classes: frozenset[str] = frozenset(),
    ) -> str:
        """The HTML with `wrap(words, term)` at the first place of every term not yet `explained`.

        The codes of the terms found are added to `explained`. What stands inside an element with
        one of the `plain_classes` stays as it is. `html` is well-formed; nothing else of it is
        changed.
        """
        pattern = self.pattern
        if pattern is None:
            return html

        def put(match: re.Match[str]) -> str:
            term = self.forms[int((match.lastgroup or "f0")[1:])][1]
            if term.code in explained:
                return match[0]
            explained.add(term.code)
            return wrap(match[0], term)

        parts: list[str] = []
        inside = 0  # open elements, counted from the outermost that stays plain
        for token in TOKEN.finditer(html):
            words = token[0]
            if token["tag"]:
                inside = _depth(token, inside, plain_classes)
            elif token["text"] and not inside:
                words = pattern.sub(put, words)
            parts.append(words)
        return "".join(parts)


def _depth(tag: re.Match[str], inside: int, plain_classes: frozenset[str]) -> int:
    """How deep a text behind this tag stands inside an element whose words are left alone."""
    name = tag["name"].lower()
    if name in VOID or tag["rest"].endswith("/"):
        return inside
    if tag["end"]:
        return max(0, inside - 1)
    if inside:
        return inside + 1
    classes = CLASSES.search(tag["rest"])
    is_plain = classes is not None and not plain_classes.isdisjoint(classes[1].split())
    return 1 if name in PLAIN or is_plain else 0


def form_pattern(form: str, language: str) -> str:
    """A form as a pattern: blanks of any width, any apostrophe, the first letter in either case.

    Abbreviations (two capitals in one word: AGG, KMU) are found in exactly their case.
    """
    form = escape(form, quote=False)
    if is_abbreviation(form.split()[0]):
        first = re.escape(form[0])
    else:
        first = f"(?:{'|'.join(map(re.escape, both_cases(form[0], language)))})"
    rest = "".join(
        r"\s+" if sign.isspace() else f"[{APOSTROPHES}]" if sign in APOSTROPHES else re.escape(sign)
        for sign in form[1:]
    )
    return first + rest


def is_abbreviation(word: str) -> bool:
    """Whether a word has two capitals or more."""
    return sum(sign.isupper() for sign in word) > 1


def both_cases(letter: str, language: str) -> tuple[str, ...]:
    """A letter in lower and upper case, as the language writes them."""
    if language in DOTTED and letter in "iİ":
        return "i", "İ"
    if language in DOTTED and letter in "ıI":
        return "ı", "I"
    return tuple(dict.fromkeys([letter, letter.lower(), letter.upper()]))
