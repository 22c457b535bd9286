"""Training sentences -> {lower-case form + tab + UPOS: lemma}, where that pair never has another lemma.

Applied after the model: a word found here takes the lemma of the dictionary, any other word its edit script. Irregular verbs
that training never saw ("dug") come from a list of lines "dig = dug"; a form that is also a verb of its own ("wound") is left to the model.
"""
from collections import Counter

from features import units


def dictionary(sentences, irregular=(), least=2):
    seen, lemmas = {}, set()
    for s in sentences:
        for w in s.words:
            seen.setdefault(f'{w.form.lower()}\t{w.upos}', Counter())[units(w.lemma)] += 1
            if w.upos == 'VERB':
                lemmas.add(w.lemma)
    known = {key: next(iter(c)) for key, c in seen.items() if len(c) == 1 and sum(c.values()) >= least}
    for form, lemma in irregular:
        key = f'{form}\tVERB'
        if form not in lemmas and seen.get(key, Counter([lemma])).most_common(1)[0][0] == lemma:
            known[key] = lemma
    return dict(sorted(known.items()))


def read_irregular(path):
    """Lines "overrun = overran, overrun" -> (form, lemma); comments begin with #."""
    for line in open(path, encoding='utf8'):
        lemma, _, forms = line.split('#')[0].partition('=')
        for form in forms.split(','):
            if form.strip() and form.strip() != lemma.strip():
                yield form.strip(), lemma.strip()
