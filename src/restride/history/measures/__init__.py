"""The measures: each turns a history into a fact for every day. Their words are in `guideline/vocabulary.py`."""
