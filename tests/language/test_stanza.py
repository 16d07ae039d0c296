"""Stanza itself, where it is installed: tiny real models, trained here on sentences of our own, read texts; they are
downloaded from a server of our own; and nothing is downloaded otherwise."""

from __future__ import annotations

import hashlib
import importlib.util
import io
import json
import shutil
import socket
import sys
import threading
import zipfile
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

import beritaparse
from beritaparse.cli import app
from beritaparse.errors import ModelError
from beritaparse.language.stanza_analyser import Sentence, StanzaAnalyser, aligned, pieces

pytest.importorskip("torch", reason="Stanza's models need torch: pip install 'beritaparse[stanza]'")
stanza = pytest.importorskip("stanza", reason="Stanza is not installed: pip install 'beritaparse[stanza]'")

ROOT = Path(__file__).resolve().parent.parent.parent
TREES = Path(__file__).parent / "cases" / "tiny.conllu"

TEXTS = (
    "Semua siap, ujarnya.",
    "Semua   siap,\n\nujarnya. Rapat dimulai pukul 09.00.",
    "“Ini penting,” katanya 😀 kepada\u00a0warga, setelah diselenggarakannya rapat.\r\n\r\n \tBupati pulang.\n",
    "Dr. H. M. Yasin, S.E., M.M. hadir (Selasa, 17/9/2024).",
    "x" * 3000 + " ujarnya",
    "\u200b\ufeffUjarnya\u0097 \u0301 \x00",
)


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # the name is that of the base class
        """Nothing is written beside the test's own output."""


def trainer() -> ModuleType:
    """The module that trains small models, which stands outside the package."""
    path = ROOT / "models" / "training" / "stanza_models.py"
    spec = importlib.util.spec_from_file_location("stanza_models", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "stanza_models", module)  # where its dataclass looks itself up
        spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Real models of all five processors, trained in seconds. They know little, but have heard of '-nya'."""
    import torch

    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    folder = tmp_path_factory.mktemp("stanza") / "models"
    trees = TREES.read_text(encoding="utf-8")
    module = trainer()
    module.build(trees, trees, folder, package="tiny", size=module.TINY)
    torch.set_num_threads(threads)
    return folder


@pytest.fixture(scope="module")
def analyser(models: Path) -> StanzaAnalyser:
    return StanzaAnalyser(model_dir=models)


@pytest.fixture(scope="module")
def pretokenised(models: Path) -> StanzaAnalyser:
    return StanzaAnalyser(model_dir=models, pretokenised=True)


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Whom anything tried to reach; every attempt fails."""
    tried: list[object] = []

    def refuse(self: socket.socket, address: object) -> None:
        tried.append(address)
        raise OSError("the network is closed for this test")

    def unknown(host: object, *_: object, **__: object) -> None:
        tried.append(host)
        raise socket.gaierror("the network is closed for this test")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    return tried


def check(text: str, sentences: tuple[Sentence, ...]) -> None:
    """All that is promised of words, whatever the models know."""
    last = 0
    for sentence in sentences:
        assert sentence.words
        assert (sentence.start, sentence.end) == (sentence.words[0].start, sentence.words[-1].end)
        assert last <= sentence.start < sentence.end <= len(text)
        last = sentence.end
        written: dict[tuple[int, int], list[str]] = {}
        for word in sentence.words:
            written.setdefault((word.start, word.end), []).append(word.text)
        assert list(written) == sorted(written)
        for (start, end), parts in written.items():
            surface = text[start:end]
            assert surface == surface.strip() and surface
            assert len(parts) > 1 or parts[0] in (surface, "<UNK>") or any(char.isspace() for char in surface)
        check_tree([word.head for word in sentence.words])


def check_tree(heads: list[int | None]) -> None:
    assert heads.count(None) == 1
    for index in range(len(heads)):
        at: int | None = index
        for _ in heads:
            at = None if at is None else heads[at]
            assert at is None or 0 <= at < len(heads)
        assert at is None, "a circle"


