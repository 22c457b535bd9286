"""A training sentence -> the same sentence as a newsroom might have typed it, tree and tags kept.

    augment(sentence, names, random.Random(1))

Headlines (capitals, no articles, no auxiliaries), lower-case starts, missing full stops, curly quotes and dashes, U.S. and US,
other people's names. Lemmas are left as they are: a script that training never saw is not learnt from such a word.
"""
from treebank import Sentence

SMALL = {'a', 'an', 'the', 'of', 'in', 'to', 'for', 'and', 'or', 'but', 'on', 'at', 'by', 'as', 'from', 'with', 'over', 'into'}
ARTICLES = {'the', 'a', 'an'}
ENDS = {'.', '!', '?'}
ABBREVIATIONS = {'U.S.': 'US', 'U.N.': 'UN', 'U.K.': 'UK', 'E.U.': 'EU', 'Mr': 'Mr.', 'Mrs': 'Mrs.', 'Dr': 'Dr.', 'Gen': 'Gen.', 'St': 'St.'}
ABBREVIATIONS |= {v: k for k, v in ABBREVIATIONS.items()}
DASHES = {'-', '--', '–', '—'}


def without(words, gone):
    """Leave out the words at these positions (from 1); only leaves may go."""
    place, kept = {0: 0}, 0
    for i in range(1, len(words) + 1):
        if i not in gone:
            kept += 1
            place[i] = kept
    return [w._replace(head=place[w.head]) for i, w in enumerate(words, 1) if i not in gone]


def leaves(words):
    return set(range(1, len(words) + 1)) - {w.head for w in words}


def drop_end(words):
    last = len(words)
    if last > 2 and words[-1].form in ENDS and last in leaves(words):
        return words[:-1]
    return words


def telegraph(words):
    """Headlines leave out articles and forms of be."""
    gone = {i for i in leaves(words)
            if words[i - 1].form.lower() in ARTICLES
            or words[i - 1].lemma == 'be' and words[i - 1].upos == 'AUX' and words[i - 1].rel in ('cop', 'aux', 'aux:pass')}
    return without(words, gone) if len(gone) < len(words) - 2 else words


def title_case(words):
    return [w if i and w.form.lower() in SMALL else w._replace(form=w.form[:1].upper() + w.form[1:]) for i, w in enumerate(words)]


def upper_case(words):
    return [w._replace(form=w.form.upper()) for w in words]


def lower_case(words):
    return [w._replace(form=w.form.lower()) for w in words]


def lower_start(words):
    first = words[0]
    return [first._replace(form=first.form[:1].lower() + first.form[1:]), *words[1:]]


def typeset(words, rng):
    """Straight quotes become curly, or curly ones straight; any dash becomes another dash."""
    dash, straight, inside, out = rng.choice(['–', '—', '--', '-']), rng.random() < 0.4, False, []
    for w in words:
        form = w.form
        if w.upos == 'PUNCT' and form in ('"', '``', "''", '“', '”'):
            form, inside = ('"' if straight else '”' if inside else '“'), not inside
        elif w.upos == 'PUNCT' and form in DASHES:
            form = dash
        elif w.upos == 'PUNCT' and form == "'":
            form, inside = ('’' if inside else '‘'), not inside
        elif straight:
            form = form.replace('’', "'")
        else:
            form = form.replace("'", '’')
        out.append(w._replace(form=form))
    return out


def rename(words, names, rng):
    """Half of the proper nouns become other proper nouns of the same tag."""
    out = []
    for w in words:
        if w.upos == 'PROPN' and names.get(w.xpos) and rng.random() < 0.5:
            form, lemma = rng.choice(names[w.xpos])
            w = w._replace(form=form, lemma=lemma)
        out.append(w)
    return out


def augment(sentence, names, rng):
    words = sentence.words
    if rng.random() < 0.12:
        words = rename(words, names, rng)
    words = [w._replace(form=ABBREVIATIONS[w.form]) if w.form in ABBREVIATIONS and rng.random() < 0.3 else w for w in words]
    if rng.random() < 0.12:
        words = typeset(words, rng)
    if rng.random() < 0.08:
        words = drop_end(words)
    style = rng.random()
    if style < 0.10:
        if rng.random() < 0.5:
            words = telegraph(words)
        words = drop_end(words)
        if style < 0.045:
            words = upper_case(words)
        elif style < 0.09:
            words = title_case(words)
    elif style < 0.13:
        words = lower_start(words)
    elif style < 0.14:
        words = lower_case(words)
    return Sentence(sentence.genre, words)


def name_list(sentences):
    """Proper nouns by tag, each form once, for rename()."""
    names = {}
    for s in sentences:
        for w in s.words:
            if w.upos == 'PROPN' and w.form.isalpha() and w.form[0].isupper():
                names.setdefault(w.xpos, {})[w.form] = w.lemma
    return {xpos: sorted(forms.items()) for xpos, forms in names.items()}
