"""Train small Stanza models for Indonesian from CoNLL-U files and lay them out for ``load(analyser="stanza")``.

``python -m training.stanza_models id_csui-ud-train.conllu --out DIR`` in the folder ``models`` writes
``DIR/resources.json`` and ``DIR/id/<processor>/<package>.pt``. Each processor is trained by Stanza's own trainer
without word vectors or character models, so that nothing is fetched. The models carry the licence of the treebank.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

#: The processors in the order in which they work, each with the module of Stanza that trains it.
TRAINERS = {
    "tokenize": "stanza.models.tokenizer",
    "mwt": "stanza.models.mwt_expander",
    "pos": "stanza.models.tagger",
    "lemma": "stanza.models.lemmatizer",
    "depparse": "stanza.models.parser",
}
#: What the later processors read of the earlier ones.
NEEDS = {"lemma": ["pos"], "depparse": ["pos", "lemma"]}
#: Every so many sentences one is kept out of training, to choose the best step, where no file is given for that.
EVERY = 10
#: Sentences of a paragraph: the tokeniser learns where sentences end inside one.
PARAGRAPH = 6


@dataclass(frozen=True)
class Size:
    """The dimensions and lengths of training, as options of Stanza's trainers."""

    options: dict[str, str] = field(default_factory=dict)

    def of(self, processor: str) -> list[str]:
        """The options of one processor."""
        return self.options[processor].split()


#: About ten minutes on one core for 600 sentences.
SMALL = Size(
    {
        "tokenize": "--steps 800 --eval_steps 200 --emb_dim 24 --hidden_dim 32 --max_seqlen 300",
        "mwt": "--num_epoch 20 --hidden_dim 50 --emb_dim 20",
        "pos": "--max_steps 300 --eval_interval 100 --fix_eval_interval --batch_size 32 --hidden_dim 64 "
        "--char_hidden_dim 48 --char_emb_dim 32 --word_emb_dim 48 --deep_biaff_hidden_dim 64 --transformed_dim 48 "
        "--num_layers 1",
        "lemma": "--num_epoch 2 --hidden_dim 64",
        "depparse": "--max_steps 500 --eval_interval 100 --batch_size 1000 --hidden_dim 96 --char_hidden_dim 48 "
        "--char_emb_dim 32 --word_emb_dim 48 --tag_emb_dim 32 --deep_biaff_hidden_dim 96 --deep_biaff_output_dim 64 "
        "--transformed_dim 48 --num_layers 2",
    }
)

#: Seconds: models that have the shape of real ones and know nothing.
TINY = Size(
    {
        "tokenize": "--steps 120 --eval_steps 60 --emb_dim 8 --hidden_dim 16 --max_seqlen 200 --lr0 0.02",
        "mwt": "--num_epoch 8 --hidden_dim 8 --emb_dim 8 --batch_size 4",
        "pos": "--max_steps 4 --eval_interval 2 --fix_eval_interval --batch_size 50 --hidden_dim 8 --char_hidden_dim 8 "
        "--char_emb_dim 8 --word_emb_dim 8 --deep_biaff_hidden_dim 8 --composite_deep_biaff_hidden_dim 8 "
        "--tag_emb_dim 8 --transformed_dim 8 --num_layers 1",
        "lemma": "--dict_only",
        "depparse": "--max_steps 4 --eval_interval 2 --batch_size 50 --hidden_dim 8 --char_hidden_dim 8 "
        "--char_emb_dim 8 --word_emb_dim 8 --tag_emb_dim 8 --deep_biaff_hidden_dim 8 --deep_biaff_output_dim 8 "
        "--transformed_dim 8 --num_layers 1",
    }
)


def sentences_of(conllu: str) -> list[str]:
    """The sentences of a CoNLL-U file, each with its comments."""
    return [block.strip() for block in conllu.split("\n\n") if block.strip()]


def text_of(sentences: Sequence[str]) -> str:
    """The running text of the sentences, in paragraphs."""
    texts = [next(line[9:] for line in one.splitlines() if line.startswith("# text = ")) for one in sentences]
    paragraphs = (texts[start : start + PARAGRAPH] for start in range(0, len(texts), PARAGRAPH))
    return "\n\n".join(" ".join(paragraph) for paragraph in paragraphs) + "\n"


def write_inputs(folder: Path, name: str, sentences: Sequence[str]) -> None:
    """What the trainers read: the trees, the running text with its token ends, the multi-word tokens and the trees
    without them."""
    from stanza.utils.datasets import prepare_tokenizer_data
    from stanza.utils.datasets.contract_mwt import contract_mwt

    gold, text = folder / f"{name}.conllu", folder / f"{name}.txt"
    gold.write_text("\n\n".join(sentences) + "\n\n", encoding="utf-8")
    text.write_text(text_of(sentences), encoding="utf-8")
    labels, words = folder / f"{name}.toklabels", folder / f"{name}-mwt.json"
    prepare_tokenizer_data.main([str(text), str(gold), "-o", str(labels), "-m", str(words)])
    contract_mwt(str(gold), str(folder / f"{name}.in.conllu"))


