"""A grammar of Indonesian date expressions, in small named pieces.

- ``atoms``: what the pieces are made of (day, month, year, weekday, range sign …), as patterns and as readers of them
- ``meanings``: what an expression says, before it is tied to any anchor
- ``calendar_pieces``: dates by day, month and year, in words and figures, with weekday
- ``period_pieces``: weeks, months, quarters, years and durations counted from now
- ``named_pieces``: feasts, Hijri dates, 'H-7', vague words
- ``masks``: what looks like a date and is none
- ``scan``: one pass over a text, and the joining of neighbours to ranges

What an expression means in an article is decided in `beritaparse.link.anchors`.
"""
