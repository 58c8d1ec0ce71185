"""The Django app of her pages."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Her app."""

    name = "restride.web"
    label = "web"
