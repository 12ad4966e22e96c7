"""The blocks of an orientation: a graph of questions, a points gate, outcomes, advice services."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from home.blocks import CodeBlock

from .coded import CodedBlock, Codes, OwnCodeBlock
from .shared import OPTION, CodesBlock, RaisedFlagsBlock, TargetBlock

# Answers lead to questions, gates and outcomes alike.
STEP = Codes("step", like="n01")


class NextBlock(CodeBlock):
    """The code of the question, gate or outcome that follows."""

    def __init__(self, **kwargs: object) -> None:
        kwargs.setdefault("label", _("Leads to"))
        kwargs.setdefault("help_text", _("Code of a question, points gate or outcome."))
        super().__init__(**kwargs)


class TurnBlock(CodedBlock):
    code = OwnCodeBlock()
    text = blocks.TextBlock(default="", rows=2, label=_("Answer"))
    next = NextBlock()
    flags = RaisedFlagsBlock()

    class Meta:
        label = _("Answer")
        label_format = "{code} → {next}: {text}"
        form_layout = ["text", "next", "flags", "code"]
        codes = OPTION


class NodeBlock(CodedBlock):
    code = OwnCodeBlock()
    text = blocks.TextBlock(default="", rows=2, label=_("Question"))
    help = blocks.TextBlock(default="", required=False, rows=2, label=_("Help"))
    options = blocks.ListBlock(
        TurnBlock(), min_num=2, max_num=10, collapsed=True, label=_("Answers")
    )

    class Meta:
        icon = "help"
        label = _("Question")
        label_format = "{code}: {text}"
        form_layout = ["text", "help", "options", "code"]
        codes = STEP


class GateOptionBlock(CodedBlock):
    code = OwnCodeBlock()
    text = blocks.TextBlock(default="", rows=1, label=_("Answer"))
    points = blocks.IntegerBlock(min_value=0, max_value=100, default=0, label=_("Points"))

    class Meta:
        label = _("Answer")
        label_format = "{code} ({points}): {text}"
        form_layout = ["text", "points", "code"]
        codes = OPTION


class GroupBlock(CodedBlock):
    code = OwnCodeBlock()
    label = blocks.CharBlock(default="", label=_("Subject"))
    raisable = blocks.BooleanBlock(
        required=False,
        label=_("Readers can change it"),
        help_text=_("Ticked: the result names it when points are missing."),
    )
    options = blocks.ListBlock(
        GateOptionBlock(), min_num=2, max_num=8, collapsed=True, label=_("Answers")
    )

    class Meta:
        label = _("Subject")
        label_format = "{label}"
        form_layout = ["label", "options", "raisable", "code"]
        codes = Codes("subject", source="label", within=True)


class GateBlock(CodedBlock):
    """A step that counts points over several subjects and leads one of two ways."""

    code = OwnCodeBlock()
    text = blocks.TextBlock(default="", rows=2, label=_("Question"))
    help = blocks.TextBlock(default="", required=False, rows=2, label=_("Help"))
    variable = blocks.RegexBlock(
        regex=r"^[a-z][a-z0-9_]*$",
        required=False,
        label=_("Points needed, from the table of values"),
        help_text=_("The name of a value that changes with the law, such as a minimum."),
    )
    minimum = blocks.IntegerBlock(
        min_value=1,
        max_value=100,
        label=_("Points needed"),
        help_text=_("Serves where the table of values has none."),
    )
    reached = NextBlock(label=_("With enough points"))
    missed = NextBlock(label=_("With too few points"))
    groups = blocks.ListBlock(GroupBlock(), min_num=1, collapsed=True, label=_("Subjects"))

    class Meta:
        icon = "order"
        label = _("Points gate")
        label_format = "{code}: {text}"
        form_layout = [
            *("text", "help", "groups", "minimum", "variable", "reached", "missed"),
            "code",
        ]
        codes = STEP


class OutcomeBlock(TargetBlock):
    code = OwnCodeBlock()
    title = blocks.CharBlock(default="", label=_("Result in words"))
    text = blocks.TextBlock(
        default="",
        rows=4,
        label=_("What it means"),
        help_text=_("{{name}} inserts a value of the table; {points} the points of the gate."),
    )
    law = blocks.RegexBlock(
        regex=r"^[^,;]{2,80}([,;] ?[^,;]{2,80})*$",
        required=False,
        label=_("Law"),
        help_text=_("Official short names, separated by commas; they are not translated."),
    )
    advice = CodesBlock(
        required=False,
        label=_("Who advises"),
        help_text=_("Codes of advice services below, separated by commas."),
    )
    lists_raisable = blocks.BooleanBlock(
        required=False,
        label=_("List what readers can change"),
        help_text=_("Ticked: the subjects of the points gate in which points are missing."),
    )

    class Meta:
        icon = "flag"
        label = _("Outcome")
        label_format = "{code}: {title}"
        codes = Codes("step", source="title")
        form_layout = [
            *("title", "text", "law", "advice", "lists_raisable"),
            *("page", "chapter", "packet", "code"),
        ]


class ServiceBlock(CodedBlock):
    code = OwnCodeBlock()
    name = blocks.CharBlock(default="", label=_("Name"))
    url = blocks.URLBlock(required=False, label=_("Website"))

    class Meta:
        icon = "user"
        label = _("Advice service")
        label_format = "{name}"
        form_layout = ["name", "url", "code"]
        codes = Codes("service", source="name")
