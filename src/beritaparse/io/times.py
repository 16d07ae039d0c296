"""Publication times as feeds and tables write them.

>>> iso("Sun, 29 Sep 2024 13:16:00 +0800"), iso("Minggu, 29 September 2024 13:16 WITA"), iso("29/09/2024")
('2024-09-29T13:16:00+08:00', '2024-09-29T13:16:00+08:00', '2024-09-29')
>>> iso("2024-09-29T13:16"), iso("besok")
('2024-09-29T13:16', 'besok')
"""

from __future__ import annotations

from datetime import datetime
from email.utils import parsedate_to_datetime

#: What is longer is no time.
_LONGEST = 60


def iso(words: str) -> str:
    """A time as ISO 8601; what is so already, and what is no full date, stays as it is."""
    stripped = words.strip()
    if len(stripped) > _LONGEST or _is_iso(stripped):
        return words
    feed = _of_feed(stripped)
    if feed is not None:
        return feed
    from beritaparse.layout.published import publication_in

    found = publication_in(stripped)
    return words if found is None else found.value


def _of_feed(words: str) -> str | None:
    """A time as e-mail and RSS write it; only with its zone, for other words are read as such a time, too."""
    try:
        moment = parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError):
        return None
    return None if moment.tzinfo is None else moment.isoformat()


def _is_iso(words: str) -> bool:
    try:
        datetime.fromisoformat(words)
    except ValueError:
        return False
    return True
