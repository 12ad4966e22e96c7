"""A check in the admin's preview: the draft as it stands, with answers that lead nowhere else.

Forms post to the admin (preview_views), never to the published page. Results are shown for example
readers and for the lowest and highest answers, without anybody having to fill in the questions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from ..compile.personas import compile_personas
from ..proving.hindrances import fault_hindrances
from ..rules.definition import Answers
from ..rules.eligibility.definition import EligibilityCheck
from ..rules.extremes import highest, lowest
from ..rules.orientation.definition import OrientationCheck
from ..rules.scored.definition import ScoredCheck
from . import eligibility, orientation, scored
from .carry import posted
from .confidential import hand_out
from .forms import AnswersForm
from .run import DO, Run, run_of

if TYPE_CHECKING:
    from ..models.check import CheckPage

READER, LOWEST, HIGHEST = "reader-", "lowest", "highest"


def modes(page: CheckPage) -> list[tuple[str, str]]:
    """What an editor can look at: name and words."""
    readers = [
        (f"{READER}{place}", _("Result: %(name)s") % {"name": persona.name})
        for place, persona in enumerate(compile_personas(page.personas))
    ]
    ends = [
        (LOWEST, _("Result of the lowest answers")),
        (HIGHEST, _("Result of the highest answers")),
    ]
    if isinstance(page.compile(), OrientationCheck):
        ends = [
            (LOWEST, _("Result: always the first answer")),
            (HIGHEST, _("Result: always the last answer")),
        ]
    return [("", _("Questions")), *readers, *ends]


def serve(page: CheckPage, request: HttpRequest, mode: str) -> HttpResponse:
    """The questions, or the result of a mode; posted answers lead to their result."""
    request.path = address(page, request)  # templates send their forms there
    page.editions = []  # buttons for other languages would lead to the published pages
    if request.method != "POST" and not mode:
        return page.answer(request)
    run = run_of(page, page.version_for(request))
    if found := fault_hindrances(run.check):
        return page.render(
            request, template="quickchecks/no_preview.html", context_overrides={"found": found}
        )
    if request.method == "POST":
        return answered(run, request)
    return result(run, request, answers_of(run, mode))


def address(page: CheckPage, request: HttpRequest) -> str:
    """Where a preview sends its forms: to what is being edited, or to the draft as it is saved."""
    if page.pk:
        place = reverse("check_preview", args=[page.pk])
        return place if getattr(request, "is_editing", False) else f"{place}?saved=1"
    names = (page._meta.app_label, page._meta.model_name, page.get_parent().pk)
    return reverse("check_preview_new", args=names)


def answers_of(run: Run, mode: str) -> Answers:
    """The answers a mode stands for; none for a reader who has been deleted since."""
    minimums = run.facts.minimums()
    if mode in (LOWEST, HIGHEST):
        return (lowest if mode == LOWEST else highest)(run.check, minimums)
    personas = compile_personas(run.page.personas)
    place = mode.removeprefix(READER)
    if place.isdecimal() and int(place) < len(personas):
        return dict(personas[int(place)].answers)
    return {}


def answered(run: Run, request: HttpRequest) -> HttpResponse:
    """What a posted form leads to. A scored result has no address here: it is shown at once."""
    check = run.check
    if isinstance(check, ScoredCheck) and request.POST.get(DO) != "continue":
        topics = scored.chosen_topics(check, request.POST.getlist(scored.TOPIC))
        form = AnswersForm(topics, request.POST)
        if form.is_valid():
            return result(run, request, {**posted(check.asked, request.POST), **form.cleaned_data})
    return run.page.answer(request)


def result(run: Run, request: HttpRequest, answers: Answers) -> HttpResponse:
    """The result of answers to the draft."""
    check = run.check
    if isinstance(check, OrientationCheck):
        walked = orientation.walk_of(run, answers)
        if walked.outcome is None:
            return orientation.show_step(run, request, walked)
        return hand_out(run, request, walked.answers, orientation.result_context(run, walked))
    if isinstance(check, EligibilityCheck):
        return hand_out(run, request, answers, eligibility.result_context(run, answers))
    context = {**scored.result_context(run, answers), "code": "", "editions": []}
    return run.page.render(request, template=run.page.result_template, context_overrides=context)
