"""Reading the demo's files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from django.conf import settings

DEMO = Path(settings.SITE) / "demo"
SOURCE_LANGUAGE = "de"


class DemoFault(ValueError):
    """A file that cannot be loaded; the message names the file and the place."""


def read(path: Path) -> dict[str, Any]:
    """One file as plain data. Raises DemoFault where it is no YAML or no mapping."""
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise DemoFault(f"{path}: {error}") from error
    if not isinstance(data, dict):
        raise DemoFault(f"{path}: a file starts with keys such as id, title, slug")
    return data


def read_folder(folder: str) -> dict[str, dict[str, Any]]:
    """All files of a folder by their id."""
    found = {}
    for path in sorted((DEMO / folder).glob("*.yaml")):
        data = read(path)
        found[str(data.get("id", path.stem))] = data
    return found


def in_words(value: Any, language: str) -> str:
    """The text of one language; German where that language has none yet.

    A value that is no mapping of languages is the same in all of them.
    """
    if not isinstance(value, dict):
        return "" if value is None else str(value)
    if SOURCE_LANGUAGE not in value:
        raise DemoFault(f"the German text is missing beside {sorted(value)}: {value}")
    return str(value.get(language) or value[SOURCE_LANGUAGE]).strip()


def languages_of(data: Any) -> set[str]:
    """The languages a file is written in: those that its title has."""
    return set(data["title"])
