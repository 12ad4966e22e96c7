from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = "Home"

    def ready(self) -> None:
        from . import navigation
        from .glossary import words
        from .sharing import links

        navigation.connect()
        links.connect()
        words.connect()
