"""Treebanks + word vectors -> a checkpoint with averaged weights.

    python train.py TREEBANK_FOLDER vectors.bin first.pt --minutes 14
    python train.py TREEBANK_FOLDER vectors.bin out.pt --minutes 50 --start first.pt --rate 1.6e-3 --silver silver.conllu.gz

Every epoch the sentences are augmented afresh; of the silver ones a new sample joins, fewer as time goes on.
"""
import argparse
import os
import random

os.environ.setdefault('OPENBLAS_NUM_THREADS', '1')  # before numpy: each training thread multiplies by itself
os.environ.setdefault('OMP_NUM_THREADS', '1')

import numpy as np
import torch

from augment import augment, name_list
from model import Parser
from optimise import Plan, batches, fit
from score import predict, score
from treebank import read, read_part
from vectors import load
from vocabulary import LABELS, Encoder, build

LONGEST = 90


def stack(encoded, vectors):
    batch = {k: torch.from_numpy(np.stack([e[k] for e in encoded])) for k in ('ids', 'head', *LABELS)}
    rows = np.stack([e['row'] for e in encoded])
    return batch, torch.from_numpy(vectors[rows])


def read_vectors(path):
    """-> (index, rows and a last row of zeros: row -1 is an unknown word, scale that gives them unit variance)."""
    index, matrix = load(path)
    return index, np.concatenate([matrix, np.zeros((1, matrix.shape[1]), np.float32)]), float(1 / matrix.std())


def restore(path):
    """A checkpoint -> (vocab, model with the averaged weights)."""
    saved = torch.load(path)
    model = Parser(saved['vocab'], saved['hidden'], saved['layers'], saved['scale'])
    model.load_state_dict(saved['average'])
    return saved['vocab'], model.eval()


def options():
    p = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    p.add_argument('treebank')
    p.add_argument('vectors')
    p.add_argument('out')
    p.add_argument('--minutes', type=float, default=50)
    p.add_argument('--hidden', type=int, default=256)
    p.add_argument('--layers', type=int, default=2)
    p.add_argument('--rate', type=float, default=2e-3)
    p.add_argument('--batch', type=int, default=600, help='words a thread and step')
    p.add_argument('--threads', type=int, default=2)
    p.add_argument('--decay', type=float, default=0.999)
    p.add_argument('--dropout', type=float, default=0.25)
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--start', help='a checkpoint to go on from')
    p.add_argument('--silver', help='CoNLL-U parsed by a teacher; joins the gold sentences')
    p.add_argument('--share', type=float, default=0.8, help='silver sentences a gold one at the start; a quarter of it at the end')
    return p.parse_args()


def main(args):
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    train = [s for part in read_part(args.treebank, 'train').values() for s in part]
    gold = [s for s in train if len(s.words) <= LONGEST]
    silver = [s for s in read(args.silver) if len(s.words) <= LONGEST] if args.silver else []
    dev = read_part(args.treebank, 'dev')
    index, vectors, scale = read_vectors(args.vectors)
    start = torch.load(args.start) if args.start else None
    vocab = start['vocab'] if start else build(train)
    model = Parser(vocab, args.hidden, args.layers, scale, args.dropout)
    if start:
        model.load_state_dict(start['average'])
    encoder, names = Encoder(vocab, index), name_list(train)
    print('parameters', sum(p.numel() for p in model.parameters()), 'gold', len(gold), 'silver', len(silver), flush=True)

    def loss_of(members):
        batch, vec = stack(members, vectors)
        return model.loss(batch, model.inputs(batch['ids'], vec)), int((batch['head'] >= 0).sum())

    def steps_of(spent):
        extra = int(len(gold) * args.share * (1 - 0.75 * spent))
        chosen = gold + rng.sample(silver, min(len(silver), extra))
        return batches([encoder.encode(augment(s, names, rng)) for s in chosen], args.batch, rng, args.threads)

    def report(average):
        shadow = Parser(vocab, args.hidden, args.layers, scale)
        average.into([(list(shadow.parameters()), args.rate)])
        torch.save({'vocab': vocab, 'hidden': args.hidden, 'layers': args.layers, 'scale': scale, 'average': shadow.state_dict()}, args.out)
        for name, sentences in dev.items():
            print(' ', name, score(sentences, predict(shadow, encoder, vectors, vocab, sentences)), flush=True)

    fit(model, [(list(model.parameters()), args.rate)], loss_of, steps_of, report, Plan(args.minutes, args.threads, args.decay))


if __name__ == '__main__':
    main(options())
