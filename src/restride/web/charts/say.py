"""Where a chart takes its words from."""

from collections.abc import Callable

Say = Callable[..., str]
"""`say(key, **values)` gives the ready text of a message in her language, not escaped."""
