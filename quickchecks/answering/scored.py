"""Scored checks: all questions on one page, and a result that is an address."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse

from ..figures.median import median
from ..models.published import versions_by_language
from ..plan.data import result_data
from ..plan.scored import Medians, scored_plan
from ..rules.code import WrongCode, pack, unpack, version_of
from ..rules.definition import Answers
from ..rules.scored.definition import ScoredCheck
from ..seal import result_keys
from ..takeaway.offers import offers_of
from .carry import carried, posted
from .counted import count_run
from .data import answer_data, wants_data
from .forms import AnswersForm, Topic, topics_of
from .look import BESIDE, PLAIN, Look
from .run import DO, Run, begun_run, editions_with, kept_private, run_of

if TYPE_CHECKING:
    from ..models.scored import ScoredCheckPage

TOPIC = "_topic"


def ask(page: ScoredCheckPage, request: HttpRequest, look: Look = PLAIN) -> HttpResponse:
    """The questions; a complete form leads to the address that is its result."""
    if request.method == "POST":
        return answer_data(page, request) if wants_data(request) else answer(page, request, look)
    run = run_of(page, page.version_for(request), look)
    check = cast(ScoredCheck, run.check)
    chosen = request.GET.getlist("topic")
    topics = chosen_topics(check, chosen)
    if "from" not in request.GET:
        return show_form(run, request, AnswersForm(topics), topics)
    before = answers_of(page, request.GET["from"])
    kept = carried(check.asked, before or {})
    form = AnswersForm(topics, initial=kept, kept=kept if len(kept) < form_size(topics) else ())
    return kept_private(show_form(run, request, form, topics, came_back=before is not None))


def form_size(topics: Sequence[Topic]) -> int:
    """How many questions these topics ask."""
    return sum(len(topic.questions) for topic in topics)


def answer(page: ScoredCheckPage, request: HttpRequest, look: Look) -> HttpResponse:
    """What a posted form leads to: the result, the same questions, or another language."""
    run = begun_run(page, request, look)
    check = cast(ScoredCheck, run.check)
    topics = chosen_topics(check, request.POST.getlist(TOPIC))
    if request.POST.get(DO) == "continue":
        form = AnswersForm(topics, initial=posted(check.asked, request.POST))
        return kept_private(show_form(run, request, form, topics, came_back=True))
    form = AnswersForm(topics, request.POST)
    if not form.is_valid():
        response = show_form(run, request, form, topics)
        response.status_code = 422
        return kept_private(response)
    # Answers to topics that were left out this time, from an earlier result, go along.
    answers = {**posted(check.asked, request.POST), **form.cleaned_data}
    count_run(request, run, answers)
    code = pack(check, run.published.number, answers, page.code_name, result_keys()[0])
    rest = f"result/{code}/"
    if beside := request.POST.get(BESIDE, ""):
        rest = f"result/{code}/beside/{beside}/" if beside.isalpha() else rest
    return kept_private(HttpResponseRedirect(f"{page.get_url(request)}{rest}"))


def show_form(
    run: Run,
    request: HttpRequest,
    form: AnswersForm,
    topics: Sequence[Topic],
    came_back: bool = False,
) -> HttpResponse:
    """The page with the questions."""
    check = cast(ScoredCheck, run.check)
    everything = topics_of(check)
    context = {
        "form": form,
        "came_back": came_back,
        "choices": everything if len(check.dimensions) > 1 else [],
        "chosen": [topic.code for topic in topics] if len(topics) < len(everything) else [],
    }
    return run.show(request, context)


def chosen_topics(check: ScoredCheck, codes: Sequence[str]) -> list[Topic]:
    """The topics with these codes; all of them where none is named.

    What only routes is asked when every dimension is: a path looks at the whole.
    """
    everything = topics_of(check)
    found = [topic for topic in everything if topic.code in codes and topic.code != "routing"]
    if not found or len(found) == len(check.dimensions):
        return everything
    return found


# -- Results -----------------------------------------------------------------------------


def answers_of(page: ScoredCheckPage, code: str) -> dict[str, str] | None:
    """The answers in a code of this check, of any language and version; None if it is not ours."""
    try:
        rows = versions_by_language(page, version_of(code))
        for row in rows.values():
            check = cast(ScoredCheck, row.check_definition)
            return unpack(check, code, page.code_name, result_keys())
    except WrongCode:
        pass
    return None


def read_code(page: ScoredCheckPage, code: str) -> tuple[Run | None, dict[str, str], set[str]]:
    """The run and answers of a code, and the languages that have its version.

    The run is None where the code is not ours (then there are no languages) or where only other
    languages have its version.
    """
    try:
        rows = versions_by_language(page, version_of(code))
        if not rows:
            return None, {}, set()
        language = page.locale.language_code
        row = rows.get(language) or next(iter(rows.values()))
        check = cast(ScoredCheck, row.check_definition)
        answers = unpack(check, code, page.code_name, result_keys())
    except WrongCode:
        return None, {}, set()
    return (run_of(page, row) if language in rows else None), answers, set(rows)


def show_result(page: ScoredCheckPage, request: HttpRequest, code: str) -> HttpResponse:
    """The plan for the answers in a code. Nothing is stored; no copy may be kept on the way."""
    run, answers, languages = read_code(page, code)
    if run is None:
        return no_result(page, request, code, languages)
    context = result_context(run, answers)
    context |= {
        "code": code,
        "editions": editions_with(page, languages, f"result/{code}/"),
        "changed": changed_since(run),
        "offers": offers_of(run, languages, any(step.when for step in context["plan"].steps)),
    }
    return kept_private(
        page.render(request, template="quickchecks/result.html", context_overrides=context)
    )


def no_result(
    page: ScoredCheckPage, request: HttpRequest, code: str, languages: set[str]
) -> HttpResponse:
    """404 for a code that is not ours, or that only other languages can read."""
    editions = editions_with(page, languages, f"result/{code}/")
    context = {"editions": editions, "elsewhere": bool(languages)}
    response = page.render(
        request, template="quickchecks/no_result.html", context_overrides=context
    )
    response.status_code = 404
    return kept_private(response)


def result_context(run: Run, answers: Answers) -> dict[str, Any]:
    """What a result's page, print and PDF show."""
    check = cast(ScoredCheck, run.check)
    plan = scored_plan(check, answers, run.page.audience, medians_of(run))
    return {**run.context(), "plan": plan}


def medians_of(run: Run) -> Medians:
    """What others have reached in this version, where there are enough of them."""
    found = median(run.published.translation_key, run.published.number)
    return Medians(
        {code: value for code, (value, _runs) in found.items()},
        min((runs for _value, runs in found.values()), default=0),
    )


def changed_since(run: Run) -> bool:
    """Whether readers answer another version of the check by now."""
    newest: int | None = getattr(run.published, "newest", None)
    return newest is not None and newest != run.published.number


def result_as_data(page: ScoredCheckPage, request: HttpRequest, code: str) -> HttpResponse:
    """The result of a code as JSON; 404 for a code that is not ours."""
    run, answers, _languages = read_code(page, code)
    if run is None:
        return kept_private(JsonResponse({"error": "unknown code"}, status=404))
    return kept_private(JsonResponse(result_data(run, answers, request)))
