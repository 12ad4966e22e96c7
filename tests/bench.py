"""How fast checks are, next to a bare page of the same site: `make bench`.

Everything runs in one process on the data of `make run`, in turns, so that a noisy neighbour hits
all of it alike. Quote the ratios, not the absolute figures.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 7
SECONDS = 0.6  # for each subject in each round


def set_up() -> None:
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "welkmu.settings.embedded")
    import django

    django.setup()


def rate(work: Callable[[], object]) -> float:
    """How often a second, on one core: processor time, not the clock on the wall."""
    done, start = 0, time.process_time()
    while time.process_time() - start < SECONDS:
        work()
        done += 1
    return done / (time.process_time() - start)


def subjects() -> dict[str, Callable[[], object]]:
    """What is measured, by name; the first one is what the others are compared with."""
    from django.test import Client

    from home.models import InfoPage
    from quickchecks.models import ScoredCheckPage
    from quickchecks.rules.scored.definition import ScoredCheck
    from quickchecks.rules.scored.evaluate import evaluate

    client = Client(headers={"host": "127.0.0.1"})
    bare = InfoPage.objects.filter(live=True, locale__language_code="de").first()
    page = ScoredCheckPage.objects.get(code="sme-welcome-culture", locale__language_code="de")
    if bare is None or page.newest is None:
        raise SystemExit("The demo site is not loaded: `make run` first.")
    check = page.newest.check_definition
    assert isinstance(check, ScoredCheck)
    answers = {question.code: question.options[0].code for question in check.asked}
    result = client.post(page.url, answers).url

    def get(url: str) -> Callable[[], object]:
        def work() -> None:
            assert client.get(url).status_code == 200

        return work

    def post() -> None:
        found = client.post(page.url, {"answers": answers}, content_type="application/json")
        assert found.status_code == 200

    return {
        "a bare page (imprint)": get(bare.url),
        "the questions": get(page.url),
        "the result as a page": get(result),
        "the result as JSON": get(f"{result.rstrip('/')}.json"),
        "answers posted as JSON": post,
        "evaluating alone": lambda: evaluate(check, answers),
    }


def proof_seconds() -> float:
    """How long the proof of the check with 16 questions takes: the median of five."""
    from quickchecks.models import ScoredCheckPage
    from quickchecks.rules.scored.proof import prove

    page = ScoredCheckPage.objects.get(code="sme-welcome-culture", locale__language_code="de")
    check = page.compile()
    times = []
    for _ in range(5):
        start = time.process_time()
        prove(check)
        times.append(time.process_time() - start)
    return statistics.median(times)


def main() -> None:
    set_up()
    found = subjects()
    rates: dict[str, list[float]] = {name: [] for name in found}
    for _ in range(ROUNDS):
        for name, work in found.items():
            rates[name].append(rate(work))
    base = statistics.median(next(iter(rates.values())))
    print(f"{'':28}{'a second and core':>20}{'to a bare page':>18}{'spread':>10}")
    for name, values in rates.items():
        middle = statistics.median(values)
        spread = (max(values) - min(values)) / middle
        print(f"{name:28}{middle:20,.0f}{middle / base:17.2f}x{spread:9.0%}")
    print(f"\nproof of 16 questions: {proof_seconds():.2f} s")


if __name__ == "__main__":
    main()
