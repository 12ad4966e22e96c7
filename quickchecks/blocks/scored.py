"""The blocks of a scored check.

A question stands inside its dimension and an option inside its question, so nothing can point at
what is not there. Only flags are pointed at by code, because their order is the order of urgency.
"""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from home.blocks import CodeBlock

from ..rules.scored.definition import Comparison
from .coded import CodedBlock, Codes, OwnCodeBlock
from .shared import OPTION, QUESTION, CodesBlock, RaisedFlagsBlock, TargetBlock

WHEN = [("week", _("This week")), ("quarter", _("In three months")), ("year", _("This year"))]
EFFORT = [
    ("hour", _("About an hour")),
    ("half-day", _("Half a day")),
    ("days", _("A few days")),
    ("ongoing", _("A little, again and again")),
]
COMPARISONS = [
    (Comparison.IS.value, _("is one of the answers")),
    (Comparison.AT_LEAST.value, _("is at least")),
    (Comparison.ABOVE.value, _("is more than")),
    (Comparison.AT_MOST.value, _("is at most")),
    (Comparison.BELOW.value, _("is less than")),
]


class OptionBlock(CodedBlock):
    code = OwnCodeBlock()
    text = blocks.TextBlock(default="", rows=2, label=_("Answer"))
    points = blocks.IntegerBlock(
        min_value=0,
        max_value=100,
        default=0,
        label=_("Points"),
        help_text=_("Counted against the highest points of the question."),
    )
    na = blocks.BooleanBlock(
        required=False,
        label=_("Does not apply"),
        help_text=_("Ticked: the question leaves the calculation, as if it were not there."),
    )
    flags = RaisedFlagsBlock()

    class Meta:
        label = _("Answer")
        label_format = "{code} ({points}): {text}"
        form_layout = ["text", "points", "na", "flags", "code"]
        codes = OPTION


class QuestionBlock(CodedBlock):
    code = OwnCodeBlock()
    text = blocks.TextBlock(default="", rows=2, label=_("Question"))
    help = blocks.TextBlock(
        default="",
        required=False,
        rows=2,
        label=_("Help"),
        help_text=_("Stands small under the question."),
    )
    weight = blocks.IntegerBlock(
        min_value=1,
        max_value=10,
        default=1,
        label=_("Weight in its dimension"),
        help_text=_("2 counts twice as much as 1."),
    )
    options = blocks.ListBlock(
        OptionBlock(), min_num=2, max_num=8, collapsed=True, label=_("Answers")
    )

    class Meta:
        icon = "help"
        label = _("Question")
        label_format = "{code}: {text}"
        form_layout = ["text", "help", "options", "weight", "code"]
        codes = QUESTION


class RecommendationBlock(TargetBlock):
    code = CodeBlock(required=False)
    level = CodeBlock(label=_("At level"), help_text=_("Code of a level, such as low or mid."))
    title = blocks.CharBlock(default="", label=_("What to do"))
    text = blocks.TextBlock(default="", rows=3, label=_("How"))
    when = blocks.ChoiceBlock(choices=WHEN, required=False, label=_("When"))
    effort = blocks.ChoiceBlock(choices=EFFORT, required=False, label=_("Effort"))

    class Meta:
        icon = "arrow-right"
        label = _("Recommendation")
        label_format = "{level}: {title}"
        form_layout = [
            *("level", "title", "text", "when", "effort"),
            *("page", "chapter", "packet", "code"),
        ]


class DimensionBlock(CodedBlock):
    code = OwnCodeBlock()
    title = blocks.CharBlock(
        default="",
        label=_("Title"),
        help_text=_("Stands above its questions and beside its bar in the result."),
    )
    text = blocks.TextBlock(default="", rows=2, label=_("What it is about"))
    weight = blocks.IntegerBlock(
        min_value=1,
        max_value=100,
        label=_("Weight in the total"),
        help_text=_("The weights of all dimensions add up to 100."),
    )
    questions = blocks.ListBlock(QuestionBlock(), min_num=1, collapsed=True, label=_("Questions"))
    recommendations = blocks.ListBlock(
        RecommendationBlock(),
        collapsed=True,
        label=_("Recommendations"),
        help_text=_("One for each level that needs work. They lead to chapters."),
    )

    class Meta:
        icon = "folder-open-inverse"
        label = _("Dimension")
        label_format = "{title} ({weight})"
        form_layout = ["title", "text", "weight", "questions", "recommendations", "code"]
        codes = Codes("dimension", source="title")


