"""Correcting records by hand: to Label Studio or doccano with the records filled in, back again, and to gold.

    article = parse_article(text, id="a1")
    label_studio.write_tasks([article], "tasks.json")        # import this, correct, export as JSON
    corrected = label_studio.read_articles("export.json")    # the records as corrected
    write_gold(corrected, "gold")                            # what `beritaparse evaluate gold` measures against

- ``regions``: an article's records as labelled stretches of its text, and corrected stretches as records
- ``label_studio``, ``doccano``: the files of the two tools
- ``gold``: records as gold annotations
"""

from beritaparse.annotation.gold import to_gold, write_gold
from beritaparse.annotation.regions import LABELS, Region, corrected, regions_of

__all__ = ["LABELS", "Region", "corrected", "regions_of", "to_gold", "write_gold"]