def test_words_of_real_models(models: Path, no_network: list[object]) -> None:
    text = "Semua siap, ujarnya."
    pipeline = beritaparse.load(analyser="stanza", model_dir=models)
    (sentence,) = pipeline.analyse(text)
    assert [word.text for word in sentence.words] == ["Semua", "siap", ",", "ujar", "nya", "."]
    assert [text[word.start : word.end] for word in sentence.words][3:5] == ["ujarnya", "ujarnya"]
    # the tagger of this size knows little: what is held is that lemmas, tags and relations come through
    assert all(word.upos and word.lemma and word.relation for word in sentence.words)
    check(text, (sentence,))
    assert no_network == []


def test_multi_word_tokens(analyser: StanzaAnalyser) -> None:
    text = "Warga senang, katanya. Setelah diselenggarakannya rapat, kami pulang."
    shared: dict[str, list[str]] = {}
    for sentence in analyser.analyse(text):
        for word in sentence.words:
            shared.setdefault(text[word.start : word.end], []).append(word.text)
    assert shared["katanya"] == ["kata", "nya"]
    assert shared["diselenggarakannya"] == ["diselenggarakan", "nya"]
    assert shared["Warga"] == ["Warga"]


@pytest.mark.parametrize("text", TEXTS)
def test_words_keep_their_characters(text: str, analyser: StanzaAnalyser, pretokenised: StanzaAnalyser) -> None:
    check(text, analyser.analyse(text))
    check(text, pretokenised.analyse(text))


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.sampled_from(
            (
                "Bupati",
                "ujarnya",
                "katanya,",
                "“",
                "”",
                ".",
                "\n",
                "\n\n",
                "\u00a0",
                "\t",
                "😀",
                "H.",
                "09.00",
                "(a)",
                "-",
            )
        ),
        max_size=25,
    ).flatmap(lambda words: st.sampled_from(("", " ", "  ")).map(lambda space: space.join(words)))
)
def test_any_text_keeps_its_characters(analyser: StanzaAnalyser, pretokenised: StanzaAnalyser, text: str) -> None:
    check(text, analyser.analyse(text))
    sentences = pretokenised.analyse(text)
    check(text, sentences)
    assert [(word.text, word.start, word.end) for one in sentences for word in one.words] == [
        piece for one in pieces(text) for piece in one
    ]


@pytest.mark.parametrize("text", ["", " \n\t "])
def test_nothing_to_read(text: str, analyser: StanzaAnalyser, pretokenised: StanzaAnalyser) -> None:
    assert analyser.analyse(text) == pretokenised.analyse(text) == ()


def test_our_tokens_given_to_stanza(models: Path) -> None:
    text = "Dr. H. M. Yasin, S.E., M.M.  hadir.\nSemua siap, ujarnya."
    pipeline = beritaparse.load(analyser="stanza", model_dir=models, pretokenised=True)
    first, second = pipeline.analyse(text)
    assert text[first.start : first.end] == "Dr. H. M. Yasin, S.E., M.M.  hadir."
    assert [word.text for word in second.words] == ["Semua", "siap", ",", "ujarnya", "."]
    assert all(text[word.start : word.end] == word.text for word in (*first.words, *second.words))
    assert all(word.upos and word.relation for word in second.words)


def test_our_tokens_need_no_tokeniser(models: Path, tmp_path: Path) -> None:
    copied = tmp_path / "models"
    shutil.copytree(models, copied)
    for processor in ("tokenize", "mwt"):
        shutil.rmtree(copied / "id" / processor)
    (sentence,) = StanzaAnalyser(model_dir=copied, pretokenised=True).analyse("Bupati membuka rapat.")
    assert len(sentence.words) == 4


def test_records_are_those_of_the_rules(models: Path) -> None:
    text = "BANGLI - Bupati Bangli Wayan Sudarma membuka rapat koordinasi, Senin (2/9/2024)."
    article = beritaparse.load(analyser="stanza", model_dir=models)(text)
    assert article == beritaparse.parse_article(text)
    assert article.model_version is None


