"""The blocks of running text, used by packets and information pages.

wagtail-localize sets three rules: every text has `default=""`, codes are RegexBlock or ChoiceBlock
(a CharBlock would be sent to translators), and no ListBlock stands in a struct directly inside a
struct (it would silently stay untranslated). tests/test_translatable_blocks.py holds them.
"""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from .audiences import Audience

TEXT_FEATURES = ["bold", "italic", "link", "ol", "ul", "h3"]
INLINE_FEATURES = ["bold", "italic", "link"]
SAMPLE = _("<p>Name the level of German the task needs, and what can be learned later.</p>")


class CodeBlock(blocks.RegexBlock):
    """A short code that stays the same in every language: links and results point at it."""

    def __init__(self, **kwargs: object) -> None:
        kwargs.setdefault("label", _("Code"))
        kwargs.setdefault(
            "help_text",
            _(
                "Lower-case letters, digits and hyphens. Part of addresses: do not change it"
                " once the page is published."
            ),
        )
        super().__init__(
            regex=r"^[a-z0-9]+(?:-[a-z0-9]+)*$",
            error_messages={"invalid": _("Use lower-case letters a–z, digits and hyphens only.")},
            max_length=40,
            **kwargs,
        )


class TextBlock(blocks.RichTextBlock):
    class Meta:
        icon = "pilcrow"
        label = _("Text")
        template = "blocks/text.html"
        preview_value = SAMPLE
        description = _("Paragraphs, lists and sub-headings.")


class VoiceBlock(blocks.StructBlock):
    """The other side speaks."""

    audience = blocks.ChoiceBlock(
        choices=Audience.choices,
        default=Audience.TALENT,
        label=_("Who speaks"),
        help_text=_("Sets the colour of the box."),
    )
    text = blocks.TextBlock(default="", label=_("What they say"))
    who = blocks.CharBlock(
        default="",
        required=False,
        label=_("Who it is"),
        help_text=_("Invented persons only, such as: an engineer, two years on the job."),
    )

    class Meta:
        icon = "openquote"
        label = _("The other side")
        label_format = "{text}"
        template = "blocks/voice.html"
        preview_value = {
            "audience": Audience.TALENT,
            "text": _("I read the ad three times and did not apply. Today I work there."),
            "who": _("engineer, two years on the job"),
        }
        description = _("A short quotation that shows how the other side sees it.")


class ExampleBlock(blocks.StructBlock):
    kind = blocks.ChoiceBlock(
        choices=[("example", _("Example")), ("template", _("Template"))],
        default="example",
        label=_("Kind"),
        help_text=_("An example shows how it can look; a template is there to be copied."),
    )
    title = blocks.CharBlock(default="", label=_("Title"))
    text = blocks.RichTextBlock(default="", features=TEXT_FEATURES, label=_("Text"))

    class Meta:
        icon = "clipboard-list"
        label = _("Example or template")
        label_format = "{title}"
        template = "blocks/example.html"
        preview_value = {"kind": "template", "title": _("The ad in six lines"), "text": SAMPLE}
        description = _("Words to take over or to compare with one's own.")


class NoteBlock(blocks.StructBlock):
    kind = blocks.ChoiceBlock(
        choices=[
            ("tip", _("Tip")),
            ("law", _("What the law says")),
            ("notice", _("Please note")),
        ],
        default="tip",
        label=_("Kind"),
    )
    text = blocks.RichTextBlock(default="", features=INLINE_FEATURES, label=_("Text"))
    source = blocks.CharBlock(
        default="",
        required=False,
        label=_("Source"),
        help_text=_("Printed under the note. A legal note needs one."),
    )
    url = blocks.URLBlock(required=False, label=_("Official address"))

    class Meta:
        icon = "info-circle"
        label = _("Note")
        label_format = "{text}"
        template = "blocks/note.html"
        preview_value = {"kind": "tip", "text": SAMPLE, "source": "", "url": ""}
        description = _("A tip, a notice, or a legal point with its official source.")


class Picture(blocks.StructValue):
    """A chosen picture and its words."""

    @property
    def alternative(self) -> str:
        """What is read out in place of the picture; nothing for one that only decorates."""
        return "" if self["decorative"] else self["alt_text"]


class PictureBlock(blocks.StructBlock):
    """A picture with words for those who do not see it; the words are translated.

    Its parts have the names of Wagtail's ImageBlock. That is a struct itself, and wagtail-localize
    loses the text of a struct inside a struct.
    """

    image = ImageChooserBlock(label=_("Picture"))
    decorative = blocks.BooleanBlock(
        required=False,
        label=_("Only decorates"),
        help_text=_("Ticked: nothing is lost for those who do not see it."),
    )
    alt_text = blocks.CharBlock(
        default="",
        required=False,
        label=_("Alternative text"),
        help_text=_("What the picture tells, in a sentence. Needed unless it only decorates."),
    )
    caption = blocks.CharBlock(
        default="", required=False, label=_("Caption"), help_text=_("Stands below the picture.")
    )
    credit = blocks.RegexBlock(
        regex=r"^.{1,160}$",
        required=False,
        label=_("Credit"),
        help_text=_("Who made it and under which licence; it is not translated."),
    )

    class Meta:
        icon = "image"
        label = _("Picture")
        label_format = "{alt_text}"
        value_class = Picture
        template = "blocks/picture.html"
        description = _("A picture with alternative text, caption and credit.")


class TermBlock(blocks.StructBlock):
    term = blocks.CharBlock(default="", label=_("Word, question or form"))
    text = blocks.RichTextBlock(
        default="", features=INLINE_FEATURES, label=_("Meaning, answer or rule")
    )

    class Meta:
        label_format = "{term}"


class HeadingBlock(blocks.CharBlock):
    class Meta:
        icon = "title"
        label = _("Heading")
        template = "blocks/heading.html"
        preview_value = _("Contact")
        description = _("Starts a section; readers with screen readers jump from one to the next.")


class BodyBlock(blocks.StreamBlock):
    """What running text can be made of."""

    text = TextBlock(features=TEXT_FEATURES, default="")
    voice = VoiceBlock()
    example = ExampleBlock()
    note = NoteBlock()
    picture = PictureBlock()
    terms = blocks.ListBlock(
        TermBlock(),
        icon="list-ul",
        label=_("Pairs"),
        template="blocks/terms.html",
        preview_value=[{"term": "B1", "text": SAMPLE}],
        description=_("Questions with answers, words with meanings, forms with rules."),
    )
    checklist = blocks.ListBlock(
        blocks.CharBlock(default="", label=_("Point")),
        icon="tasks",
        label=_("Checklist"),
        template="blocks/checklist.html",
        preview_value=[_("Name the level of German, and what it is for.")],
        description=_("Points to tick. Ticks stay on the reader's own device."),
    )


class InfoBodyBlock(BodyBlock):
    """Running text with headings of its own, for pages without chapters."""

    heading = HeadingBlock(default="")
