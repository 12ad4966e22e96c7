"""What a preview's own forms are sent to: answers to a draft, as it stands in the open form."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt
from wagtail.admin.views.pages.preview import PreviewOnCreateView, PreviewOnEditView
from wagtail.utils.decorators import xframe_options_sameorigin_override


class Answering:
    """Answers to what the preview shows. Nothing is stored, so there is no token to forge."""

    http_method_names = ("get", "post")

    @method_decorator(xframe_options_sameorigin_override)
    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The questions again, some topics of them perhaps."""
        return self.run_through({"GET": request.GET})

    @method_decorator(xframe_options_sameorigin_override)
    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """What these answers lead to."""
        return self.run_through({"method": "POST", "POST": request.POST})

    def run_through(self, attributes: dict[str, Any]) -> HttpResponse:
        """Serve the draft as if a reader had asked for it in this way."""
        view: Any = self
        saved = "saved" in view.request.GET
        if not saved:
            form = view.get_form(view._get_form_data(view._get_form_state()))
            if view.validate_form(form):
                form.save(commit=False)
            elif not view.object.pk:
                return view.error_response()
        in_panel = view.request.headers.get("sec-fetch-dest") == "iframe"
        attributes |= {"is_editing": not saved, "in_preview_panel": in_panel}
        return view.object.make_preview_request(view.request, "", attributes)


@method_decorator(csrf_exempt, name="dispatch")
class AnswerDraft(Answering, PreviewOnEditView):  # type: ignore[misc]
    """Answers to a page that is being edited."""


@method_decorator(csrf_exempt, name="dispatch")
class AnswerNewDraft(Answering, PreviewOnCreateView):  # type: ignore[misc]
    """Answers to a page that has not been saved yet."""
