"""The order of words in a language's own alphabet. Plain Python without Django.

German follows DIN 5007-1 (ä as a, ß as ss). Turkish and Ukrainian letters have places of their
own. In Arabic the article and the seats of hamza do not count.
"""

from __future__ import annotations

import re
import unicodedata

ALPHABETS = {
    "tr": "abcçdefgğhıijklmnoöprsştuüvyz",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
}
ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي"})
ARTICLE = re.compile(r"^ال(?=\w{2})")


def lower(text: str, language: str) -> str:
    """In small letters; Turkish keeps the dot."""
    if language == "tr":
        text = text.replace("İ", "i").replace("I", "ı")
    return text.casefold()


def sort_key(text: str, language: str) -> tuple[list[tuple[int, str]], str]:
    """What two words of a language are compared by; the second part only decides between equals."""
    if language == "ar":
        plain = ARTICLE.sub("", text).translate(ARABIC)
        return [(0, sign) for sign in _without_marks(plain) if sign.isalnum()], text
    plain = unicodedata.normalize("NFC", lower(text, language))
    alphabet = ALPHABETS.get(language)
    if alphabet is None:
        return [(0, sign) for sign in _without_marks(plain) if sign.isalnum()], text
    places = {letter: place for place, letter in enumerate(alphabet)}
    signs = [sign for sign in plain if sign.isalnum()]
    return [(places.get(sign, len(places)), sign) for sign in signs], text


def initial(text: str, language: str) -> str:
    """The letter a word stands under, as a capital."""
    key = sort_key(text, language)[0]
    letter = key[0][1] if key else ""
    return "İ" if language == "tr" and letter == "i" else letter.upper()


def _without_marks(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in parts if not unicodedata.combining(sign))
