"""Which event an article is about: the weights, and the articles that they tell apart. Persons are invented."""

from __future__ import annotations

import pytest

from beritaparse import parse_article
from beritaparse.extract.meetings.choice import event_features
from beritaparse.extract.meetings.events import gather_events
from beritaparse.extract.meetings.marks import Marks
from beritaparse.extract.meetings.mentions import event_mentions
from beritaparse.lexicon.tables import packaged_rows
from beritaparse.lexicon.word_rows import EventWeight, MeetingKind
from beritaparse.pipeline import default_pipeline

REPORT = (
    "BANGLI - Wakil Bupati Bangli, Ni Ketut Arini, membuka pelatihan kader posyandu di Aula Puskesmas Susut, Kamis "
    "(26/9/2024). Kegiatan itu diikuti enam puluh peserta. Dalam sambutannya, Arini menyebut kader adalah ujung "
    "tombak. Turut hadir camat dan para kepala desa."
)
ISSUE = (
    "BANGLI - Warga Desa Undisan mengeluhkan jalan rusak. Kepala Dinas PUPR Bangli, I Ketut Suarna, saat dikonfirmasi "
    "wartawan, Kamis (26/9/2024), mengaku anggaran belum cukup. Soal itu menurutnya sudah dibahas dalam rapat bersama "
    "DPRD tahun lalu. Kebijakan anggaran dinilai warga tidak adil."
)
NAMED = (
    'BANGLI - Pegawai Dinas Sosial menggelar acara "Pisah Sambut" kepala dinas di halaman kantor, Kamis (26/9/2024). '
    "Acara itu berlangsung akrab. Kepala dinas yang baru dilantik bupati sehari sebelumnya."
)


def found(text: str) -> dict[str, dict[str, float]]:
    """The features of each event of a text, by its kind."""
    marks = Marks(default_pipeline().read(text, published="2024-09-27"))
    events = gather_events(marks, event_mentions(marks))
    return {event.kind: features for event, features in event_features(marks, events)}


def test_every_feature_has_a_weight() -> None:
    weights = {row.feature for row in packaged_rows(EventWeight)}
    told = {name for text in (REPORT, ISSUE, NAMED) for features in found(text).values() for name in features}
    families = {f"family_{row.family}" for row in packaged_rows(MeetingKind)}
    assert {name for name in told if not name.startswith("family_")} == {
        name for name in weights if not name.startswith("family_")
    }
    assert {name for name in weights if name.startswith("family_")} <= families


@pytest.mark.parametrize(("text", "kinds"), [(REPORT, ["pelatihan"]), (ISSUE, []), (NAMED, ["pisah sambut"])])
def test_main_event(text: str, kinds: list[str]) -> None:
    article = parse_article(text, published="2024-09-27")
    assert [meeting.kind for meeting in article.meetings if meeting.main] == kinds


def test_features_tell_where_and_how_an_event_is_named() -> None:
    (training,) = found(REPORT).values()
    assert training["in_lead"] and training["use_open"] and training["first"] and training["day_of_news"]
    meeting = found(ISSUE)["rapat"]
    assert not meeting["in_lead"] and meeting["behind_speech"] and meeting["issue_words"] > meeting["event_words"]


def test_confidence_grows_with_the_chance() -> None:
    (meeting,) = [meeting for meeting in parse_article(REPORT, published="2024-09-27").meetings if meeting.main]
    assert 0.85 < meeting.confidence <= 0.95


def test_a_name_in_quotation_marks_is_no_speech() -> None:
    assert not found(NAMED)["pisah sambut"]["all_quoted"]
