from django.apps import AppConfig


class QuickchecksConfig(AppConfig):
    name = "quickchecks"
    verbose_name = "Quick-checks"

    def ready(self) -> None:
        from wagtail.signals import page_published

        from .models import ScoredCheckPage, publish_check

        page_published.connect(publish_check, sender=ScoredCheckPage, dispatch_uid="publish-check")
