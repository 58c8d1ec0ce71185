"""The Django app of records."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """Records: append-only sealed events, people, their devices, and the audit of what was done."""

    name = "restride.records"
    label = "records"
    default_auto_field = "django.db.models.BigAutoField"
