from django.apps import AppConfig


class QuickchecksConfig(AppConfig):
    name = "quickchecks"
    verbose_name = "Quick-checks"

    def ready(self) -> None:
        from wagtail.signals import page_published

        from .models import CheckPage
        from .publishing import publish_check

        for model in CheckPage.__subclasses__():
            page_published.connect(publish_check, sender=model, dispatch_uid=f"publish-{model}")
