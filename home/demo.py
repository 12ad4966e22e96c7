"""Which pages of the demo have been loaded, so that none is ever made twice."""

from django.db import models


class LoadedDemoPage(models.Model):
    """A page the demo loader has made once, under its code in site/demo/.

    Editors may rename, move, unpublish or delete it; the loader goes by this record.
    """

    code = models.CharField(max_length=60, unique=True)
    translation_key = models.UUIDField(null=True)
    languages = models.JSONField(default=list)

    def __str__(self) -> str:
        return self.code
