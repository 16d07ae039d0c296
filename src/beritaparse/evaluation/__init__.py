"""Figures against a gold corpus.

- ``forms``: when two titles, places, persons or phrases are the same
- ``scoring``: one article's records against its gold, counted
- ``evaluation``: a folder of gold articles, with intervals and by source
- ``gate``: floors that the figures must not fall below

The tables in ``data`` are frozen on purpose and apart from the lexicon: what counts as the same must not change when
the parser learns a new form.
"""

from beritaparse.evaluation.evaluation import Evaluation, Figure, evaluate, read_gold

__all__ = ["Evaluation", "Figure", "evaluate", "read_gold"]
