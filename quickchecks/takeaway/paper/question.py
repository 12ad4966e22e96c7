"""What is ticked on paper."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase
from typing import Any

from ...answering.forms import Asked


@dataclass(frozen=True, slots=True)
class Answer:
    """A box to tick.

    In an orientation it leads on: `question` or `result` is the number of what comes next. At a
    points gate it has `points`.
    """

    letter: str
    text: str
    question: int | None = None
    result: int | None = None
    points: int | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """One subject of a points gate."""

    label: str
    answers: list[Answer]


@dataclass(frozen=True, slots=True)
class Gate:
    """How a points gate leads on."""

    minimum: int
    reached: Answer
    missed: Answer


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its number over the whole paper; a points gate has subjects instead."""

    number: int
    text: str
    help: str
    answers: list[Answer]
    subjects: list[Subject] | None = None
    gate: Gate | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Questions that stand together; one without a title only holds them."""

    title: str
    text: str
    questions: list[Question]


def letter(place: int) -> str:
    """The letter of an answer, counted from 0. No question has more answers than letters."""
    return ascii_uppercase[place]


def plain_question(number: int, asked: Asked) -> Question:
    """A question whose answers do not lead anywhere."""
    answers = [Answer(letter(place), option.text) for place, option in enumerate(asked.options)]
    return Question(number, asked.text, asked.help, answers)


def numbered(questions: Iterable[Asked]) -> dict[str, int]:
    """The numbers of questions by code, in the order they are asked."""
    return {question.code: number for number, question in enumerate(questions, start=1)}


def answers_that_raise(
    flag: str, questions: Sequence[Any], numbers: Mapping[str, int]
) -> list[str]:
    """The answers that raise a flag, as paper names them: "10 B"."""
    return [
        f"{numbers[question.code]} {letter(place)}"
        for question in questions
        if question.code in numbers
        for place, option in enumerate(question.options)
        if flag in option.flags
    ]
