"""Runs and pairs of families are counted as scikit-learn would count them as strings."""

from __future__ import annotations

from itertools import chain, combinations

import numpy as np
import pytest
from sklearn.feature_extraction.text import TfidfVectorizer

from advisor.redflags.documents import Document
from advisor.redflags.meaning import SIZES, Meaning
from advisor.redflags.runs import SELDOM, VIEWS, Runs, View
from advisor.redflags.segments import Segment

PIECES = 40
MEANING = Meaning(families=np.array([np.arange(PIECES) % many for many in (3, 7, 40, 40)], dtype=np.uint16))


def _document(*segments: list[int]) -> Document:
    """A document whose segments are made of those pieces."""
    cut = tuple(Segment(0, 0, "", 0) for _ in segments)
    document = Document("", "fr", cut, ())
    document.__dict__["pieces"] = tuple(np.array(pieces, dtype=np.int64) for pieces in segments)
    return document


def _some(seed: int) -> list[Document]:
    chance = np.random.default_rng(seed)
    return [
        _document(*(list(chance.integers(0, PIECES, chance.integers(1, 9))) for _ in range(chance.integers(1, 4))))
        for _ in range(30)
    ]


def _strings(view: View, pieces: np.ndarray) -> list[str]:
    families = [int(family) for family in MEANING.families[view.size][pieces]]
    if view.near:
        near = ((a, b) for i, a in enumerate(families) for b in families[i + 1 : i + 1 + view.near])
        return ["+".join(map(str, sorted(pair))) for pair in near]
    runs = (families[start:end] for start, end in combinations(range(len(families) + 1), 2))
    return [">".join(map(str, run)) for run in runs if len(run) <= view.longest]


@pytest.mark.parametrize("whole", [False, True])
def test_rows_are_those_of_scikit_learn(whole: bool):
    learnt, read = _some(1), _some(2)
    runs = Runs.fitted(MEANING, whole, learnt)
    parts = Runs.from_state(MEANING, whole, runs.state()).parts(read)
    assert len(parts) == len(VIEWS)
    for view, (rows, width) in zip(VIEWS.values(), parts, strict=True):

        def written(documents: list[Document], view: View = view) -> list[list[str]]:
            by_segment = [[_strings(view, pieces) for pieces in document.pieces] for document in documents]
            return [list(chain(*d)) for d in by_segment] if whole else list(chain(*by_segment))

        theirs = TfidfVectorizer(analyzer=list, min_df=SELDOM, sublinear_tf=True, dtype=np.float32)
        wanted = theirs.fit(written(learnt)).transform(written(read)).toarray()
        ours = rows.matrix(width).toarray()
        assert wanted.any()
        # The columns stand in another order; what two rows have in common does not depend on it.
        np.testing.assert_allclose(ours @ ours.T, wanted @ wanted.T, atol=1e-5)
        assert width == wanted.shape[1]


def test_a_run_ends_with_its_segment():
    together, apart = [_document([1, 2])] * SELDOM, [_document([1], [2])] * SELDOM
    runs = Runs.fitted(MEANING, True, together)
    for (ours, _), (theirs, _) in zip(runs.parts(together[:1]), runs.parts(apart[:1]), strict=True):
        assert theirs.lengths.sum() <= ours.lengths.sum()
    assert runs.parts(apart[:1])[-1][0].lengths.sum() == 0  # pairs of the middle size
    assert runs.parts(together[:1])[-1][0].lengths.sum() == 1


def test_what_was_never_met_is_left_out():
    runs = Runs.fitted(MEANING, False, [_document([1, 2, 3])] * SELDOM)
    fine = list(VIEWS).index("fine")
    assert runs.parts([_document([30, 31])])[fine][0].lengths.tolist() == [0]


def test_nothing_learnt_gives_empty_rows():
    runs = Runs.fitted(MEANING, False, [_document([1])])
    assert all(rows.lengths.tolist() == [0, 0] for rows, _ in runs.parts([_document([1], [2])]))


def test_sizes_are_those_of_the_views():
    assert {view.size for view in VIEWS.values()} == set(range(len(SIZES)))
