"""Treebanks + a small pretrained encoder -> a teacher; plain text + the teacher -> parsed text for train.py --silver.

    python teacher.py train TREEBANK_FOLDER vectors.bin ENCODER_FOLDER teacher.pt --minutes 28
    python teacher.py parse teacher.pt vectors.bin ENCODER_FOLDER sentences.txt silver.conllu.gz

The teacher is the parser with one more input: the encoder's vector of each word. It is too slow to ship; what it knows
reaches the parser through text that it has parsed. sentences.txt holds one sentence a line, its words separated by spaces.
"""
import argparse
import gzip
import os
import random
import time
from concurrent.futures import ThreadPoolExecutor

os.environ.setdefault('OPENBLAS_NUM_THREADS', '1')
os.environ.setdefault('OMP_NUM_THREADS', '1')

import numpy as np
import torch
import torch.nn.functional as F

import encoder as bert
from augment import augment, name_list
from model import Parser
from score import decode, groups, score
from train import LONGEST, Average, batches, stack
from treebank import Sentence, Word, read_part
from vectors import load
from vocabulary import Encoder, build


class Teacher(Parser):
    def __init__(self, vocab, scale, folder):
        super().__init__(vocab, 320, 2, scale, extra=bert.WIDTH)
        self.bert = bert.Encoder(folder)

    def words(self, batch, vec):
        more = F.layer_norm(self.bert(batch['pieces'], batch['mask'], batch['average']), [bert.WIDTH])
        return torch.cat([self.inputs(batch['ids'], vec), more], -1)


def assemble(members, vectors, pieces):
    """Encoded sentences with their forms -> tensors; [CLS] stands for the root."""
    batch, vec = stack(members, vectors)
    cls, sep = pieces.ids['[CLS]'], pieces.ids['[SEP]']
    split = [[[cls], *pieces.split(e['forms'])] for e in members]
    longest = max(sum(map(len, s)) for s in split) + 1
    ids = np.zeros((len(split), longest), np.int64)
    average = np.zeros((len(split), len(split[0]), longest), np.float32)
    mask = np.zeros(ids.shape, bool)
    for k, s in enumerate(split):
        at = 0
        for i, word in enumerate(s):
            ids[k, at:at + len(word)] = word
            average[k, i, at:at + len(word)] = 1 / len(word)
            at += len(word)
        ids[k, at] = sep
        mask[k, :at + 1] = True
    batch |= {'pieces': torch.from_numpy(ids), 'mask': torch.from_numpy(mask), 'average': torch.from_numpy(average)}
    return batch, vec


def encoded(encoder, sentence):
    return encoder.encode(sentence) | {'forms': [w.form for w in sentence.words]}


def learnt(model):
    return [p for p in model.parameters() if p.requires_grad]


def gradients(model, vectors, pieces, members):
    batch, vec = assemble(members, vectors, pieces)
    loss = model.loss(batch, model.words(batch, vec))
    return torch.autograd.grad(loss, learnt(model)), float(loss.detach()), int((batch['head'] >= 0).sum())


def predict(model, encoder, pieces, vectors, vocab, sentences, size=2500):
    model.eval()
    out = [None] * len(sentences)

    def run(members):
        with torch.no_grad():
            batch, vec = assemble([encoded(encoder, sentences[i]) for i in members], vectors, pieces)
            arrays = [x.numpy() for x in model.outputs(model.words(batch, vec))]
        for k, i in enumerate(members):
            out[i] = decode(vocab, *[a[k] for a in arrays], [w.form for w in sentences[i].words], {})

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(run, groups(sentences, size)))
    return out


def read_vectors(path):
    index, matrix = load(path)
    return index, np.concatenate([matrix, np.zeros((1, matrix.shape[1]), np.float32)]), float(1 / matrix.std())


