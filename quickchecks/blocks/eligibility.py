"""The blocks of an eligibility check: criteria with their ways forward, and the four results."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..rules.eligibility.definition import Kind, Outcome, VerdictCode
from .coded import CodedBlock, Codes, OwnCodeBlock
from .shared import OPTION, RaisedFlagsBlock, TargetBlock

KINDS = [
    (Kind.HARD.value, _("Condition: must be met")),
    (Kind.SOFT.value, _("Attitude: counts together with others")),
    (Kind.INFO.value, _("For information only: decides nothing")),
]
OUTCOMES = [
    (Outcome.PASS.value, _("Condition: met")),
    (Outcome.OPEN.value, _("Condition: to be clarified")),
    (Outcome.FAIL.value, _("Condition: not met")),
    (Outcome.YES.value, _("Attitude: yes")),
    (Outcome.PARTLY.value, _("Attitude: partly")),
    (Outcome.NO.value, _("Attitude: no")),
]
VERDICTS = [
    (VerdictCode.ELIGIBLE.value, _("Everything fits")),
    (VerdictCode.PREPARE.value, _("Fits, with preparation")),
    (VerdictCode.CLARIFY.value, _("Something is to be clarified")),
    (VerdictCode.NOT_NOW.value, _("A condition is not met")),
]
ACTIONS = [
    ("apply", _("Apply")),
    ("contact", _("Talk to the team")),
    ("alternatives", _("Look at alternatives")),
]


class ChoiceOptionBlock(CodedBlock):
    code = OwnCodeBlock()
    text = blocks.TextBlock(default="", rows=2, label=_("Answer"))
    outcome = blocks.ChoiceBlock(choices=OUTCOMES, label=_("Means"))
    flags = RaisedFlagsBlock()

    class Meta:
        label = _("Answer")
        label_format = "{code} ({outcome}): {text}"
        form_layout = ["text", "outcome", "flags", "code"]
        codes = OPTION


class WayForwardBlock(TargetBlock):
    """What somebody can do about a point that is not met or not clear."""

    text = blocks.TextBlock(default="", required=False, rows=3, label=_("Way forward"))

    class Meta:
        icon = "arrow-right"
        form_layout = ["text", "page", "chapter", "packet"]


class CriterionBlock(CodedBlock):
    code = OwnCodeBlock()
    kind = blocks.ChoiceBlock(choices=KINDS, default=Kind.HARD.value, label=_("Counts as"))
    label = blocks.CharBlock(
        default="", label=_("Name of the point"), help_text=_("Short; stands in the result.")
    )
    text = blocks.TextBlock(default="", rows=2, label=_("Question"))
    help = blocks.TextBlock(default="", required=False, rows=2, label=_("Help"))
    options = blocks.ListBlock(
        ChoiceOptionBlock(), min_num=2, max_num=8, collapsed=True, label=_("Answers")
    )
    if_fail = WayForwardBlock(label=_("If it is not met"))
    if_open = WayForwardBlock(label=_("If it is to be clarified"))

    class Meta:
        icon = "help"
        label = _("Criterion")
        label_format = "{code}: {label} ({kind})"
        form_layout = [
            *("label", "text", "help", "kind", "options", "if_fail", "if_open"),
            "code",
        ]
        codes = Codes("question", like="k1")


class VerdictBlock(TargetBlock):
    code = blocks.ChoiceBlock(choices=VERDICTS, label=_("Result"))
    title = blocks.CharBlock(default="", label=_("Result in words"))
    text = blocks.TextBlock(default="", rows=3, label=_("What it means"))
    action = blocks.ChoiceBlock(choices=ACTIONS, required=False, label=_("Next step"))

    class Meta:
        icon = "order"
        label = _("Result")
        label_format = "{code}: {title}"
        form_layout = ["code", "title", "text", "action", "page", "chapter", "packet"]
