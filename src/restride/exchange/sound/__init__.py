"""A walk or run as one sound file, put together from clips that are shipped already encoded."""

from restride.exchange.sound.session_sound import MEDIA_TYPE, sound_file, tone_file, word_file

__all__ = ["MEDIA_TYPE", "sound_file", "tone_file", "word_file"]
