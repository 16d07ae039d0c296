"""Running news around a sentence: what the tests of events read."""

from beritaparse import parse_article
from beritaparse.records import Article, Meeting

HEADLINE = "Kabar dari Bangli Hari Ini"
ENDING = "Suasana berjalan lancar hingga sore, dan warga pulang dengan gembira."


def read(body: str) -> Article:
    """The article with such a body, published on 29 September 2024."""
    return parse_article(f"{HEADLINE}\n\n{body} {ENDING}", published="2024-09-29")


def main(article: Article) -> Meeting | None:
    return next((meeting for meeting in article.meetings if meeting.main), None)


def purposes(body: str) -> list[str]:
    """The purposes of the main event, which there must be."""
    meeting = main(read(body))
    assert meeting is not None, f"no main event in {body!r}"
    return [purpose.text for purpose in meeting.purposes]
