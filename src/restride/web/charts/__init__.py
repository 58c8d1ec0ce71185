"""Pictures of her record for the Progress page: accessible SVG, and the same facts as a table behind each.

Every chart has `draw`, `table` and `nothing`. They take plain values and a `Say` that knows the words; colours and type
come from `static/charts.css`. What was not told is not drawn; a zero that was told is a short flat mark.
"""
