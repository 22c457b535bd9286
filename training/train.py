"""Treebanks + word vectors -> a checkpoint with averaged weights.

    python train.py TREEBANK_FOLDER vectors.bin out.pt --minutes 70

Adam with a linearly falling learning rate over the given minutes; the weights that are scored and saved are a moving average.
Every epoch the sentences are augmented afresh. Two threads each take a batch, their gradients add up to one step.
"""
import argparse
import os
import random
import time
from concurrent.futures import ThreadPoolExecutor

os.environ.setdefault('OPENBLAS_NUM_THREADS', '1')  # before numpy: each training thread multiplies by itself
os.environ.setdefault('OMP_NUM_THREADS', '1')

import numpy as np
import torch

from augment import augment, name_list
from model import Parser
from score import predict, score
from treebank import read, read_part
from vectors import load
from vocabulary import LABELS, Encoder, build

LONGEST = 90


def stack(encoded, vectors):
    batch = {k: torch.from_numpy(np.stack([e[k] for e in encoded])) for k in ('ids', 'head', *LABELS)}
    rows = np.stack([e['row'] for e in encoded])
    return batch, torch.from_numpy(vectors[rows])  # the last row is zeros: row -1


def batches(encoded, size, rng):
    by_length = {}
    for e in encoded:
        by_length.setdefault(len(e['ids']), []).append(e)
    out = []
    for n, members in by_length.items():
        rng.shuffle(members)
        step = max(1, size // n)
        out += [members[k:k + step] for k in range(0, len(members), step)]
    rng.shuffle(out)
    return out


def gradients(model, vectors, members):
    batch, vec = stack(members, vectors)
    loss = model.loss(batch, model.inputs(batch['ids'], vec))
    return torch.autograd.grad(loss, list(model.parameters())), float(loss.detach()), int((batch['head'] >= 0).sum())


class Average:
    """A moving average of the weights, quick at the start."""

    def __init__(self, model, decay):
        self.decay, self.steps = decay, 0
        self.weights = [p.detach().clone() for p in model.parameters()]

    def update(self, model):
        self.steps += 1
        keep = min(self.decay, (1 + self.steps) / (10 + self.steps))
        with torch.no_grad():
            for a, p in zip(self.weights, model.parameters()):
                a.mul_(keep).add_(p, alpha=1 - keep)

    def into(self, model):
        with torch.no_grad():
            for a, p in zip(self.weights, model.parameters()):
                p.copy_(a)


def save(path, args, vocab, scale, average, model):
    shadow = Parser(vocab, args.hidden, args.layers, scale)
    average.into(shadow)
    torch.save({'vocab': vocab, 'hidden': args.hidden, 'layers': args.layers, 'scale': scale,
                'average': shadow.state_dict(), 'latest': model.state_dict()}, path)
    return shadow


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
    p.add_argument('--minutes', type=float, default=70)
    p.add_argument('--hidden', type=int, default=256)
    p.add_argument('--layers', type=int, default=3)
    p.add_argument('--rate', type=float, default=2e-3)
    p.add_argument('--batch', type=int, default=800, help='words a thread and step')
    p.add_argument('--threads', type=int, default=2)
    p.add_argument('--decay', type=float, default=0.999)
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--dropout', type=float, default=0.33)
    p.add_argument('--start', help='a checkpoint to go on from')
    p.add_argument('--silver', help='CoNLL-U parsed by a teacher: as many sentences of it as gold ones join each epoch')
    p.add_argument('--every', type=int, default=3, help='epochs between scores')
    return p.parse_args()


def main(args):
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    gold = [s for part in read_part(args.treebank, 'train').values() for s in part]
    gold_short = [s for s in gold if len(s.words) <= LONGEST]
    dev = read_part(args.treebank, 'dev')
    silver = [s for s in read(args.silver) if len(s.words) <= LONGEST] if args.silver else []
    index, matrix = load(args.vectors)
    scale = float(1 / matrix.std())
    vectors = np.concatenate([matrix, np.zeros((1, matrix.shape[1]), np.float32)])
    vocab = torch.load(args.start)['vocab'] if args.start else build(gold)
    model = Parser(vocab, args.hidden, args.layers, scale, args.dropout)
    if args.start:
        model.load_state_dict(torch.load(args.start)['average'])
    encoder, names, average = Encoder(vocab, index), name_list(gold), Average(model, args.decay)
    print('parameters', sum(p.numel() for p in model.parameters()), 'silver', len(silver), flush=True)
    adam = torch.optim.Adam(model.parameters(), lr=args.rate, betas=(0.9, 0.95))
    pool, start, epoch, step, spent = ThreadPoolExecutor(args.threads), time.time(), 0, 0, 0.0
    while spent < 1:
        began, losses, words = time.time(), 0.0, 0
        chosen = gold_short + (rng.sample(silver, min(len(silver), len(gold_short))) if silver else [])
        todo = batches([encoder.encode(augment(s, names, rng)) for s in chosen], args.batch, rng)
        model.train()
        for k in range(0, len(todo), args.threads):
            spent = min(1.0, (time.time() - start) / (60 * args.minutes))
            if spent >= 1:
                break
            for group in adam.param_groups:
                group['lr'] = args.rate * min(1, (step + 1) / 200) * max(0.01, min(1, (1 - spent) / 0.75))
            parts = list(pool.map(lambda members: gradients(model, vectors, members), todo[k:k + args.threads]))
            count = sum(n for _, _, n in parts)
            for p, *grads in zip(model.parameters(), *[g for g, _, _ in parts]):
                p.grad = sum(grads).div_(count)
            torch.nn.utils.clip_grad_norm_(model.parameters(), 3.0)
            adam.step()
            average.update(model)
            step, losses, words = step + 1, losses + sum(x for _, x, _ in parts), words + count
            if step % 200 == 0:
                print(f'step {step} spent {spent:.3f} loss {losses / words:.3f} {words / (time.time() - began):.0f} words/s', flush=True)
        epoch += 1
        print(f'epoch {epoch} step {step} {time.time() - start:.0f}s this {time.time() - began:.0f}s loss {losses / max(1, words):.3f}', flush=True)
        if epoch % args.every == 0 or spent >= 1:
            shadow = save(args.out, args, vocab, scale, average, model)
            torch.set_num_threads(2)
            for name, sentences in dev.items():
                print(' ', name, score(sentences, predict(shadow, encoder, vectors, vocab, sentences)), flush=True)
            torch.set_num_threads(1)


if __name__ == '__main__':
    main(options())
