"""A faulty file is refused with place and reason, and nothing is half done."""

from copy import deepcopy

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page

from home.models import FactValue
from quickchecks.instruments.exporting import export, find_check
from quickchecks.models import ScoredCheckPage

from . import instrument_factories
from .instrument_factories import KINDS, exported, words

pytestmark = pytest.mark.django_db


def put(data, way, value):
    """The same data with another value at a place; None takes the key away."""
    changed = deepcopy(data)
    inner = changed
    for step in way[:-1]:
        inner = inner[step]
    if value is None:
        del inner[way[-1]]
    else:
        inner[way[-1]] = value
    return changed


READER = {"name": "Probe", "answers": {"q1": "a", "q2": "a", "q3": "a"}, "expected": "low-band"}
FAULTS = [
    ("scored", ["mode"], "quiz", "mode: “quiz”"),
    ("scored", ["id"], None, "id: it is missing"),
    ("scored", ["title"], {"en": "Only English"}, "title: the German text is missing"),
    ("scored", ["questions", 1, "text", "de"], "", "questions/q2/text: the German"),
    ("scored", ["questions", 0, "options", 0, "text"], False, "questions/q1/options/a/text"),
    ("scored", ["questions", 0, "options", 0, "text", "en"], False, "options/a/text/en"),
    ("scored", ["questions", 0, "dimension"], "three", "questions/q1/dimension: there is no"),
    ("scored", ["questions", 0, "options", 1, "points"], "1", "questions/q1/options/b/points"),
    ("scored", ["questions", 0, "options", 0, "id"], "A b", "is no code"),
    ("scored", ["questions", 0, "options", 0, "flags"], ["nobody"], "nobody"),
    ("scored", ["recommendations", 0, "level"], "middle", "middle"),
    ("scored", ["recommendations", 2, "dimension"], "four", "recommendations/rest/dimension"),
    ("scored", ["recommendation_rules", "if_none"], "gone", "recommendations/rest/dimension"),
    ("scored", ["recommendation_rules", "priority"], "loudest", "priority: 'loudest'"),
    ("scored", ["paths", 0, "if"], "q3 is a", "paths/path-a/if: “q3 is a”"),
    ("scored", ["paths", 0, "if"], "q3 = z", "q3/z"),
    ("scored", ["paths", 1, "if"], "total > 5", "path-b"),
    ("scored", ["scoring", "cap", "if"], "one < 30", "scoring/cap/if: “one < 30”"),
    ("scored", ["scoring", "cap", "max_band"], "no-band", "no-band"),
    ("scored", ["scoring", "method"], "sum", "scoring/method: 'sum'"),
    ("scored", ["levels", 0, "max"], 60, "levels/low/max: 49"),
    ("scored", ["dimensions", 0, "weight"], 50, "90"),
    ("scored", ["flags", 0, "severity"], "panic", "flags/hurry/severity: 'panic'"),
    ("scored", ["questions"], {"q1": 1}, "questions: a list is wanted"),
    ("scored", ["summary"], words("x" * 401), "summary: 401 characters"),
    ("scored", ["personas"], [{**READER, "expected": "high-band"}], "lead to “low-band”"),
    ("scored", ["personas"], [{**READER, "answers": {"q 1": "a"}}], "personas/#1/answers"),
    ("eligibility", ["criteria", 0, "kind"], "harsh", "criteria/k1/kind: 'harsh'"),
    ("eligibility", ["criteria", 0, "options", 0, "outcome"], "maybe", "options/a/outcome"),
    ("eligibility", ["criteria", 0, "if_fail"], None, "k1/fail"),
    ("eligibility", ["criteria", 1, "options", 1, "outcome"], True, "True is none of"),
    ("eligibility", ["results", 3], None, "not-now"),
    ("eligibility", ["scoring", "outcome_order", 0, "result"], "clarify", "scoring/outcome_order"),
    ("orientation", ["nodes", 0, "options", 0, "next"], "n9", "n1 → n9"),
    ("orientation", ["nodes", 1, "next_if_missed"], "n1", "n1"),
    ("orientation", ["nodes", 1, "type"], "raffle", "nodes/n2/type"),
    ("orientation", ["nodes", 1, "min_points_var"], "no_such", "there is no variable “no_such”"),
    ("orientation", ["behaviour", "start"], "n7", "n7"),
    ("orientation", ["behaviour", "store_answers"], True, "behaviour/store_answers"),
    ("orientation", ["outcomes", 0, "advice"], ["oracle"], "oracle"),
    ("orientation", ["outcomes", 0, "law"], ["§ 1, § 2"], "outcomes/o-yes/law"),
    (
        "orientation",
        ["variables", "probe_points", "value"],
        "three",
        "variables/probe_points/value",
    ),
    ("orientation", ["variables", "probe_year", "valid_until"], "soon", "probe_year/valid_until"),
    ("orientation", ["advice_services", "office", "url"], "javascript:x", "office/url"),
]


