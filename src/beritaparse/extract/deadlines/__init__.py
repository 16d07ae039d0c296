"""Deadlines: what must be done no later than a point in time.

- ``cues``: the words that make a point in time a limit, found beside dates
- ``clauses``: the clause around a limit, its modal and verb
- ``duties``: what is to be done, by whom, and who says so
- ``assembly``: the records
"""

from beritaparse.extract.deadlines.assembly import find_deadlines

__all__ = ["find_deadlines"]
