"""Clips: the files of one perspective and their captions."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import FileExtensionValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable

from .captions import WrongCaptions, check_captions

REASONS = {
    "header": _("the first line has to be WEBVTT"),
    "timing": _("a time looks like 00:01.000 --> 00:04.000"),
    "order": _("the end comes before the beginning"),
    "empty": _("there is no caption in it"),
}
LARGEST_CAPTIONS = 200_000  # bytes


class Clip(ClusterableModel):
    """A moving picture in two formats. It has no words of its own, so it is not translated."""

    title = models.CharField(
        _("title"),
        max_length=120,
        unique=True,
        help_text=_("For editors only: the scene and whose view it is."),
    )
    webm = models.FileField(
        "WebM",
        upload_to="clips",
        validators=[FileExtensionValidator(["webm"])],
        blank=True,
        help_text=_("VP9 or AV1: the smaller file, offered first."),
    )
    mp4 = models.FileField(
        "MP4",
        upload_to="clips",
        validators=[FileExtensionValidator(["mp4"])],
        help_text=_("H.264: plays everywhere."),
    )
    poster = models.ImageField(
        _("poster"),
        upload_to="clips",
        help_text=_("The picture before the start, 16:9, 1280 × 720."),
    )
    duration = models.PositiveIntegerField(
        _("duration in seconds"), help_text=_("Readers see it before they start the clip.")
    )

    panels = [
        FieldPanel("title"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("webm"), FieldPanel("mp4")]), FieldPanel("poster")],
            heading=_("Files"),
        ),
        FieldPanel("duration"),
        InlinePanel("captions", heading=_("Captions"), label=_("captions")),
    ]

    class Meta:
        verbose_name = _("clip")
        verbose_name_plural = _("clips")

    def __str__(self) -> str:
        return self.title


class Captions(Orderable):
    """The captions of a clip in one language, as a WebVTT file."""

    clip = ParentalKey(Clip, on_delete=models.CASCADE, related_name="captions")
    language = models.CharField(_("language"), max_length=10, choices=settings.LANGUAGES)
    file = models.FileField(
        _("WebVTT file"), upload_to="clips", validators=[FileExtensionValidator(["vtt"])]
    )

    panels = [FieldPanel("language"), FieldPanel("file")]

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(fields=["clip", "language"], name="one_file_per_language")
        ]

    def __str__(self) -> str:
        return f"{self.clip} ({self.language})"

    def clean(self) -> None:
        """Refuse a file that a browser could not show, and say in which line."""
        super().clean()
        if not self.file:
            return
        self.file.seek(0)
        data = self.file.read(LARGEST_CAPTIONS + 1)
        self.file.seek(0)
        if len(data) > LARGEST_CAPTIONS:
            raise ValidationError({"file": _("The file is too large for captions.")})
        try:
            check_captions(data.decode("utf-8"))
        except UnicodeDecodeError as error:
            raise ValidationError({"file": _("The file is not encoded in UTF-8.")}) from error
        except WrongCaptions as error:
            message = _("Line %(line)s: %(reason)s.")
            raise ValidationError(
                {"file": message % {"line": error.line, "reason": REASONS[error.reason]}}
            ) from error
