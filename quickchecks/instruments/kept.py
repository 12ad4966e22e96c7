"""What a file says beyond the fields of a page, kept so that exporting says it again.

It is the difference between the file and what the page alone would export, as a list of remarks:
where ("at": keys and ids, never positions), what the page says there ("was") and what the file
says ("is"); a side that says nothing is left out. A remark holds as long as the page still says
what it said: an editor's change wins, and what is deleted takes its remarks along.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from typing import Any

from .address import MISSING, by_id, child

Remark = dict[str, Any]


def difference(given: Any, generated: Any, at: tuple[Any, ...] = ()) -> Iterator[Remark]:
    """What has to be remembered of a file (`given`) beside what a page exports (`generated`)."""
    if isinstance(given, Mapping) and isinstance(generated, Mapping):
        for key in {**generated, **given}:
            yield from difference(child(given, key), child(generated, key), (*at, key))
        return
    ours, theirs = by_id(given), by_id(generated)
    if ours is not None and theirs is not None:
        for key in {**theirs, **ours}:
            yield from difference(child(given, key), child(generated, key), (*at, key))
        if list(ours) != list(theirs):
            yield {"at": list(at), "order": {"was": list(theirs), "is": list(ours)}}
        return
    if given != generated:
        sides = {"was": generated, "is": given}
        said = {side: value for side, value in sides.items() if value is not MISSING}
        yield {"at": list(at), **said}


def with_remarks(generated: Any, remarks: Iterable[Remark]) -> Any:
    """What a page exports, together with what was remembered and still holds."""
    found = deepcopy(generated)
    later = []
    for remark in remarks:
        if "order" in remark:
            later.append(remark)
        elif not remark["at"]:
            found = deepcopy(remark["is"]) if found == remark["was"] else found
        else:
            _put(found, remark)
    for remark in later:  # once everything is there
        _sort(generated, found, remark)
    return found


def _put(data: Any, remark: Remark) -> None:
    *way, last = remark["at"]
    for step in way:
        data = child(data, step)
    if child(data, last) != remark.get("was", MISSING):
        return
    value = deepcopy(remark["is"]) if "is" in remark else MISSING
    if isinstance(data, dict):
        _put_key(data, last, value)
    elif isinstance(data, list):
        _put_item(data, last, value)


def _put_key(data: dict[Any, Any], key: Any, value: Any) -> None:
    if value is MISSING:
        data.pop(key, None)
    else:
        data[key] = value


def _put_item(data: list[Any], identity: Any, value: Any) -> None:
    rest = [item for item in data if child(item, "id") != identity]
    data[:] = rest if value is MISSING else [*rest, value]


def _sort(generated: Any, found: Any, remark: Remark) -> None:
    """Give a list the order it had in the file, unless an editor has changed its order."""
    for step in remark["at"]:
        generated, found = child(generated, step), child(found, step)
    order = remark["order"]
    if list(by_id(generated) or []) != order["was"] or not isinstance(found, list):
        return
    places = {identity: place for place, identity in enumerate(order["is"])}
    found.sort(key=lambda item: places.get(child(item, "id"), len(places)))
