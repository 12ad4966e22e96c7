"""The blocks an editor builds a scored check from.

A question stands inside its dimension and an option inside its question, so nothing can point at
what is not there. Only flags are pointed at by code, because their order is the order of urgency.
"""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from home.blocks import CodeBlock


class TargetBlock(blocks.StructBlock):
    """Where something leads: a page, and perhaps a chapter of it. Base of the blocks below."""

    page = blocks.PageChooserBlock(
        required=False,
        page_type=["packets.PacketPage"],
        label=_("Info packet"),
        help_text=_("Readers are led to the edition in their own language."),
    )
    chapter = CodeBlock(
        required=False,
        label=_("Chapter"),
        help_text=_("The chapter's code, as it stands in the packet. Empty: its beginning."),
    )


class OptionBlock(blocks.StructBlock):
    code = CodeBlock()
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
    flags = blocks.RegexBlock(
        regex=r"^[a-z0-9-]+(, ?[a-z0-9-]+)*$",
        required=False,
        label=_("Raises flags"),
        help_text=_("Codes of flags below, separated by commas."),
        error_messages={"invalid": _("Codes of flags, separated by commas.")},
    )

    class Meta:
        label = _("Answer")
        label_format = "{code}: {text}"


class QuestionBlock(blocks.StructBlock):
    code = CodeBlock()
    text = blocks.TextBlock(default="", rows=2, label=_("Question"))
    help = blocks.TextBlock(default="", required=False, rows=2, label=_("Help"))
    weight = blocks.IntegerBlock(
        min_value=1,
        max_value=10,
        default=1,
        label=_("Weight in its dimension"),
        help_text=_("2 counts twice as much as 1."),
    )
    options = blocks.ListBlock(OptionBlock(), min_num=2, max_num=8, label=_("Answers"))

    class Meta:
        icon = "help"
        label = _("Question")
        label_format = "{code}: {text}"


class RecommendationBlock(TargetBlock):
    level = CodeBlock(label=_("At level"), help_text=_("Code of a level, such as low or mid."))
    title = blocks.CharBlock(default="", label=_("What to do"))
    text = blocks.TextBlock(default="", rows=3, label=_("How"))

    class Meta:
        icon = "arrow-right"
        label = _("Recommendation")
        label_format = "{level}: {title}"
        form_layout = ["level", "title", "text", "page", "chapter"]


class DimensionBlock(blocks.StructBlock):
    code = CodeBlock()
    title = blocks.CharBlock(default="", label=_("Title"))
    text = blocks.TextBlock(default="", rows=2, label=_("What it is about"))
    weight = blocks.IntegerBlock(
        min_value=1,
        max_value=100,
        label=_("Weight in the total"),
        help_text=_("The weights of all dimensions add up to 100."),
    )
    questions = blocks.ListBlock(QuestionBlock(), min_num=1, label=_("Questions"))
    recommendations = blocks.ListBlock(
        RecommendationBlock(),
        label=_("Recommendations"),
        help_text=_("One for each level that needs work. They lead to chapters."),
    )

    class Meta:
        icon = "folder-open-inverse"
        label = _("Dimension")
        label_format = "{title} ({weight})"


class LevelBlock(blocks.StructBlock):
    code = CodeBlock()
    minimum = blocks.IntegerBlock(min_value=0, max_value=100, label=_("From"))
    label = blocks.CharBlock(default="", label=_("In words"))

    class Meta:
        icon = "order"
        label = _("Level")
        label_format = "{minimum}: {label}"


class BandBlock(blocks.StructBlock):
    code = CodeBlock()
    minimum = blocks.IntegerBlock(min_value=0, max_value=100, label=_("From"))
    title = blocks.CharBlock(default="", label=_("Result in words"))
    text = blocks.TextBlock(default="", rows=3, label=_("What it means"))

    class Meta:
        icon = "order"
        label = _("Band")
        label_format = "{minimum}: {title}"


class FlagBlock(TargetBlock):
    code = CodeBlock()
    severity = blocks.ChoiceBlock(
        choices=[
            ("legal", _("Legal duty")),
            ("urgent", _("Urgent")),
            ("notice", _("Notice")),
        ],
        label=_("Kind"),
    )
    text = blocks.TextBlock(default="", rows=3, label=_("Text"))

    class Meta:
        icon = "warning"
        label = _("Flag")
        label_format = "{code}: {text}"
        form_layout = ["code", "severity", "text", "page", "chapter"]


class FallbackBlock(TargetBlock):
    """The step for those who have nothing left to do."""

    title = blocks.CharBlock(default="", label=_("What to do"))
    text = blocks.TextBlock(default="", rows=3, label=_("How"))

    class Meta:
        icon = "arrow-right"
        label = _("Recommendation")
        label_format = "{title}"
        form_layout = ["title", "text", "page", "chapter"]
