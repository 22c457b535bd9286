"""Training sentences -> vocab.json, and a sentence -> numbers.

    vocab = build(sentences);  batch = Encoder(vocab, vector_index).encode(sentence)

Feature ids: 0 = not in the map, 1 = the root token at position 0. Labels that the vocabulary lacks become -100 (not learnt).
"""
from collections import Counter

import numpy as np

from features import FEATURES, feature_strings, lemma_script
from vectors import lookup

LABELS = ('upos', 'xpos', 'feats', 'lemma', 'rel')
MIN_LABEL = {'lemma': 2, 'feats': 2}
ABSENT = -100


def label(word, name):
    return lemma_script(word.form, word.lemma) if name == 'lemma' else getattr(word, name)


def build(sentences):
    counts = [Counter() for _ in FEATURES]
    labels = {name: Counter() for name in LABELS}
    for s in sentences:
        for w in s.words:
            for counter, value in zip(counts, feature_strings(w.form)):
                counter[value] += 1
            for name in LABELS:
                labels[name][label(w, name)] += 1
    maps = [{v: i + 2 for i, v in enumerate(sorted(v for v, c in counter.items() if c >= feature[2]))}
            for counter, feature in zip(counts, FEATURES)]
    vocab = {'version': 1,
             'features': [{'name': n, 'kind': k, 'min': m, 'dim': d} for n, k, m, d in FEATURES],
             'maps': maps}
    for name, counter in labels.items():
        vocab[name] = sorted(v for v, c in counter.items() if c >= MIN_LABEL.get(name, 1))
    return vocab


class Encoder:
    def __init__(self, vocab, vector_index):
        self.maps = vocab['maps']
        self.labels = {name: {v: i for i, v in enumerate(vocab[name])} for name in LABELS}
        self.vector_index = vector_index
        self.known = {}

    def features(self, form):
        """(ids, row of the word vector); forms repeat, so they are remembered."""
        found = self.known.get(form)
        if found is None:
            found = [m.get(v, 0) for m, v in zip(self.maps, feature_strings(form))], lookup(self.vector_index, form)
            self.known[form] = found
        return found

    def encode(self, sentence):
        """ids [t, NF], row [t], head [t], and one [t] a label; t counts the root."""
        n = len(sentence.words) + 1
        ids = np.ones((n, len(self.maps)), np.int64)
        row = np.full(n, -1)
        out = {name: np.full(n, ABSENT) for name in ('head', *LABELS)}
        for i, w in enumerate(sentence.words, 1):
            ids[i], row[i] = self.features(w.form)
            out['head'][i] = w.head
            for name in LABELS:
                out[name][i] = self.labels[name].get(label(w, name), ABSENT)
        return {'ids': ids, 'row': row, **out}