def train(args):
    torch.set_num_threads(1)
    torch.manual_seed(1)
    rng = random.Random(1)
    gold = [s for part in read_part(args.treebank, 'train').values() for s in part if len(s.words) <= LONGEST]
    dev = read_part(args.treebank, 'dev')
    index, vectors, scale = read_vectors(args.vectors)
    vocab = build(gold)
    model, pieces = Teacher(vocab, scale, args.encoder), bert.WordPieces(os.path.join(args.encoder, 'vocab.txt'))
    encoder, names = Encoder(vocab, index), name_list(gold)
    inner = {id(p) for p in learnt(model.bert)}
    adam = torch.optim.Adam([{'params': [p for p in learnt(model) if id(p) in inner], 'top': args.encoder_rate},
                             {'params': [p for p in learnt(model) if id(p) not in inner], 'top': args.rate}], betas=(0.9, 0.95))
    average, pool, start = Average(model, 0.995), ThreadPoolExecutor(2), time.time()
    epoch, step, spent = 0, 0, 0.0
    while spent < 1:
        todo = batches([encoded(encoder, augment(s, names, rng)) for s in gold], args.batch, rng)
        began, losses, words = time.time(), 0.0, 0
        model.train()
        for k in range(0, len(todo), 2):
            spent = min(1.0, (time.time() - start) / (60 * args.minutes))
            if spent >= 1:
                break
            for group in adam.param_groups:
                group['lr'] = group['top'] * min(1, (step + 1) / 150) * max(0.01, min(1, (1 - spent) / 0.9))
            parts = list(pool.map(lambda m: gradients(model, vectors, pieces, m), todo[k:k + 2]))
            count = sum(n for _, _, n in parts)
            for p, *grads in zip(learnt(model), *[g for g, _, _ in parts]):
                p.grad = sum(grads).div_(count)
            torch.nn.utils.clip_grad_norm_(learnt(model), 3.0)
            adam.step()
            average.update(model)
            step, losses, words = step + 1, losses + sum(x for _, x, _ in parts), words + count
            if step % 50 == 0:
                print(f'step {step} spent {spent:.3f} loss {losses / words:.3f} {words / (time.time() - began):.0f} words/s', flush=True)
        epoch += 1
        print(f'epoch {epoch} step {step} {time.time() - start:.0f}s loss {losses / max(1, words):.3f}', flush=True)
        if epoch % 3 == 0 or spent >= 1:
            shadow = Teacher(vocab, scale, args.encoder)
            average.into(shadow)
            torch.save({'vocab': vocab, 'scale': scale, 'average': shadow.state_dict()}, args.out)
            for name, sentences in dev.items():
                print(' ', name, score(sentences, predict(shadow, encoder, pieces, vectors, vocab, sentences)), flush=True)


def parse(args):
    torch.set_num_threads(1)
    saved = torch.load(args.teacher)
    vocab = saved['vocab']
    index, vectors, scale = read_vectors(args.vectors)
    model = Teacher(vocab, scale, args.encoder)
    model.load_state_dict(saved['average'])
    pieces, encoder = bert.WordPieces(os.path.join(args.encoder, 'vocab.txt')), Encoder(vocab, index)
    blank = [line.split() for line in open(args.sentences, encoding='utf8')]
    sentences = [Sentence('silver', [Word(f, f, 'X', 'XX', '_', 0, 'dep') for f in forms]) for forms in blank if 2 < len(forms) <= LONGEST]
    predicted = predict(model, encoder, pieces, vectors, vocab, sentences)
    with gzip.open(args.out, 'wt', encoding='utf8') as f:
        for s, rows in zip(sentences, predicted):
            for i, (w, (head, rel, upos, xpos, lemma, feats)) in enumerate(zip(s.words, rows), 1):
                f.write('\t'.join([str(i), w.form, lemma, upos, xpos, feats, str(head), rel, '_', '_']) + '\n')
            f.write('\n')
    print(len(sentences), 'sentences', sum(len(s.words) for s in sentences), 'words')


def options():
    p = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    sub = p.add_subparsers(required=True)
    t = sub.add_parser('train')
    for name in ('treebank', 'vectors', 'encoder', 'out'):
        t.add_argument(name)
    t.add_argument('--minutes', type=float, default=28)
    t.add_argument('--rate', type=float, default=1.5e-3)
    t.add_argument('--encoder-rate', type=float, default=2e-4)
    t.add_argument('--batch', type=int, default=700)
    t.set_defaults(run=train)
    q = sub.add_parser('parse')
    for name in ('teacher', 'vectors', 'encoder', 'sentences', 'out'):
        q.add_argument(name)
    q.set_defaults(run=parse)
    return p.parse_args()


if __name__ == '__main__':
    args = options()
    args.run(args)
