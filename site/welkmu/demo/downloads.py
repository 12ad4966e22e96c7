"""The downloads of a packet from its file, and whether they say the same in every language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from home.handouts.making import KINDS
from home.handouts.outline import MOST_LINES, cells, rows

from .files import SOURCE_LANGUAGE, DemoFault, in_words

if TYPE_CHECKING:
    from .fields import Words


def downloads(items: list[dict[str, Any]], words: Words) -> list[tuple[str, Any]]:
    """The blocks of a packet's downloads. Raises DemoFault, naming the download."""
    codes = [item["code"] for item in items]
    for item in items:
        if codes.count(item["code"]) > 1:
            raise DemoFault(f"two downloads have the code “{item['code']}”")
        if item["format"] not in KINDS:
            raise DemoFault(f"download {item['code']}: there is no format “{item['format']}”")
    return [("download", download(item, words)) for item in items]


def download(item: dict[str, Any], words: Words) -> dict[str, Any]:
    place = f"download {item['code']}"
    content = [
        part(name, value, words, place) for one in item["content"] for name, value in one.items()
    ]
    kinds = {name for name, _value in content}
    if item["format"] == "xlsx" and "table" not in kinds:
        raise DemoFault(f"{place}: a workbook needs a table")
    if item["format"] == "pptx" and "heading" not in kinds:
        raise DemoFault(f"{place}: slides need a heading")
    return {
        "code": item["code"],
        "format": item["format"],
        "title": words.text(item["title"]),
        "what": words.text(item["what"]),
        "content": content,
    }


def part(name: str, value: Any, words: Words, place: str) -> tuple[str, Any]:
    match name:
        case "heading":
            return name, words.text(value)
        case "text" | "note":
            return name, words.rich(value)
        case "points" | "ticks":
            return name, [words.text(point) for point in value]
        case "fields":
            return name, [field(one, words, place) for one in value]
        case "table":
            return name, table(value, words, place)
    raise DemoFault(f"{place}: there is no part “{name}”")


def field(one: dict[str, Any], words: Words, place: str) -> dict[str, Any]:
    lines = one.get("lines", 1)
    if not isinstance(lines, int) or not 1 <= lines <= MOST_LINES:
        raise DemoFault(f"{place}: a gap is 1 to {MOST_LINES} lines high, not {lines}")
    return {"label": words.text(one["label"]), "lines": lines}


def table(value: dict[str, Any], words: Words, place: str) -> dict[str, Any]:
    """A table whose rows fit its header, and those of the German one."""
    columns, lines = words.text(value["columns"]), words.text(value.get("rows"))
    for number, row in enumerate(rows(lines), 1):
        if len(row) != len(cells(columns)):
            raise DemoFault(
                f"{place}: row {number} of the table has {len(row)} cells in “{words.language}”,"
                f" its header {len(cells(columns))}"
            )
    german = in_words(value["columns"], SOURCE_LANGUAGE)
    if len(cells(columns)) != len(cells(german)):
        raise DemoFault(f"{place}: the table has other columns in “{words.language}”: {columns}")
    if len(rows(lines)) != len(rows(in_words(value.get("rows"), SOURCE_LANGUAGE))):
        raise DemoFault(f"{place}: the table has other rows in “{words.language}” than in German")
    return {"columns": columns, "rows": lines, "blank": value.get("blank", 0)}
