"""Our count of terms gives scikit-learn's numbers."""

import numpy as np
import pytest
from sklearn.feature_extraction.text import TfidfVectorizer

from advisor.redflags.terms import OPTIONS, Terms

TEXTS = [
    "on publie le meme texte sur facebook, instagram et linkedin",
    "le meme texte, le meme jour, sur tous les reseaux !",
    "what do your customers ask you on the phone?",
    "your customers will never ask : they scroll past 500€ a month",
    "le  texte\ndu jour   customers ask",
    "",
    "zzz qqq",
]
ASKED = [*TEXTS, "un texte que personne n'a lu, customers ask ask ask", "  "]


@pytest.mark.parametrize("name", OPTIONS)
def test_rows_are_those_of_scikit_learn(name: str):
    theirs = TfidfVectorizer(**OPTIONS[name], dtype=np.float32).fit(TEXTS).transform(ASKED).toarray()
    fitted = Terms.fitted(name, TEXTS)
    for terms in (fitted, Terms.from_state(name, fitted.state())):
        ours = terms.rows(ASKED).matrix(len(terms)).toarray()
        assert theirs.any()
        np.testing.assert_allclose(ours, theirs, atol=1e-6)


def test_the_product_is_that_of_the_matrix():
    terms = Terms.fitted("words", TEXTS)
    rows = terms.rows(ASKED)
    coefficients = np.random.default_rng(0).normal(size=(len(terms), 3)).astype(np.float32)
    np.testing.assert_allclose(rows.times(coefficients), rows.matrix(len(terms)) @ coefficients, atol=1e-5)
