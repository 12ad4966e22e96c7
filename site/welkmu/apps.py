from django.apps import AppConfig


class WelkmuConfig(AppConfig):
    name = "welkmu"
    verbose_name = "WelKMU"
