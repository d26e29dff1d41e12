"""Cluster the words of unlabelled news: `clusters.tsv` for the sequence model of names.

    python tools/train_clusters.py ANT_ROOT -o src/tawatur/annotate/entities/words/clusters.tsv

Words are counted with their neighbours in the ANT corpus (Apache-2.0), the counts are weighted by positive pointwise
mutual information, reduced by truncated SVD and clustered by k-means, coarse and fine. Needs the extra `train`.
"""

from __future__ import annotations

import argparse
import html
import math
import re
from collections import Counter
from pathlib import Path

import numpy as np
from scipy.sparse import coo_matrix
from sklearn.cluster import MiniBatchKMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.preprocessing import normalize

from tawatur.script.words import forms

_TEXT = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL)
LEAST, CONTEXTS, DIMENSIONS, COARSE, FINE, SEED = 5, 12000, 100, 100, 800, 7


def texts(root: Path) -> list[tuple[str, ...]]:
    """The folded words of every article of the corpus, in the order of file names, each text once."""
    held = {}
    for path in sorted(root.rglob("*.txt")):
        match = _TEXT.search(path.read_bytes().decode("utf-8-sig", "replace"))
        if match:
            held.setdefault(forms(html.unescape(match[1])))
    return list(held)


def pairs(
    documents: list[tuple[str, ...]], words: dict[str, int], contexts: dict[str, int]
) -> Counter[tuple[int, int]]:
    """How often a word stands one or two words before or after a context word; position is part of the context."""
    counts: Counter[tuple[int, int]] = Counter()
    size = len(contexts)
    for document in documents:
        ids = [(words.get(form), contexts.get(form)) for form in document]
        for i, (word, _) in enumerate(ids):
            if word is None:
                continue
            for slot, j in enumerate((i - 2, i - 1, i + 1, i + 2)):
                if 0 <= j < len(ids) and (context := ids[j][1]) is not None:
                    counts[word, slot * size + context] += 1
    return counts


def vectors(counts: Counter[tuple[int, int]], rows: int, columns: int) -> np.ndarray:
    """Unit vectors of the words: positive pointwise mutual information, reduced."""
    keys = np.array(list(counts.keys()))
    values = np.array(list(counts.values()), dtype=np.float64)
    matrix = coo_matrix((values, (keys[:, 0], keys[:, 1])), shape=(rows, columns)).tocsr()
    total = matrix.sum()
    row, column = np.asarray(matrix.sum(1)).ravel(), np.asarray(matrix.sum(0)).ravel() ** 0.75
    column *= total / column.sum()
    matrix = matrix.tocoo()
    pmi = np.log(matrix.data * total / (row[matrix.row] * column[matrix.col]))
    matrix.data = np.maximum(pmi, 0)
    reduced = TruncatedSVD(DIMENSIONS, random_state=SEED, n_iter=4).fit(matrix.tocsr())
    return normalize(reduced.transform(matrix.tocsr()) / np.sqrt(reduced.singular_values_))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("root", type=Path)
    parser.add_argument("-o", "--out", type=Path, required=True)
    given = parser.parse_args()
    documents = texts(given.root)
    frequency = Counter(form for document in documents for form in document)
    usual = [form for form, n in sorted(frequency.items(), key=lambda e: (-e[1], e[0])) if n >= LEAST]
    words = {form: i for i, form in enumerate(usual)}
    contexts = {form: i for i, form in enumerate(usual[:CONTEXTS])}
    held = vectors(pairs(documents, words, contexts), len(words), 4 * len(contexts))
    weights = np.array([math.log(1 + frequency[form]) for form in usual])
    labels = [
        MiniBatchKMeans(k, random_state=SEED, n_init=3, batch_size=4096).fit(held, sample_weight=weights).labels_
        for k in (COARSE, FINE)
    ]
    lines = ["word\tcoarse\tfine"] + [f"{form}\t{labels[0][i]}\t{labels[1][i]}" for i, form in enumerate(usual)]
    given.out.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
