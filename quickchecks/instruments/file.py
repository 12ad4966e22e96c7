"""YAML as data, and data as YAML that people can edit."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from .entry import InstrumentFault


def places(keys: str) -> dict[str, int]:
    """The place of each key in a row of keys."""
    return {key: place for place, key in enumerate(keys.split())}


# In which order keys are written; others follow in the order they came.
TOP = places("""
    schema_version id slug mode audience address_form_de duration_minutes related_packets
    last_reviewed review_due phase stem_fields title summary intro disclaimer
    programme_parameters scoring variables behaviour
    dimensions questions criteria nodes flags levels bands paths
    recommendation_rules recommendations outcomes results advice_services personas
""")
BELOW = places("""
    id method ask_all question_share rounding bands_use levels_use
    name dimension kind type severity weight level min max points na next outcome flags raisable
    value unit valid_from valid_until basis facts fact verify
    if max_band law packet chapter link_check when effort
    title label text help sensitive de en url
    min_points_var min_points next_if_reached next_if_missed groups
    list options if_fail if_open advice action answers expected
    empty_dimension min_scored_weight_share cap outcome_order
    start stale_answers store_answers show_path_on_result facts_expired most_steps
    source priority tie_break top if_none
""")


class Dumper(yaml.SafeDumper):
    """Block style, lists set in, every value written out where it stands."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        return True


def read(path: Path) -> dict[str, Any]:
    """A file's data. Raises InstrumentFault where it is not there, no YAML or no mapping."""
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InstrumentFault(f"the file cannot be read: {error.strerror}") from error
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        raise InstrumentFault(f"the file is no YAML in UTF-8: {error}") from error
    if not isinstance(data, dict):
        raise InstrumentFault("the file has no keys such as id, mode and title")
    return data


def write(data: dict[str, Any]) -> str:
    """Data as YAML, keys in the order of the instruments."""
    return yaml.dump(ordered(data), Dumper=Dumper, allow_unicode=True, sort_keys=False, width=100)


def ordered(data: Any, order: Mapping[str, int] = TOP) -> Any:
    """The same data, the keys of every mapping in the order they are written."""
    if isinstance(data, dict):
        keys = sorted(data, key=lambda key: order.get(key, len(order)))
        return {key: ordered(data[key], BELOW) for key in keys}
    if isinstance(data, list):
        return [ordered(item, BELOW) for item in data]
    return data
