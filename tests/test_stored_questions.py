"""A published version can be read in its own words, whatever kind it is of."""

import pytest

from quickchecks.figures.asked import questions_of, results_of, steps_of

OPTIONS = [{"code": "a", "text": "Ja"}, {"code": "b"}]
STORED = [
    (
        {
            "dimensions": [
                {"code": "d", "questions": [{"code": "q1", "text": "Eins?", "options": OPTIONS}]}
            ],
            "routing": [{"code": "r1", "text": "Wohin?", "options": OPTIONS}],
            "bands": [{"code": "low", "title": "Am Anfang"}],
        },
        {"q1": "Eins?", "r1": "Wohin?"},
        {"q1", "r1"},
        [("low", "Am Anfang")],
    ),
    (
        {
            "criteria": [
                {"code": "k1", "label": "Alter", "text": "Wie alt?", "options": OPTIONS},
                {"code": "k2", "label": "Zeit", "text": "", "options": OPTIONS},
            ],
            "verdicts": [{"code": "not-now", "title": "Noch nicht"}],
        },
        {"k1": "Wie alt?", "k2": "Zeit"},
        {"k1", "k2"},
        [("not-now", "Noch nicht")],
    ),
    (
        {
            "nodes": [{"code": "n1", "text": "Wo?", "options": OPTIONS}],
            "gates": [
                {
                    "code": "n2",
                    "text": "Punkte",
                    "groups": [{"code": "german", "label": "Deutsch", "options": OPTIONS}],
                }
            ],
            "outcomes": [{"code": "o-free", "title": "Frei"}],
        },
        {"n1": "Wo?", "n2.german": "Deutsch"},
        {"n1", "n2"},
        [("o-free", "Frei")],
    ),
    ({"dimensions": None, "nodes": [None, {"text": "ohne Code"}], "bands": {}}, {}, set(), []),
]


@pytest.mark.parametrize(("stored", "questions", "steps", "results"), STORED)
def test_every_kind_of_stored_version_can_be_read(stored, questions, steps, results):
    found = questions_of(stored)
    assert {question.code: question.text for question in found} == questions
    assert all(question.options == (("a", "Ja"), ("b", "b")) for question in found)
    assert set(dict(steps_of(stored))) == steps
    assert results_of(stored) == results
