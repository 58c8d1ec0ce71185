"""The engine: a guideline, a timeline and a day in; a decision out. Pure: no clock, no files, no chance."""
