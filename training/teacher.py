"""Treebanks + a small pretrained encoder -> a teacher; plain text + the teacher -> parsed text for train.py --silver.

    python teacher.py train TREEBANK_FOLDER vectors.bin ENCODER_FOLDER first.pt teacher.pt --minutes 27
    python teacher.py parse teacher.pt vectors.bin ENCODER_FOLDER sentences.txt silver.conllu.gz

The teacher is a first parser with one more input: the encoder's vector of each word. It is too slow to ship; what it knows
reaches the parser through text that it has parsed. sentences.txt holds one sentence a line, its words separated by spaces.
"""
import argparse
import gzip
import os
import random
from concurrent.futures import ThreadPoolExecutor

os.environ.setdefault('OPENBLAS_NUM_THREADS', '1')
os.environ.setdefault('OMP_NUM_THREADS', '1')

import numpy as np
import torch
import torch.nn.functional as F

import encoder as bert
from augment import augment, name_list
from model import Parser
from optimise import Plan, batches, fit
from score import decode, groups, score
from train import LONGEST, read_vectors, stack
from treebank import Sentence, Word, read_part
from vocabulary import Encoder


class Teacher(Parser):
    def __init__(self, vocab, hidden, layers, scale, folder):
        super().__init__(vocab, hidden, layers, scale, extra=bert.WIDTH)
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


def groups_of(model, rate, encoder_rate):
    inner = [p for p in model.bert.parameters() if p.requires_grad]
    known = {id(p) for p in model.bert.parameters()}
    return [(inner, encoder_rate), ([p for p in model.parameters() if id(p) not in known], rate)]


def predict(model, encoder, pieces, vectors, vocab, sentences, threads, size=2500):
    model.eval()
    out = [None] * len(sentences)

    def run(members):
        with torch.no_grad():
            batch, vec = assemble([encoded(encoder, sentences[i]) for i in members], vectors, pieces)
            arrays = [x.numpy() for x in model.outputs(model.words(batch, vec))]
        for k, i in enumerate(members):
            out[i] = decode(vocab, *[a[k] for a in arrays], [w.form for w in sentences[i].words], {})

    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(run, groups(sentences, size)))
    return out


def widen(model, weights):
    """A parser's weights into the teacher: inputs that the parser lacks start at zero, so it begins as good as the parser."""
    own = model.state_dict()
    for name, value in weights.items():
        missing = own[name].shape[-1] - value.shape[-1]
        own[name] = torch.cat([value, torch.zeros(*value.shape[:-1], missing)], -1) if missing else value
    model.load_state_dict(own)


def train(args):
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    gold = [s for part in read_part(args.treebank, 'train').values() for s in part if len(s.words) <= LONGEST]
    dev = read_part(args.treebank, 'dev')
    index, vectors, scale = read_vectors(args.vectors)
    first = torch.load(args.first)
    vocab, size = first['vocab'], (first['hidden'], first['layers'])
    model, pieces = Teacher(vocab, *size, scale, args.encoder), bert.WordPieces(os.path.join(args.encoder, 'vocab.txt'))
    widen(model, first['average'])
    encoder, names = Encoder(vocab, index), name_list(gold)

    def loss_of(members):
        batch, vec = assemble(members, vectors, pieces)
        return model.loss(batch, model.words(batch, vec)), int((batch['head'] >= 0).sum())

    def steps_of(_):
        return batches([encoded(encoder, augment(s, names, rng)) for s in gold], args.batch, rng, args.threads)

    def report(average):
        shadow = Teacher(vocab, *size, scale, args.encoder)
        average.into(groups_of(shadow, args.rate, args.encoder_rate))
        torch.save({'vocab': vocab, 'hidden': size[0], 'layers': size[1], 'scale': scale, 'average': shadow.state_dict()}, args.out)
        for name, sentences in dev.items():
            print(' ', name, score(sentences, predict(shadow, encoder, pieces, vectors, vocab, sentences, args.threads)), flush=True)

    fit(model, groups_of(model, args.rate, args.encoder_rate), loss_of, steps_of, report,
        Plan(args.minutes, args.threads, decay=args.decay, warm=150, fall=0.9))


def parse(args):
    torch.set_num_threads(1)
    saved = torch.load(args.teacher)
    vocab = saved['vocab']
    index, vectors, scale = read_vectors(args.vectors)
    model = Teacher(vocab, saved['hidden'], saved['layers'], scale, args.encoder)
    model.load_state_dict(saved['average'])
    pieces, encoder = bert.WordPieces(os.path.join(args.encoder, 'vocab.txt')), Encoder(vocab, index)
    blank = [line.split() for line in open(args.sentences, encoding='utf8')]
    sentences = [Sentence('silver', [Word(f, f, 'X', 'XX', '_', 0, 'dep') for f in forms]) for forms in blank if 2 < len(forms) <= LONGEST]
    predicted = predict(model, encoder, pieces, vectors, vocab, sentences, 2)
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
    for name in ('treebank', 'vectors', 'encoder', 'first', 'out'):
        t.add_argument(name)
    t.add_argument('--minutes', type=float, default=27)
    t.add_argument('--rate', type=float, default=1e-3)
    t.add_argument('--encoder-rate', type=float, default=2e-4)
    t.add_argument('--batch', type=int, default=700, help='words a thread and step')
    t.add_argument('--threads', type=int, default=2)
    t.add_argument('--decay', type=float, default=0.995)
    t.add_argument('--seed', type=int, default=1)
    t.set_defaults(run=train)
    q = sub.add_parser('parse')
    for name in ('teacher', 'vectors', 'encoder', 'sentences', 'out'):
        q.add_argument(name)
    q.set_defaults(run=parse)
    return p.parse_args()


if __name__ == '__main__':
    args = options()
    args.run(args)