class RoutingOptionBlock(CodedBlock):
    code = OwnCodeBlock()
    text = blocks.TextBlock(default="", rows=2, label=_("Answer"))
    flags = RaisedFlagsBlock()

    class Meta:
        label = _("Answer")
        label_format = "{code}: {text}"
        form_layout = ["text", "flags", "code"]
        codes = OPTION


class RoutingQuestionBlock(CodedBlock):
    """A question that gives no points; paths look at its answer."""

    code = OwnCodeBlock()
    text = blocks.TextBlock(default="", rows=2, label=_("Question"))
    help = blocks.TextBlock(default="", required=False, rows=2, label=_("Help"))
    options = blocks.ListBlock(
        RoutingOptionBlock(), min_num=2, max_num=8, collapsed=True, label=_("Answers")
    )

    class Meta:
        icon = "help"
        label = _("Question without points")
        label_format = "{code}: {text}"
        form_layout = ["text", "help", "options", "code"]
        codes = QUESTION


class LevelBlock(CodedBlock):
    code = OwnCodeBlock()
    minimum = blocks.IntegerBlock(
        min_value=0,
        max_value=100,
        label=_("From"),
        help_text=_("The lowest rounded value of a dimension at this level; the first is 0."),
    )
    label = blocks.CharBlock(default="", label=_("In words"))

    class Meta:
        icon = "order"
        label = _("Level")
        label_format = "{minimum}: {label}"
        form_layout = ["minimum", "label", "code"]
        codes = Codes("level", source="label")


class BandBlock(CodedBlock):
    code = OwnCodeBlock()
    minimum = blocks.IntegerBlock(
        min_value=0,
        max_value=100,
        label=_("From"),
        help_text=_("The lowest rounded total of this band; the first is 0."),
    )
    title = blocks.CharBlock(default="", label=_("Result in words"))
    text = blocks.TextBlock(default="", rows=3, label=_("What it means"))

    class Meta:
        icon = "order"
        label = _("Band")
        label_format = "{minimum}: {title}"
        form_layout = ["minimum", "title", "text", "code"]
        codes = Codes("band", source="title")


class CapBlock(blocks.StructBlock):
    """A bottleneck: one weak dimension holds the whole result down."""

    below = blocks.IntegerBlock(
        min_value=1,
        max_value=100,
        default=30,
        label=_("Any dimension below"),
        help_text=_("Compared with the rounded value."),
    )
    band = CodeBlock(label=_("Allows at most the band"))
    text = blocks.TextBlock(default="", rows=2, label=_("Explanation for readers"))

    class Meta:
        icon = "warning"
        label = _("Bottleneck")
        label_format = "{below}: {band}"


class ConditionBlock(blocks.StructBlock):
    subject = CodeBlock(
        label=_("Question, dimension or “total”"),
        help_text=_("The code of a question or dimension, or the word total."),
    )
    comparison = blocks.ChoiceBlock(
        choices=COMPARISONS, default=Comparison.IS.value, label=_("Comparison")
    )
    value = CodesBlock(
        label=_("Value"),
        help_text=_("Codes of answers, separated by commas; or a number from 0 to 100."),
    )

    class Meta:
        label_format = "{subject} {comparison} {value}"


class PathBlock(CodedBlock):
    code = OwnCodeBlock()
    conditions = blocks.ListBlock(
        ConditionBlock(),
        collapsed=True,
        default=[],
        label=_("If all of this holds"),
        help_text=_("The first path that fits is shown. The last one has no condition."),
    )
    title = blocks.CharBlock(default="", label=_("Title"))
    text = blocks.TextBlock(default="", rows=3, label=_("Text"))

    class Meta:
        icon = "redirect"
        label = _("Path")
        label_format = "{title}"
        form_layout = ["title", "text", "conditions", "code"]
        codes = Codes("path", source="title")


class FallbackBlock(TargetBlock):
    """The step for those who have nothing left to do."""

    code = CodeBlock(required=False)
    title = blocks.CharBlock(default="", label=_("What to do"))
    text = blocks.TextBlock(default="", rows=3, label=_("How"))
    when = blocks.ChoiceBlock(choices=WHEN, required=False, label=_("When"))
    effort = blocks.ChoiceBlock(choices=EFFORT, required=False, label=_("Effort"))

    class Meta:
        icon = "arrow-right"
        label = _("Recommendation")
        label_format = "{title}"
        form_layout = [
            *("title", "text", "when", "effort"),
            *("page", "chapter", "packet", "code"),
        ]