@pytest.mark.parametrize(
    ("kind", "way", "value", "message"),
    FAULTS,
    ids=[f"{kind}-{way[-1]}" for kind, way, *_ in FAULTS],
)
def test_a_faulty_file_is_refused_with_place_and_reason(import_file, kind, way, value, message):
    before = Page.objects.count(), FactValue.objects.count()
    with pytest.raises(CommandError) as refused:
        import_file(put(KINDS[kind](), way, value), "--publish")
    assert message in str(refused.value)
    assert (Page.objects.count(), FactValue.objects.count()) == before


@pytest.mark.parametrize(
    "text", ["", "- a", "a: b: c", "a: [", "\x00", "id: x\nid: y\nmode: scored"]
)
def test_a_file_that_is_no_instrument_is_refused(import_file, text):
    with pytest.raises(CommandError, match="was not imported"):
        import_file(text)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("import_check", str(tmp_path / "none.yaml"))
    with pytest.raises(CommandError, match="no-such-check"):
        call_command("export_check", "no-such-check")


def test_a_draft_may_be_unproven_but_not_faulty(import_file):
    data = instrument_factories.scored()
    data["personas"] = [{**READER, "expected": "high-band"}]
    import_file(data, "--draft")
    data["personas"] = [READER]
    import_file(data, "--publish")
    assert exported(data["id"]) == data


def test_a_fault_in_a_later_language_undoes_everything(import_file, monkeypatch):
    data = instrument_factories.scored()
    import_file(data, "--publish")
    before = exported(data["id"])

    def broken(*args, **kwargs):
        raise home_translating.DifferentTexts("the texts differ")

    from home import translating as home_translating

    monkeypatch.setattr("quickchecks.instruments.importing.translate", broken)
    data["title"]["de"] = "Halb getan"
    with pytest.raises(CommandError, match="the texts differ"):
        import_file(data, "--publish")
    assert exported(data["id"]) == before


def test_another_kind_under_the_same_id_is_refused(import_file):
    import_file(instrument_factories.scored(), "--publish")
    with pytest.raises(CommandError, match="another kind"):
        import_file(instrument_factories.eligibility("probe-punkte"), "--publish")
    assert ScoredCheckPage.objects.filter(code="probe-punkte").exists()


def test_an_address_that_is_taken_is_refused(import_file):
    with pytest.raises(CommandError, match="slug"):
        import_file(
            {**instrument_factories.scored(), "slug": "willkommens-check-betriebe"}, "--publish"
        )


def test_the_exported_page_is_the_published_one_not_a_draft(import_file):
    data = instrument_factories.scored()
    import_file(data, "--publish")
    page = find_check(data["id"])
    page.title = "Nur ein Entwurf"
    page.save_revision()
    assert export(find_check(data["id"]))["title"]["de"] == data["title"]["de"]
