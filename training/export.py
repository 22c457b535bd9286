"""A checkpoint -> model.onnx in fp32 (opset 14, IR 8), vocab.json beside it.

    python export.py out.pt TREEBANK_FOLDER FOLDER [../data/verbs/forms.txt]

Inputs ids int32 [b, t, NF], vec float32 [b, t, 100]; outputs arc float32 [b, t, t], int32 [b, t], and of labels [b, t, 2 * BEST]: see model.outputs.
"""
import json
import os
import sys

import onnx
import torch

from lemmas import dictionary, read_irregular
from model import OUTPUTS, VECTOR
from train import restore
from treebank import read_part


def main(checkpoint, treebank, folder, forms=os.path.join(os.path.dirname(__file__), '..', 'data', 'verbs', 'forms.txt')):
    vocab, model = restore(checkpoint)
    ids = torch.ones(2, 7, len(vocab['maps']), dtype=torch.int32)
    path = os.path.join(folder, 'model.onnx')
    axes = {name: {0: 'b', 1: 't'} for name in ('ids', 'vec', *OUTPUTS)}
    axes['arc'] = {0: 'b', 1: 't', 2: 't'}
    torch.onnx.export(model, (ids, torch.zeros(2, 7, VECTOR)), path, opset_version=14,
                      input_names=['ids', 'vec'], output_names=list(OUTPUTS), dynamic_axes=axes)
    graph = onnx.load(path)
    graph.ir_version = 8
    onnx.save(graph, path)
    train = [s for part in read_part(treebank, 'train').values() for s in part]
    vocab = {**vocab, 'version': 2, 'lemmaDict': dictionary(train, read_irregular(forms))}
    with open(os.path.join(folder, 'vocab.json'), 'w', encoding='utf8') as f:
        json.dump(vocab, f, ensure_ascii=True, separators=(',', ':'))
    print(path, os.path.getsize(path), 'bytes')


if __name__ == '__main__':
    main(*sys.argv[1:5])
