"""The blocks of a scene."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from home.audiences import Audience
from home.blocks import TEXT_FEATURES


class PerspectiveBlock(blocks.StructBlock):
    """One side's view of the story. Clips of a scene run in step: same moment, same second."""

    audience = blocks.ChoiceBlock(choices=Audience.choices, label=_("Whose view"))
    title = blocks.CharBlock(default="", label=_("Title"))
    clip = SnippetChooserBlock("videos.Clip", label=_("Clip"))
    description = blocks.TextBlock(
        default="",
        label=_("Description of the picture"),
        help_text=_("What is to be seen, for people who do not see it."),
    )
    transcript = blocks.RichTextBlock(
        default="",
        features=TEXT_FEATURES,
        label=_("Transcript"),
        help_text=_("Everything that is said and shown. It stands below the clip and is searched."),
    )

    class Meta:
        icon = "media"
        label = _("Perspective")
        label_format = "{title}"
