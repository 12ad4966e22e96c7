"""What one answer leaves open, from the lowest and the highest sums alone.

As long as the same questions are rated, better answers never give a lower band: the total rises,
and no dimension falls below the cap. All bands lie between those of the worst and the best answers:
only these two need adding up, for every weight that can be rated. That is quick for any check.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from typing import TypeVar

from .definition import Option, Question
from .marks import LOW
from .sums import Part, Sums

# Rated dimension weight, question weight that was not rated, LOW or 0 -> weighted values.
End = Mapping[tuple[int, int, int], int]
Ends = tuple[End, End]  # the lowest and the highest
Pick = Callable[[int, int], int]
Key = TypeVar("Key")


class Leftover:
    """What the other dimensions can still bring once something of one dimension is fixed."""

    def __init__(self, sums: Sums) -> None:
        self.sums = sums
        own = [_dimension(sums, place, sums.parts(place)) for place in range(len(sums.units))]
        nothing: Ends = ({(0, 0, 0): 0}, {(0, 0, 0): 0})
        self.others = [
            reduce(_merged, own[:place] + own[place + 1 :], nothing) for place in range(len(own))
        ]

    def bands(self, place: int, questions: Sequence[Sequence[Part]]) -> set[str]:
        """The lowest and the highest band if a dimension's questions had only these answers.

        Empty: no answers to the other questions give a band.
        """
        ends = _merged(self.others[place], _dimension(self.sums, place, questions))
        wholes = [(points, *key) for end in ends for key, points in end.items()]
        outcomes = (self.sums.outcome(whole) for whole in wholes)
        return {outcome.band for outcome in outcomes if outcome.band is not None}

    def gives_a_band(self, place: int, rated: int) -> bool:
        """Whether there can be a band with so much question weight of a dimension rated."""
        _points, _weight, missing, _marks = self.sums.whole(place, (0, rated, 0))
        least = min(unrated for _weight, unrated, _low in self.others[place][0])
        return missing + least <= self.sums.may_miss


def deciding(sums: Sums, leftover: Leftover) -> Iterator[tuple[Question, Option, str]]:
    """Every answer that leaves one band only, with that band; "": it leaves none.

    Nothing decides where the whole check has only one band to reach.
    """
    for place, dimension in enumerate(sums.check.dimensions):
        questions = sums.parts(place)
        if len(leftover.bands(place, questions)) < 2:
            return
        for number, question in enumerate(dimension.questions):
            for option, part in zip(question.options, questions[number], strict=True):
                fixed = [*questions[:number], [part], *questions[number + 1 :]]
                bands = leftover.bands(place, fixed)
                if len(bands) < 2:
                    yield question, option, next(iter(bands), "")


def _dimension(sums: Sums, place: int, questions: Sequence[Sequence[Part]]) -> Ends:
    """The ends of a dimension whose questions have these answers."""
    return _end(min, sums, place, questions), _end(max, sums, place, questions)


def _end(pick: Pick, sums: Sums, place: int, questions: Sequence[Sequence[Part]]) -> End:
    points = {0: 0}  # by rated question weight
    for options in questions:
        points = _best(
            pick,
            (
                (rated + weight, have + more)
                for rated, have in points.items()
                for more, weight, _marks in options
            ),
        )
    wholes = (sums.whole(place, (have, rated, 0)) for rated, have in points.items())
    return _best(
        pick, (((weight, unrated, marks & LOW), value) for value, weight, unrated, marks in wholes)
    )


def _merged(left: Ends, right: Ends) -> Ends:
    return _merged_end(min, left[0], right[0]), _merged_end(max, left[1], right[1])


def _merged_end(pick: Pick, left: End, right: End) -> End:
    return _best(
        pick,
        (
            ((weight + more, missing + unrated, low | lower), value + further)
            for (weight, missing, low), value in left.items()
            for (more, unrated, lower), further in right.items()
        ),
    )


def _best(pick: Pick, found: Iterable[tuple[Key, int]]) -> dict[Key, int]:
    """The lowest or highest value under every key."""
    best: dict[Key, int] = {}
    for key, value in found:
        best[key] = pick(best.get(key, value), value)
    return best
