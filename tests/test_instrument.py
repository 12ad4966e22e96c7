"""Every check of the demo answers exactly as its instrument (the YAML file) says, in any language.

The files are read a second time in tests/second_reading.py; the site is asked through its JSON.
"""

import random

import pytest

from packets.models import PacketPage

from .second_reading import INSTRUMENTS, reading

pytestmark = pytest.mark.django_db
PATTERNS = 200  # for each instrument, every other one in English
ORDER = ["fail", "open", "pass", "no", "partly", "yes"]  # outcomes, from bad to good


@pytest.fixture(params=INSTRUMENTS)
def instrument(request):
    return INSTRUMENTS[request.param]


# -- Random readers ------------------------------------------------------------------------


def answered(data, chance):
    """Answers of an invented reader, who is in a good or in a bad way as a whole."""
    if data["mode"] == "orientation":
        return walked(data, chance)
    luck = chance.random()
    questions = data.get("questions") or data["criteria"]
    return {question["id"]: chosen(question["options"], luck, chance) for question in questions}


def chosen(options, luck, chance):
    if chance.random() < 0.3:
        return chance.choice(options)["id"]
    options = sorted(options, key=worth)
    return options[int(luck * len(options))]["id"]


def worth(option):
    """The further to the end, the better for the reader."""
    return ORDER.index(option["outcome"]) if "outcome" in option else option.get("points") or 0


def walked(data, chance):
    """A way through the graph, taken at random; a gate's subjects are all answered."""
    nodes = {node["id"]: node for node in data["nodes"]}
    here, answers = data["behaviour"]["start"], {}
    while here in nodes and "options" in nodes[here]:
        option = chance.choice(nodes[here]["options"])
        answers[here], here = option["id"], option["next"]
    for group in nodes[here]["groups"] if here in nodes else []:
        answers[f"{here}.{group['id']}"] = chance.choice(group["options"])["id"]
    return answers


def test_random_readers_get_what_the_instrument_says(instrument, ask):
    chance = random.Random(2026)  # noqa: S311
    for number in range(PATTERNS):
        answers = answered(instrument, chance)
        expected, language = reading(instrument, answers), ("de", "en")[number % 2]
        found = ask(instrument["id"], answers, language)
        assert {key: found[key] for key in expected} == expected, (language, answers)
        assert (found["locale"], found["kind"]) == (language, instrument["mode"])


def test_random_readers_meet_everything_the_instrument_knows(instrument):
    """Without this the comparison above could pass over a rule nobody has met."""
    chance = random.Random(2026)  # noqa: S311
    met = [reading(instrument, answered(instrument, chance)) for _ in range(PATTERNS)]

    def all_of(items, key):
        return {item["id"] for item in instrument.get(items, [])} <= {one.get(key) for one in met}

    if instrument["mode"] == "scored":
        assert all_of("bands", "band") and all_of("paths", "path")
        assert any(one["more"] for one in met)
    if instrument["mode"] == "eligibility":
        assert all_of("results", "result")
        assert any(one["fails"] and one["open"] for one in met)
    if instrument["mode"] == "orientation":
        assert {one["points"] for one in met} - {None}
        assert len({one["outcome"] for one in met}) > 15
    flags = {flag for one in met for flag in one["flags"]}
    assert flags == {flag["id"] for flag in instrument.get("flags", [])}


def ways(data, here=None, answers=None):
    """Every way through the graph, up to its gate."""
    nodes = {node["id"]: node for node in data["nodes"]}
    here, answers = here or data["behaviour"]["start"], answers or {}
    if here not in nodes or "options" not in nodes[here]:
        yield here, answers
        return
    for option in nodes[here]["options"]:
        yield from ways(data, option["next"], {**answers, here: option["id"]})


def test_every_way_through_the_orientation_ends_where_the_instrument_says(ask):
    data = INSTRUMENTS["residence-orientation"]
    found = [(end, answers) for end, answers in ways(data) if end != "n32"]
    by_end = dict(found)
    gate = {"o-oppcard-points", "o-points-missing"}
    assert set(by_end) | gate == {outcome["id"] for outcome in data["outcomes"]}
    assert max(len(answers) for _end, answers in found) == 11  # as its introduction promises
    for end, answers in by_end.items():
        assert ask(data["id"], answers)["outcome"] == end


def test_every_example_reader_gets_the_result_that_was_worked_out_by_hand(instrument, ask):
    key = {"scored": "band", "eligibility": "result", "orientation": "outcome"}[instrument["mode"]]
    assert len(instrument["personas"]) >= 3
    for persona in instrument["personas"]:
        found = ask(instrument["id"], persona["answers"])
        assert found[key] == persona["expected"], persona["name"]


def texts(value):
    """Every text of a result, without addresses."""
    if isinstance(value, dict):
        return [text for item in value.values() for text in texts(item)]
    if isinstance(value, list):
        return [text for item in value for text in texts(item)]
    return [value] if isinstance(value, str) else []


def test_results_speak_the_language_of_the_page(instrument, ask):
    answers = instrument["personas"][0]["answers"]
    german, english = (
        texts(ask(instrument["id"], answers, code)["texts"]) for code in ("de", "en")
    )
    assert len(german) == len(english) > 1
    assert not {"und", "nicht", "sie", "für"} & set(" ".join(english).lower().split())


def test_what_is_recommended_leads_somewhere_that_exists(instrument, ask, client):
    """A packet that is still to be written is told honestly: the list of the audience instead."""
    for persona in instrument["personas"]:
        targets = ask(instrument["id"], persona["answers"])["targets"]
        for target in targets.values():
            assert target["kind"] in ("chapter", "packet", "check", "overview")
            path, _, anchor = target["url"].removeprefix("http://testserver").partition("#")
            page = client.get(path)
            assert page.status_code == 200, target
            assert not anchor or f'id="{anchor}"' in page.content.decode(), target


def chapters(value):
    """Every chapter a file leads to, with its packet."""
    if isinstance(value, dict):
        here = [(value["packet"], value["chapter"])] if "chapter" in value else []
        return here + [pair for item in value.values() for pair in chapters(item)]
    return [pair for item in value for pair in chapters(item)] if isinstance(value, list) else []


def test_every_chapter_it_leads_to_exists_in_both_languages(instrument):
    assert chapters(instrument)
    for packet, chapter in chapters(instrument):
        pages = PacketPage.objects.live().filter(code=packet)
        assert {page.locale.language_code for page in pages} == {"de", "en"}, packet
        assert all(page.chapter_title(chapter) for page in pages), (packet, chapter)