def arguments(processor: str, folder: Path) -> list[str]:
    """The files of one processor, as options of its trainer."""
    gold, dev = str(folder / "train.conllu"), str(folder / "dev.conllu")
    if processor == "tokenize":
        return [
            *("--txt_file", str(folder / "train.txt"), "--label_file", str(folder / "train.toklabels")),
            *("--dev_txt_file", str(folder / "dev.txt"), "--dev_label_file", str(folder / "dev.toklabels")),
            *("--dev_conll_gold", dev, "--mwt_json_file", str(folder / "dev-mwt.json")),
        ]
    if processor == "mwt":
        return ["--train_file", gold, "--eval_file", str(folder / "dev.in.conllu"), "--gold_file", dev]
    files = ["--train_file", gold, "--eval_file", dev]
    return files if processor == "lemma" else [*files, "--lang", "id", "--no_pretrain"]


def train(processor: str, folder: Path, target: Path, size: Size) -> None:
    """Train one processor into a file."""
    options = ["--shorthand", target.stem, "--save_dir", str(target.parent), "--save_name", target.name]
    if processor in ("tokenize", "mwt"):
        options += ["--lang", "id"]
    target.parent.mkdir(parents=True, exist_ok=True)
    import_module(TRAINERS[processor]).main([*arguments(processor, folder), *options, *size.of(processor)])
    (target.parent / f"{target.stem}_checkpoint.pt").unlink(missing_ok=True)


def resources(processors: Sequence[str], package: str) -> dict[str, object]:
    """What ``resources.json`` says: the least that Stanza's pipeline asks for."""
    packages = {"default": dict.fromkeys(processors, package)}
    models: dict[str, object] = {}
    for processor in processors:
        needed = [{"model": name, "package": package} for name in NEEDS.get(processor, []) if name in processors]
        models[processor] = {package: {"dependencies": needed} if needed else {}}
    return {"id": {"lang_name": "Indonesian", "packages": packages, **models}}


def build(train_conllu: str, dev_conllu: str | None, out: Path, *, package: str, size: Size) -> dict[str, float]:
    """Train all processors that the treebank has material for.

    Args:
        train_conllu: the trees to learn from, as CoNLL-U with ``# text``.
        dev_conllu: the trees that choose the best step; without them every tenth tree is kept out for that.
        out: where ``resources.json`` and the models go.
        package: the name of the models, such as 'id_csui'.
        size: the dimensions and lengths of training.

    Returns:
        The seconds of CPU time for each processor.
    """
    learnt = sentences_of(train_conllu)
    if dev_conllu is None:
        held, learnt = learnt[::EVERY], [one for index, one in enumerate(learnt) if index % EVERY]
    else:
        held = sentences_of(dev_conllu)
    multi = any("-" in line.split("\t")[0] for one in learnt for line in one.splitlines() if line[:1].isdigit())
    processors = [name for name in TRAINERS if name != "mwt" or multi]
    times: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        write_inputs(folder, "train", learnt)
        write_inputs(folder, "dev", held)
        for processor in processors:
            start = time.process_time()
            train(processor, folder, out / "id" / processor / f"{package}.pt", size)
            times[processor] = time.process_time() - start
    (out / "resources.json").write_text(json.dumps(resources(processors, package), indent=1), encoding="utf-8")
    return times


def figures(model_dir: Path, conllu: str) -> dict[str, float]:
    """F1 of the models on the running text of a treebank, by the CoNLL 2018 measures."""
    import stanza
    from stanza.models.common.utils import ud_scores
    from stanza.utils.conll import CoNLL

    nlp = stanza.Pipeline("id", model_dir=str(model_dir), download_method=None, use_gpu=False, verbose=False)
    trees = sentences_of(conllu)
    with tempfile.TemporaryDirectory() as temporary:
        gold, read = Path(temporary) / "gold.conllu", Path(temporary) / "read.conllu"
        gold.write_text("\n\n".join(trees) + "\n\n", encoding="utf-8")
        CoNLL.write_doc2conll(nlp(text_of(trees)), str(read))
        scores = ud_scores(str(gold), str(read))
    return {name: scores[name].f1 for name in ("Tokens", "Sentences", "Words", "UPOS", "Lemmas", "UAS", "LAS")}


def main(
    conllu: Annotated[Path, typer.Argument(help="The trees to learn from, CoNLL-U.")],
    out: Annotated[Path, typer.Option(help="The model_dir to write.")],
    dev: Annotated[Path | None, typer.Option(help="Trees that choose the best step; else every tenth.")] = None,
    test: Annotated[Path | None, typer.Option(help="Trees to measure the models on.")] = None,
    package: Annotated[str, typer.Option(help="The name of the models.")] = "id_csui",
    tiny: Annotated[bool, typer.Option(help="Train for seconds, to try the way.")] = False,
) -> None:
    """Train small Stanza models for Indonesian."""
    import torch

    torch.set_num_threads(1)  # the models are too small to gain from more
    development = None if dev is None else dev.read_text(encoding="utf-8")
    size = TINY if tiny else SMALL
    times = build(conllu.read_text(encoding="utf-8"), development, out, package=package, size=size)
    for processor, seconds in times.items():
        print(f"{processor}: {seconds:.0f} s of CPU time", file=sys.stderr)
    if test is not None:
        for name, value in figures(out, test.read_text(encoding="utf-8")).items():
            print(f"{name}: {value:.3f}")


if __name__ == "__main__":
    typer.run(main)
