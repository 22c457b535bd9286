"""CoNLL-U files -> sentences.

    for sentence in read('ewt-dev.conllu.gz'): sentence.genre, sentence.words[0].form

Syntactic words only: multiword ranges (3-4) and empty nodes (3.1) are left out, heads count words from 1, 0 is the root.
"""
import glob
import gzip
import os
from typing import NamedTuple


class Word(NamedTuple):
    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    rel: str


class Sentence(NamedTuple):
    genre: str
    words: list


def genre_of(doc_id):
    """GUM_news_x -> news, answers-2011_x -> answers."""
    return doc_id.split('_')[1] if doc_id.startswith('GUM_') else doc_id.split('-')[0]


def read(path):
    opened = gzip.open if path.endswith('.gz') else open
    sentences, words, genre = [], [], 'none'
    with opened(path, 'rt', encoding='utf8') as lines:
        for line in lines:
            line = line.rstrip('\n')
            if line.startswith('# newdoc id'):
                genre = genre_of(line.split('=')[1].strip())
            elif not line:
                if words:
                    sentences.append(Sentence(genre, words))
                words = []
            elif not line.startswith('#'):
                col = line.split('\t')
                if col[0].isdigit():
                    words.append(Word(col[1], col[2], col[3], col[4], col[5], int(col[6]), col[7]))
    if words:
        sentences.append(Sentence(genre, words))
    return sentences


def read_part(folder, part):
    """All treebanks of one part, e.g. {'ewt': [...], 'gum': [...]} for *-train.conllu(.gz)."""
    paths = sorted(glob.glob(os.path.join(folder, f'*-{part}.conllu*')))
    if not paths:
        raise SystemExit(f'no *-{part}.conllu or .conllu.gz in {folder}')
    return {os.path.basename(p).split('-')[0]: read(p) for p in paths}
