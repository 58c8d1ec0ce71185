"""Reads, before the first page is asked for, what stays for good: the guidelines, the words and the templates."""

from pathlib import Path

from django.template.loader import get_template

from restride.web.library import library
from restride.web.messages import languages, speaker

_TEMPLATES = Path(__file__).parent / "templates"


def read_ahead() -> None:
    """Reads all of it once; whoever comes first waits no longer than the others."""
    library()
    for language in languages():
        speaker(language)
    for file in sorted(_TEMPLATES.rglob("*.html")):
        get_template(file.relative_to(_TEMPLATES).as_posix())
