"""A small BERT encoder (all-MiniLM-L6-v2) for the teacher: folder with model.safetensors, vocab.txt -> vectors of words.

    pieces = WordPieces('model/vocab.txt').split(['Troops', 'withdrew'])   # lists of piece ids
"""
import json
import os
import struct
import unicodedata

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

FROZEN = 2  # the lowest layers and the embeddings keep their weights: a third faster
WIDTH, LAYERS, HEADS, INNER, EPSILON = 384, 6, 12, 1536, 1e-12


class WordPieces:
    def __init__(self, path):
        self.ids = {line.rstrip('\n'): i for i, line in enumerate(open(path, encoding='utf8'))}
        self.known = {}

    def word(self, form):
        if form not in self.known:
            text = ''.join(c for c in unicodedata.normalize('NFD', form.lower()) if unicodedata.category(c) != 'Mn')
            parts, current = [], ''
            for c in text:
                if c.isalnum():
                    current += c
                else:
                    parts += [current, c]
                    current = ''
            pieces = [i for part in [*parts, current] if part.strip() for i in self.greedy(part)]
            self.known[form] = pieces[:8] or [self.ids['[UNK]']]
        return self.known[form]

    def greedy(self, part):
        out, start = [], 0
        while start < len(part):
            for end in range(len(part), start, -1):
                piece = ('##' if start else '') + part[start:end]
                if piece in self.ids:
                    out.append(self.ids[piece])
                    start = end
                    break
            else:
                return [self.ids['[UNK]']]
        return out

    def split(self, forms):
        return [self.word(f) for f in forms]


def read_tensors(path):
    raw = open(path, 'rb').read()
    size = struct.unpack('<Q', raw[:8])[0]
    out = {}
    for name, entry in json.loads(raw[8:8 + size]).items():
        if name != '__metadata__' and entry['dtype'] == 'F32':
            a, b = entry['data_offsets']
            out[name] = torch.from_numpy(np.frombuffer(raw[8 + size + a:8 + size + b], np.float32).reshape(entry['shape']).copy())
    return out


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, EPSILON), nn.LayerNorm(WIDTH, EPSILON)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, blocked):
        b, s, _ = x.shape
        q, k, v = self.qkv(x).view(b, s, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        weights = (q @ k.transpose(2, 3) / (WIDTH // HEADS) ** 0.5 + blocked).softmax(-1)
        mixed = (weights @ v).transpose(1, 2).reshape(b, s, WIDTH)
        x = self.norm1(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.outer(F.gelu(self.inner(x)))))


class Encoder(nn.Module):
    def __init__(self, folder):
        super().__init__()
        t = read_tensors(os.path.join(folder, 'model.safetensors'))
        t = {k[5:] if k.startswith('bert.') else k: v for k, v in t.items()}
        self.word = nn.Embedding.from_pretrained(t['embeddings.word_embeddings.weight'], freeze=True)
        self.place = nn.Parameter(t['embeddings.position_embeddings.weight'] + t['embeddings.token_type_embeddings.weight'][0])
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.mix = nn.Parameter(torch.tensor([0.0] * (LAYERS - 3) + [1.0] * 4))
        self.drop = nn.Dropout(0.1)
        self.fill(t)
        for part in (self.norm, *self.layers[:FROZEN]):
            part.requires_grad_(False)
        self.place.requires_grad_(False)

    def fill(self, t):
        def copy(module, *names):
            with torch.no_grad():
                module.weight.copy_(torch.cat([t[n + '.weight'] for n in names]))
                module.bias.copy_(torch.cat([t[n + '.bias'] for n in names]))

        copy(self.norm, 'embeddings.LayerNorm')
        for i, layer in enumerate(self.layers):
            at = f'encoder.layer.{i}.'
            copy(layer.qkv, *[at + f'attention.self.{n}' for n in ('query', 'key', 'value')])
            copy(layer.out, at + 'attention.output.dense')
            copy(layer.norm1, at + 'attention.output.LayerNorm')
            copy(layer.inner, at + 'intermediate.dense')
            copy(layer.outer, at + 'output.dense')
            copy(layer.norm2, at + 'output.LayerNorm')

    def forward(self, pieces, mask, average):
        """pieces, mask [b, s], average [b, t, s] -> vectors of words [b, t, WIDTH]."""
        x = self.drop(self.norm(self.word(pieces) + self.place[:pieces.size(1)]))
        blocked = (~mask)[:, None, None, :] * -1e4
        states = [x]
        for i, layer in enumerate(self.layers):
            with torch.set_grad_enabled(torch.is_grad_enabled() and i >= FROZEN):
                states.append(layer(states[-1], blocked))
        weights = self.mix.softmax(0)
        return average @ sum(w * s for w, s in zip(weights, states))
