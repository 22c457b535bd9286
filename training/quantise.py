"""model.onnx in fp32 -> parser.onnx with int8 weights.

    python quantise.py model.onnx parser.onnx

MatMul by a constant -> DynamicQuantizeLinear + MatMulInteger, LSTM -> com.microsoft DynamicQuantizeLSTM, embedding tables ->
int8 with a scale a column. Weights use 7 bits (-63..63) with a scale a column: processors without VNNI add pairs of products in
16 bits, which 8-bit weights overflow. Written without onnxruntime, which has no wheel for every Python.
"""
import os
import sys

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

SMALL = 4096  # smaller matrices stay as they are


class Constants:
    """Values known before the graph runs: initialisers, and transposes or copies of them."""

    def __init__(self, graph):
        self.initial = {i.name: i for i in graph.initializer}
        self.maker = {o: n for n in graph.node for o in n.output}

    def get(self, name):
        if name in self.initial:
            return numpy_helper.to_array(self.initial[name])
        node = self.maker.get(name)
        if node is None:
            return None
        if node.op_type == 'Constant':
            return numpy_helper.to_array(node.attribute[0].t)
        if node.op_type in ('Identity', 'Transpose'):
            value = self.get(node.input[0])
            if value is None or node.op_type == 'Identity':
                return value
            return np.transpose(value, list(node.attribute[0].ints))
        return None


def quantised(weights, axis, limit=63):
    scale = np.maximum(np.abs(weights).max(axis=axis, keepdims=True), 1e-8).astype(np.float32) / np.float32(limit)
    return np.clip(np.round(weights / scale), -limit, limit).astype(np.int8), scale


class Quantiser:
    def __init__(self, graph):
        self.graph, self.constants = graph, Constants(graph)
        self.nodes, self.inputs, self.count = [], set(), {}

    def add(self, op, inputs, outputs, **attributes):
        self.nodes.append(helper.make_node(op, inputs, outputs, name=f'{op}_{outputs[0]}', **attributes))

    def store(self, name, array):
        self.graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def matmul(self, node):
        weights = self.constants.get(node.input[1])
        if weights is None or weights.ndim != 2 or weights.size < SMALL:
            return False
        x, y = node.input[0], node.output[0]
        q, scale = quantised(weights, 0)
        if x not in self.inputs:
            self.inputs.add(x)
            self.add('DynamicQuantizeLinear', [x], [x + '_q', x + '_s', x + '_z'])
        self.store(y + '_w', q)
        self.store(y + '_ws', scale.reshape(-1))
        self.add('MatMulInteger', [x + '_q', y + '_w', x + '_z'], [y + '_i'])
        self.add('Cast', [y + '_i'], [y + '_f'], to=TensorProto.FLOAT)
        self.add('Mul', [x + '_s', y + '_ws'], [y + '_sc'])
        self.add('Mul', [y + '_f', y + '_sc'], [y])
        return True

    def lstm(self, node):
        names = list(node.input) + [''] * (8 - len(node.input))
        y, extra = node.output[0], []
        for key, name in (('w', names[1]), ('r', names[2])):
            q, scale = quantised(np.transpose(self.constants.get(name), (0, 2, 1)), 1)  # [direction, in, 4 hidden]
            self.store(f'{y}_{key}', q)
            extra += [self.store(f'{y}_{key}s', scale[:, 0]), self.store(f'{y}_{key}z', np.zeros(scale[:, 0].shape, np.int8))]
        new = helper.make_node('DynamicQuantizeLSTM', [names[0], y + '_w', y + '_r', *names[3:8], *extra], list(node.output),
                               name='lstm_' + y, domain='com.microsoft')
        new.attribute.extend(a for a in node.attribute)
        self.nodes.append(new)
        return True

    def gather(self, node):
        table = self.constants.get(node.input[0])
        if table is None or table.ndim != 2 or table.dtype != np.float32 or table.size < SMALL:
            return False
        y = node.output[0]
        q, scale = quantised(table, 0, 127)
        self.store(y + '_t', q)
        self.store(y + '_ts', scale.reshape(-1))
        self.add('Gather', [y + '_t', node.input[1]], [y + '_g'])
        self.add('Cast', [y + '_g'], [y + '_gf'], to=TensorProto.FLOAT)
        self.add('Mul', [y + '_gf', y + '_ts'], [y])
        return True

    def run(self):
        makers = {'MatMul': self.matmul, 'LSTM': self.lstm, 'Gather': self.gather}
        for node in self.graph.node:
            if node.op_type in makers and makers[node.op_type](node):
                self.count[node.op_type] = self.count.get(node.op_type, 0) + 1
            else:
                self.nodes.append(node)
        self.prune()

    def prune(self):
        kept, wanted = [], {o.name for o in self.graph.output}
        for node in reversed(self.nodes):
            if wanted.intersection(node.output):
                kept.append(node)
                wanted.update(node.input)
        initial = [i for i in self.graph.initializer if i.name in wanted]
        del self.graph.node[:], self.graph.initializer[:]
        self.graph.node.extend(reversed(kept))
        self.graph.initializer.extend(initial)


def main(source, target):
    model = onnx.load(source)
    quantiser = Quantiser(model.graph)
    quantiser.run()
    if not any(o.domain == 'com.microsoft' for o in model.opset_import):
        model.opset_import.append(helper.make_opsetid('com.microsoft', 1))
    model.ir_version = 8
    onnx.save(model, target)
    print(target, os.path.getsize(target), 'bytes', quantiser.count)


if __name__ == '__main__':
    main(*sys.argv[1:3])
