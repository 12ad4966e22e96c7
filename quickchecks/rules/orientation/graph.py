"""Ways through an orientation: what can be reached, what repeats, how long the longest way is."""

from __future__ import annotations

from .definition import Gate, OrientationCheck, Step


def leads_to(step: Step) -> tuple[str, ...]:
    """The codes a step can lead to, in the order of its answers."""
    if isinstance(step, Gate):
        return (step.reached, step.missed)
    return tuple(option.next for option in step.options)


def reached(check: OrientationCheck) -> set[str]:
    """Every code that some way from the start comes to, the start included."""
    found: set[str] = set()
    waiting = [check.start]
    while waiting:
        code = waiting.pop()
        if code in found:
            continue
        found.add(code)
        step = check.step(code)
        waiting += leads_to(step) if step else ()
    return found


def loops(check: OrientationCheck) -> list[str]:
    """The steps, in the order they are met, at which a way would come back to itself."""
    found: list[str] = []
    done: set[str] = set()

    def visit(code: str, way: frozenset[str]) -> None:
        if code in way:
            found.append(code)
            return
        step = check.step(code)
        if step is None or code in done:
            return
        for target in leads_to(step):
            visit(target, way | {code})
        done.add(code)

    visit(check.start, frozenset())
    return list(dict.fromkeys(found))


def in_order(check: OrientationCheck) -> list[Step]:
    """Every step that can be reached, each after all that lead to it: paper is read onwards.

    In a definition with loops, which cannot be published, some step has to stand too late.
    """
    found: list[Step] = []
    seen: set[str] = set()

    def visit(code: str) -> None:
        step = check.step(code)
        if step is None or code in seen:
            return
        seen.add(code)
        for target in reversed(leads_to(step)):
            visit(target)
        found.append(step)

    visit(check.start)
    return found[::-1]


def longest_way(check: OrientationCheck) -> int:
    """The most steps a reader may have to answer. Only for a definition without loops."""
    lengths: dict[str, int] = {}

    def length(code: str) -> int:
        step = check.step(code)
        if step is None:
            return 0
        if code not in lengths:
            lengths[code] = 1 + max(map(length, leads_to(step)), default=0)
        return lengths[code]

    return length(check.start)