@pytest.fixture
def server(models: Path, tmp_path: Path) -> Iterator[str]:
    """The address of a server that has the tiny models as those of Indonesian."""
    from stanza.resources.common import DEFAULT_RESOURCES_VERSION

    folder = tmp_path / "server"
    folder.mkdir()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for path in sorted((models / "id").rglob("*.pt")):
            archive.write(path, str(path.relative_to(models / "id")))
    (folder / "default.zip").write_bytes(packed.getvalue())
    running = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    address = f"http://127.0.0.1:{running.server_address[1]}"
    resources = json.loads((models / "resources.json").read_text(encoding="utf-8"))
    resources["id"]["default_md5"] = hashlib.md5(packed.getvalue()).hexdigest()
    resources["url"] = f"{address}/{{filename}}"
    (folder / f"resources_{DEFAULT_RESOURCES_VERSION}.json").write_text(json.dumps(resources), encoding="utf-8")
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield address
    running.shutdown()
    running.server_close()


def test_downloaded_models_are_read(server: str, tmp_path: Path, analyser: StanzaAnalyser) -> None:
    folder = tmp_path / "downloaded"
    done = CliRunner().invoke(app, ["download-stanza", "--model-dir", str(folder), "--resources-url", server])
    assert done.exit_code == 0, done.output
    text = "Semua siap, ujarnya."
    assert beritaparse.load(analyser="stanza", model_dir=folder).analyse(text) == analyser.analyse(text)


def test_failed_download_is_told(server: str, tmp_path: Path) -> None:
    options = ["--model-dir", str(tmp_path / "downloaded"), "--resources-url", f"{server}/elsewhere"]
    done = CliRunner().invoke(app, ["download-stanza", *options])
    assert done.exit_code == 1
    assert "could not be downloaded" in done.output


@pytest.mark.parametrize("resources", [None, {"id": {"lang_name": "Indonesian", "default_processors": {}}}])
@pytest.mark.parametrize("ours", [False, True])
def test_without_models_nothing_is_downloaded(
    resources: dict[str, object] | None, ours: bool, tmp_path: Path, no_network: list[object]
) -> None:
    if resources is not None:
        (tmp_path / "resources.json").write_text(json.dumps(resources), encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(ModelError, match=r"beritaparse download-stanza.*stanza\.download\('id'\)"):
        beritaparse.load(analyser="stanza", model_dir=tmp_path, pretokenised=ours)
    assert sorted(tmp_path.rglob("*")) == before
    assert no_network == []


@pytest.mark.parametrize("processor", ["tokenize", "mwt", "pos", "lemma", "depparse"])
def test_a_missing_processor_is_told(processor: str, models: Path, tmp_path: Path, no_network: list[object]) -> None:
    copied = tmp_path / "models"
    shutil.copytree(models, copied)
    (copied / "id" / processor / "tiny.pt").unlink()
    with pytest.raises(ModelError, match="download-stanza"):
        beritaparse.load(analyser="stanza", model_dir=copied)
    assert no_network == []


def test_multi_word_tokens_of_stanza_are_aligned() -> None:
    from stanza.utils.conll import CoNLL

    text = "Semua siap, ujarnya."
    rows = [
        "1\tSemua\tsemua\tPRON\t_\t_\t2\tnsubj\t_\tstart_char=0|end_char=5",
        "2\tsiap\tsiap\tADJ\t_\t_\t0\troot\t_\tstart_char=6|end_char=10",
        "3\t,\t,\tPUNCT\t_\t_\t4\tpunct\t_\tstart_char=10|end_char=11",
        "4-5\tujarnya\t_\t_\t_\t_\t_\t_\t_\tstart_char=12|end_char=19",
        "4\tujar\tujar\tVERB\t_\t_\t2\tparataxis\t_\t_",
        "5\tnya\tnya\tPRON\t_\t_\t4\tnsubj\t_\t_",
        "6\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\tstart_char=19|end_char=20",
    ]
    conllu = "\n".join((f"# text = {text}", *rows, "", ""))
    (sentence,) = aligned(CoNLL.conll2doc(input_str=conllu).sentences)
    assert [text[word.start : word.end] for word in sentence.words] == [
        "Semua", "siap", ",", "ujarnya", "ujarnya", "."
    ]  # fmt: skip
    assert [word.head for word in sentence.words] == [1, None, 3, 1, 3, 1]
    assert [word.upos for word in sentence.words] == ["PRON", "ADJ", "PUNCT", "VERB", "PRON", "PUNCT"]
    assert [word.lemma for word in sentence.words][3:5] == ["ujar", "nya"]
