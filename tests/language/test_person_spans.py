"""What the words of a sentence tell of the persons that a model found in it."""

from __future__ import annotations

import pytest
from marked_words import marked, read

from beritaparse.language.person_spans import has_both_cases, persons_set_right


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # in small letters: not a person, unless something says so
        ("Warga PER[segra] bersih", "Warga segra bersih"),
        ("Kata H . PER[segra] tadi", "Kata H . PER[segra] tadi"),
        ("Kata Bupati PER[segra] tadi", "Kata Bupati PER[segra] tadi"),
        ("Kata dr . PER[segra] tadi", "Kata dr . PER[segra] tadi"),
        ("Kata PER[ketut] tadi", "Kata PER[ketut] tadi"),
        ("Diskominfo / PER[segra]", "Diskominfo / PER[segra]"),
        ("kata PER[segra] tadi", "kata PER[segra] tadi"),
        # words of running text behind a name
        ("PER[Made Rai amat sangat] senang", "PER[Made Rai] amat sangat senang"),
        ("PER[Made Rai utama] senang", "PER[Made Rai utama] senang"),
        # the holder of an office behind a comma, the doctor behind the title
        ("Kabag Umum Setda , LOC[Sagardin] , hadir", "Kabag Umum Setda , PER[Sagardin] , hadir"),
        ("Kepala Seksi Sarana dan Prasarana , ORG[Sagardin] .", "Kepala Seksi Sarana dan Prasarana , PER[Sagardin] ."),
        ("Bupati Bangli , LOC[Susut] , dan warga", "Bupati Bangli , LOC[Susut] , dan warga"),
        ("Bupati bertemu warga , LOC[Sagardin] , kemarin", "Bupati bertemu warga , LOC[Sagardin] , kemarin"),
        ("Kepala Desa , ORG[KUA] , hadir", "Kepala Desa , ORG[KUA] , hadir"),
        ("Kepala Desa , LOC[Sagardin] Hulu", "Kepala Desa , LOC[Sagardin] Hulu"),
        ("Ketua Cabang dr . ORG[Sagardina Rulina] , Sp . A", "Ketua Cabang dr . PER[Sagardina Rulina] , Sp . A"),
        ("Desa . ORG[Sagardin] hadir", "Desa . ORG[Sagardin] hadir"),
        # initials in front, but no title, and no other entity
        ("Ketua S . PER[Made Rai]", "Ketua PER[S . Made Rai]"),
        ("Bupati H . PER[Made Rai]", "Bupati H . PER[Made Rai]"),
        ("LOC[Jalan S .] PER[Made Rai]", "LOC[Jalan S .] PER[Made Rai]"),
        # the number of an office, and the I of Bali
        ("Wakil Ketua PER[I Sagardin Rulin]", "Wakil Ketua I PER[Sagardin Rulin]"),
        ("Wakil Ketua PER[I Ketut Rai]", "Wakil Ketua PER[I Ketut Rai]"),
        ("Wakil Ketua PER[II Ketut Rai]", "Wakil Ketua II PER[Ketut Rai]"),
        ("bersama PER[I Sagardin Rulin]", "bersama PER[I Sagardin Rulin]"),
        # a form of address
        ("Tugas PER[Bu Sagardina] berat", "Tugas Bu PER[Sagardina] berat"),
        ("Tugas PER[Bu] berat", "Tugas PER[Bu] berat"),
        # degrees behind
        ("PER[Made Rai S] . Sos , M . Si", "PER[Made Rai] S . Sos , M . Si"),
        ("PER[Made Rai Spd] hadir", "PER[Made Rai] Spd hadir"),
        ("PER[Made Rai S] , Sos , M , Si", "PER[Made Rai] S , Sos , M , Si"),
        ("PER[Made Rai S] , warga", "PER[Made Rai S] , warga"),
        ("PER[Made S] . Kata Rai", "PER[Made S] . Kata Rai"),
        # a name that goes on
        ("Bupati PER[Made] Sagardin hadir", "Bupati PER[Made Sagardin] hadir"),
        ("Bupati PER[Made Rai] Pratama hadir", "Bupati PER[Made Rai Pratama] hadir"),
        ("Bupati PER[Made] Sagardin .", "Bupati PER[Made Sagardin] ."),
        ("Bupati PER[Made] Sagardin Tampil Beda", "Bupati PER[Made] Sagardin Tampil Beda"),
        ("Bupati PER[Made] Kamis , ( 5 / 9 )", "Bupati PER[Made] Kamis , ( 5 / 9 )"),
        ("Bupati PER[Made] LOC[Sagardin] hadir", "Bupati PER[Made] LOC[Sagardin] hadir"),
        ("Bupati PER[Made] Bangli hadir", "Bupati PER[Made] Bangli hadir"),
    ],
)  # fmt: skip
def test_persons_by_the_words_around(before: str, after: str) -> None:
    words, entities = read(before)
    assert marked(words, persons_set_right(words, entities, both_cases=True)) == after


@pytest.mark.parametrize(
    "sentence", ["warga PER[segra] bersih", "BUPATI PER[MADE] SAGARDIN HADIR", "KABAG UMUM , LOC[SAGARDIN] , HADIR"]
)
def test_a_text_of_one_case_tells_nothing_by_capitals(sentence: str) -> None:
    words, entities = read(sentence)
    assert marked(words, persons_set_right(words, entities, both_cases=False)) == sentence


@pytest.mark.parametrize(
    ("text", "both"),
    [
        (["Bupati Made Rai hadir dalam rapat di kantor"], True),
        (["bupati made rai hadir dalam rapat di kantor"], False),
        (["BUPATI MADE RAI HADIR DALAM RAPAT", "Bangli"], False),
        (["BUPATI MADE RAI", "bupati hadir dalam rapat di kantor ."], True),
        ([], False),
    ],
)
def test_texts_of_both_cases(text: list[str], both: bool) -> None:
    assert has_both_cases([sentence.split() for sentence in text]) is both
