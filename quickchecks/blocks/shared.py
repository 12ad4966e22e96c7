"""What the blocks of all kinds share: targets, flags, example readers."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from home.blocks import CodeBlock

from .coded import CodedBlock, Codes, OwnCodeBlock

CHECK_TYPES = [
    "quickchecks.ScoredCheckPage",
    "quickchecks.EligibilityCheckPage",
    "quickchecks.OrientationCheckPage",
]
QUESTION = Codes("question", like="q01")
OPTION = Codes("option", like="a", within=True)
CODES = r"^[a-z0-9-]+(, ?[a-z0-9-]+)*$"


class CodesBlock(blocks.RegexBlock):
    """Several codes, separated by commas: "a, b"."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(
            regex=CODES,
            error_messages={"invalid": _("Codes, separated by commas.")},
            max_length=200,
            **kwargs,
        )


class RaisedFlagsBlock(CodesBlock):
    def __init__(self, **kwargs: object) -> None:
        super().__init__(
            required=False,
            label=_("Raises flags"),
            help_text=_("Codes of flags below, separated by commas."),
            **kwargs,
        )


class TargetBlock(CodedBlock):
    """Where something leads: a packet, and perhaps a chapter of it. Base of other blocks."""

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
    packet = CodeBlock(
        required=False,
        label=_("Packet that is still to be written"),
        help_text=_("Its code. Readers are led there as soon as it is published."),
    )


class FlagBlock(TargetBlock):
    code = OwnCodeBlock()
    severity = blocks.ChoiceBlock(
        choices=[
            ("legal", _("Legal duty")),
            ("urgent", _("Urgent")),
            ("notice", _("Notice")),
        ],
        label=_("Kind"),
    )
    text = blocks.TextBlock(
        default="",
        rows=3,
        label=_("Text"),
        help_text=_("Stands above the result of everybody who gives an answer that raises it."),
    )
    check = blocks.PageChooserBlock(
        required=False,
        page_type=CHECK_TYPES,
        label=_("Quick-check that looks closer"),
    )

    class Meta:
        icon = "warning"
        label = _("Flag")
        label_format = "{code}: {text}"
        codes = Codes("flag", source="text")
        form_layout = ["severity", "text", "page", "chapter", "packet", "check", "code"]


class PersonaBlock(blocks.StructBlock):
    """An example reader: answers with the result they have to lead to."""

    name = blocks.RegexBlock(
        regex=r"^.{1,120}$",
        label=_("Name"),
        help_text=_("Invented, for editors only, such as: machine builder, 38 staff."),
    )
    answers = blocks.RegexBlock(
        regex=r"^\s*[a-z0-9.-]+\s*=\s*[a-z0-9-]+(\s*[,;\n]\s*[a-z0-9.-]+\s*=\s*[a-z0-9-]+)*\s*$",
        label=_("Answers"),
        help_text=_("Codes of questions and answers: q01=a, q02=c, …"),
        error_messages={"invalid": _("Write pairs such as q01=a, separated by commas.")},
    )
    expected = CodeBlock(
        required=False,
        label=_("Expected result"),
        help_text=_(
            "The code of the band, result or outcome these answers have to lead to. Empty: too"
            " little is rated for a result."
        ),
    )

    class Meta:
        icon = "user"
        label = _("Example reader")
        label_format = "{name} → {expected}"
