"""The tables editors see. Every figure in them has passed the rules of disclosure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import median as middle

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ..models.published import PublishedCheck
from ..rules.disclosure import SHOWN_FROM, Protected, groups, protect, protect_crossing, rounded
from ..rules.median import median_of
from .asked import dimensions_of, questions_of, results_of, steps_of
from .counted import ByLanguage, Counted, counted

Named = Iterable[tuple[str, str]]  # code and text
Group = tuple[str, ...]  # languages shown together
UNUSUAL = 5  # times the middle of all weeks (reliability.md, row 41)
UNUSUAL_FROM = 50  # runs in a week


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of a table: rounded figure and its share of the total in percent, or None: hidden."""

    code: str
    text: str
    figure: int | None
    percent: int | None
    unusual: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Figures that add up to `total`; without a total nothing of it is shown."""

    code: str
    title: str
    total: int | None
    bars: tuple[Bar, ...]
    median: int | None = None

    @property
    def is_shown(self) -> bool:
        """Whether there is a figure in it at all."""
        return any(bar.figure is not None for bar in self.bars)


@dataclass(frozen=True, slots=True)
class Report:
    """Everything about one version, in all languages or in one group of them."""

    groups: tuple[Group, ...]
    group: Group | None
    started: int | None
    finished: int | None
    stops: Table
    questions: tuple[Table, ...]
    dimensions: tuple[Table, ...]
    results: Table
    weeks: Table | None

    @property
    def share(self) -> int | None:
        """The share of started runs that were finished, in percent."""
        if not self.started or self.finished is None:
            return None
        return min(100, round(100 * self.finished / self.started))

    @property
    def tables(self) -> list[Table]:
        """All tables, in the order they stand in."""
        found = [self.stops, *self.questions, *self.dimensions, self.results, self.weeks]
        return [table for table in found if table is not None]


def report(published: PublishedCheck, language: str = "", today: date | None = None) -> Report:
    """The figures of a version, in the words of one of its rows.

    `language` chooses the group of languages it is in, where there are two groups or more; weeks
    are only shown for all of them together.
    """
    found = counted(published.translation_key, published.number, today)
    parted = groups(found.of("finished"))
    parted = parted if len(parted) > 1 else ()
    group = next((one for one in parted if language in one), None)
    tables = Tables(found, parted, group)
    asked = published.definition
    return Report(
        parted,
        group,
        tables.sum_of("started"),
        tables.sum_of("finished"),
        tables.of_items("stopped", _("Where people stop"), steps_of(asked)),
        tuple(
            tables.of_choices("answer", question.code, question.text, question.options)
            for question in questions_of(asked)
        ),
        tuple(tables.of_values(code, title) for code, title in dimensions_of(asked)),
        tables.of_choices("band", "", _("Results"), results_of(asked)),
        None if group else weeks(found.finished_by_week),
    )


@dataclass(frozen=True, slots=True)
class Tables:
    """Makes tables of counters, in all languages or in one group."""

    found: Counted
    groups: tuple[Group, ...]
    group: Group | None

    def sum_of(self, event: str) -> int | None:
        """How many runs there were; None under ten."""
        runs = self.found.of(event)
        total = sum(runs[language] for language in self.group or runs)
        return rounded(total) if total >= SHOWN_FROM else None

    def of_items(self, event: str, title: str, named: Named) -> Table:
        """One row for each item of an event."""
        rows = _with_unknown(named, self.found.codes(event))
        return self._table(event, title, rows, {code: self.found.of(event, code) for code in rows})

    def of_choices(self, event: str, item: str, title: str, named: Named) -> Table:
        """One row for each choice of an item."""
        rows = _with_unknown(named, self.found.codes(event, item))
        counts = {code: self.found.of(event, item, code) for code in rows}
        return self._table(item or event, title, rows, counts)

    def of_values(self, code: str, title: str) -> Table:
        """The values of a dimension in steps of ten, and the middle of them."""
        rows = {str(low): f"{low}–{low + 9 if low < 90 else 100}" for low in range(0, 100, 10)}
        counts = {low: dict.fromkeys(self.found.languages, 0) for low in rows}
        values: dict[int, int] = {}
        for value in self.found.codes("dimension", code):
            runs = self.found.of("dimension", code, value)
            values[int(value)] = sum(runs.values())
            for language, figure in runs.items():
                counts[str(min(int(value) // 10, 9) * 10)][language] += figure
        table = self._table(code, title, rows, counts)
        # In one group the middle is left out: few values, and those of the others, would give it.
        known = self.group is None and table.total is not None
        return replace(table, median=median_of(values) if known else None)

    def _table(
        self, code: str, title: str, rows: Mapping[str, str], counts: Mapping[str, ByLanguage]
    ) -> Table:
        if self.group is None or not rows:
            protected = protect({row: sum(runs.values()) for row, runs in counts.items()})
        else:
            crossing = {
                row: {"+".join(group): sum(runs[one] for one in group) for group in self.groups}
                for row, runs in counts.items()
            }
            protected = protect_crossing(crossing)["+".join(self.group)]
        return Table(code, title, protected.total, _bars(rows, protected))


def weeks(finished: Mapping[str, int]) -> Table | None:
    """Finished runs by week, from the first to the last; None before there are any.

    A week with far more runs than usual is marked: readers do not come in such numbers, robots do.
    """
    if not finished:
        return None
    days = [date.fromisocalendar(int(week[:4]), int(week[6:]), 1) for week in finished]
    rows, day = {}, min(days)
    while day <= max(days):
        year, week, _weekday = day.isocalendar()
        rows[f"{year}-W{week:02}"] = _("Week from %(day)s") % {
            "day": date_format(day, "SHORT_DATE_FORMAT")
        }
        day += timedelta(weeks=1)
    bars = _bars(rows, protected := protect({week: finished.get(week, 0) for week in rows}))
    usual = middle([bar.figure or 0 for bar in bars])
    marked = tuple(
        replace(bar, unusual=(bar.figure or 0) >= max(UNUSUAL_FROM, UNUSUAL * usual))
        for bar in bars
    )
    return Table("weeks", _("Finished by week"), protected.total, marked)


def _with_unknown(named: Named, counted_codes: Iterable[str]) -> dict[str, str]:
    """Codes and texts; what was counted without a name goes by its code. Empty if nothing has one.

    A version asks the same in every language, but a row of it may have been lost.
    """
    texts = dict(named)
    if not texts:
        return {}
    return {**texts, **{code: code for code in counted_codes if code not in texts}}


def _bars(rows: Mapping[str, str], protected: Protected) -> tuple[Bar, ...]:
    bars = []
    for code, text in rows.items():
        figure = protected.cells[code]
        percent = (
            min(100, round(100 * figure / protected.total))
            if figure is not None and protected.total
            else None
        )
        bars.append(Bar(code, text, figure, percent))
    return tuple(bars)
