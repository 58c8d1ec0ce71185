"""Restride: a history in, this week's plan out, with its reasons."""

__version__ = "0.1.0"
