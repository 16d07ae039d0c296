"""The region that the dateline of an article names."""

from __future__ import annotations

from dataclasses import replace

from beritaparse.document import Document
from beritaparse.link.regions import find_region
from beritaparse.records import RegionKind

_KINDS = (RegionKind.REGENCY, RegionKind.CITY, RegionKind.PROVINCE)


def link_dateline(document: Document) -> None:
    """Give the dateline's place its Kemendagri code; of regions that share a name, the article's home goes first."""
    dateline = document.layout.dateline
    if dateline is None or dateline.place is None:
        return
    region = find_region(dateline.place, kinds=_KINDS, home=document.home, published=document.anchor)
    if region is not None:
        document.layout.dateline = replace(dateline, code=region.code)
