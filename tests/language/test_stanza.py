"""Stanza itself, where it is installed: what it says without models, and the download from a server of our own."""

from __future__ import annotations

import hashlib
import io
import json
import threading
import zipfile
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from typer.testing import CliRunner

import beritaparse
from beritaparse.cli import app
from beritaparse.errors import ModelError
from beritaparse.language.stanza_analyser import aligned

stanza = pytest.importorskip("stanza")


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # the name is that of the base class
        """Nothing is written beside the test's own output."""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    """The address of a server with one small file as the models of Indonesian."""
    from stanza.resources.common import DEFAULT_RESOURCES_VERSION

    folder = tmp_path / "server"
    folder.mkdir()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("tokenize/tiny.pt", b"weights")
    (folder / "default.zip").write_bytes(packed.getvalue())
    running = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    address = f"http://127.0.0.1:{running.server_address[1]}"
    resources = {
        "id": {"lang_name": "Indonesian", "default_md5": hashlib.md5(packed.getvalue()).hexdigest()},
        "url": f"{address}/{{filename}}",
    }
    (folder / f"resources_{DEFAULT_RESOURCES_VERSION}.json").write_text(json.dumps(resources), encoding="utf-8")
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield address
    running.shutdown()
    running.server_close()


def test_download_by_command(server: str, tmp_path: Path) -> None:
    models = tmp_path / "models"
    done = CliRunner().invoke(app, ["download-stanza", "--model-dir", str(models), "--resources-url", server])
    assert done.exit_code == 0, done.output
    assert (models / "id" / "tokenize" / "tiny.pt").read_bytes() == b"weights"


def test_failed_download_is_told(server: str, tmp_path: Path) -> None:
    options = ["--model-dir", str(tmp_path / "models"), "--resources-url", f"{server}/elsewhere"]
    done = CliRunner().invoke(app, ["download-stanza", *options])
    assert done.exit_code == 1
    assert "could not be downloaded" in done.output


@pytest.mark.parametrize("resources", [None, {"id": {"lang_name": "Indonesian", "default_processors": {}}}])
def test_without_models_nothing_is_downloaded(resources: dict[str, object] | None, tmp_path: Path) -> None:
    if resources is not None:
        (tmp_path / "resources.json").write_text(json.dumps(resources), encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(ModelError, match="download-stanza"):
        beritaparse.load(analyser="stanza", model_dir=tmp_path)
    assert sorted(tmp_path.rglob("*")) == before


def test_pretokenised_text_is_aligned_without_weights(tmp_path: Path) -> None:
    (tmp_path / "resources.json").write_text(json.dumps({"id": {"default_processors": {}}}), encoding="utf-8")
    nlp = stanza.Pipeline(
        "id",
        model_dir=str(tmp_path),
        download_method=None,
        processors="tokenize",
        tokenize_pretokenized=True,
        verbose=False,
    )
    text = "Bupati membuka rapat .\nIa pulang ."
    sentences = aligned(nlp(text).sentences)
    assert [text[sentence.start : sentence.end] for sentence in sentences] == text.split("\n")
    assert all(text[word.start : word.end] == word.text for sentence in sentences for word in sentence.words)


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
