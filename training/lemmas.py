"""Training sentences -> {lower-case form + tab + UPOS: lemma}, where that pair never has another lemma.

Applied after the model: a word found here takes the lemma of the dictionary, any other word its edit script.
"""
from collections import Counter

from features import units


def dictionary(sentences, least=2):
    seen = {}
    for s in sentences:
        for w in s.words:
            seen.setdefault(f'{w.form.lower()}\t{w.upos}', Counter())[units(w.lemma)] += 1
    return {key: next(iter(c)) for key, c in sorted(seen.items()) if len(c) == 1 and sum(c.values()) >= least}
