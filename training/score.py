"""Predicted words against gold words -> percentages.

    python score.py words TREEBANK_FOLDER > dev.json        # for parse.mjs
    python score.py parsed TREEBANK_FOLDER parsed.json      # what parse.mjs made of it
    python score.py styles TREEBANK_FOLDER vectors.bin out.pt

UAS and LAS count punctuation and label subtypes; lemma is the edit script's result after the lemma dictionary.
"""
import json
import sys
from collections import Counter

import numpy as np
import torch

from features import apply_script, units
from tree import best_tree
from treebank import read_part


def decode(vocab, arc, label, upos, xpos, lemma, feats, score, forms, dictionary):
    """One sentence's outputs -> [(head, rel, upos, xpos, lemma, feats)] for each word."""
    each, first, sure = label.shape[-1] // 2, arc.argmax(1), arc.copy()
    sure[np.arange(len(arc)), first] += score[:, 0] - score[:, each]
    heads, out = best_tree(sure), []
    for i, form in enumerate(forms, 1):
        r = 'root' if heads[i] == 0 else vocab['rel'][label[i, 0 if heads[i] == first[i] else each]]
        if heads[i] and r == 'root':
            r = 'dep'
        tag = vocab['upos'][upos[i]]
        lem = dictionary.get(f'{form.lower()}\t{tag}') or apply_script(form, vocab['lemma'][lemma[i]])
        out.append((int(heads[i]), r, tag, vocab['xpos'][xpos[i]], lem, vocab['feats'][feats[i]]))
    return out


def groups(sentences, size):
    """Indices of equally long sentences, about size words a group."""
    by_length = {}
    for i, s in enumerate(sentences):
        by_length.setdefault(len(s.words), []).append(i)
    for n, members in sorted(by_length.items()):
        step = max(1, size // (n + 1))
        for k in range(0, len(members), step):
            yield members[k:k + step]


def predict(model, encoder, vectors, vocab, sentences, dictionary=None, size=3000):
    from train import stack
    model.eval()
    out = [None] * len(sentences)
    with torch.no_grad():
        for members in groups(sentences, size):
            batch, vec = stack([encoder.encode(sentences[i]) for i in members], vectors)
            arrays = [x.numpy() for x in model(batch['ids'], vec)]
            for k, i in enumerate(members):
                out[i] = decode(vocab, *[a[k] for a in arrays], [w.form for w in sentences[i].words], dictionary or {})
    return out


def score(sentences, predicted):
    c = Counter()
    for s, p in zip(sentences, predicted):
        for w, (head, rel, upos, xpos, lemma, feats) in zip(s.words, p):
            right = head == w.head
            c['words'] += 1
            c['UAS'] += right
            c['LAS'] += right and rel == w.rel
            c['LAS base'] += right and rel.split(':')[0] == w.rel.split(':')[0]
            c['UPOS'] += upos == w.upos
            c['XPOS'] += xpos == w.xpos
            c['lemma'] += lemma == units(w.lemma)
            c['feats'] += feats == w.feats
    return {k: round(100 * v / c['words'], 2) for k, v in c.items() if k != 'words'} | {'words': c['words']}


def by_genre(sentences, predicted):
    for genre in sorted({s.genre for s in sentences}):
        pairs = [(s, p) for s, p in zip(sentences, predicted) if s.genre == genre]
        yield genre, score([s for s, _ in pairs], [p for _, p in pairs])


def by_label(sentences, predicted, labels):
    """F1 of a label with its head."""
    gold, found, right = Counter(), Counter(), Counter()
    for s, p in zip(sentences, predicted):
        for w, row in zip(s.words, p):
            gold[w.rel] += 1
            found[row[1]] += 1
            right[w.rel] += (row[0], row[1]) == (w.head, w.rel)
    return {x: round(200 * right[x] / max(1, gold[x] + found[x]), 1) for x in labels}


WATCHED = ('root', 'nsubj', 'nsubj:pass', 'obj', 'obl', 'obl:agent', 'nmod', 'conj', 'ccomp', 'xcomp', 'advcl', 'acl:relcl', 'appos', 'aux:pass', 'compound')


def report(name, sentences, predicted):
    print(name, score(sentences, predicted))
    for genre, scores in by_genre(sentences, predicted):
        print('  ', genre, {k: scores[k] for k in ('UAS', 'LAS', 'UPOS', 'lemma', 'words')})
    print('   F1', by_label(sentences, predicted, WATCHED))


def main(command, folder, *rest):
    dev = read_part(folder, 'dev')
    if command == 'words':
        print(json.dumps([[w.form for w in s.words] for part in dev.values() for s in part]))
    elif command == 'parsed':
        parsed = json.load(open(rest[0]))['parsed']
        for name, sentences in dev.items():
            report(name, sentences, parsed[:len(sentences)])
            parsed = parsed[len(sentences):]
    elif command == 'styles':
        styles(dev, *rest)


def styles(dev, vectors_path, checkpoint):
    """The development sets as headlines, in capitals, in lower case: how much the score falls."""
    import augment as a
    from train import read_vectors, restore
    from treebank import Sentence
    from vocabulary import Encoder
    vocab, model = restore(checkpoint)
    index, vectors, _ = read_vectors(vectors_path)
    for style in (list, a.upper_case, a.title_case, a.lower_case, a.drop_end):
        for name, sentences in dev.items():
            changed = [Sentence(s.genre, style(s.words)) for s in sentences]
            scores = score(changed, predict(model, Encoder(vocab, index), vectors, vocab, changed))
            print(style.__name__, name, {k: scores[k] for k in ('UAS', 'LAS', 'UPOS')}, flush=True)


if __name__ == '__main__':
    main(*sys.argv[1:])
