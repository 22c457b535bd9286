"""Ids and word vectors of equally long sentences -> scores of heads, labels, tags, lemma scripts.

Embeddings + projected word vector -> BiLSTM layers -> biaffine arcs and labels, tags. Few, wide operations: at one sentence a
call the runtime's cost is as much the number of operations as their size.
"""
import torch
import torch.nn as nn
import torch.nn.functional as F

TAGS = ('upos', 'xpos', 'lemma', 'feats')
OUTPUTS = ('arc', 'label', *TAGS, 'label_score')
BEST = 3  # labels told of each of the two best heads
ARC, REL, VECTOR, PROJECTED, TAG = 256, 64, 100, 128, 192


class LockedDropout(nn.Module):
    """The same units are dropped at every position of a sentence."""

    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        return x * x.new_empty(x.size(0), 1, x.size(2)).bernoulli_(1 - self.p).div_(1 - self.p)


class Embeddings(nn.Module):
    """The norm has a table of its own, all other features share one: ids -> [b, t, width]."""

    def __init__(self, vocab):
        super().__init__()
        sizes = [len(m) + 2 for m in vocab['maps']]
        dims = [f['dim'] for f in vocab['features']]
        assert len(set(dims[1:])) == 1, 'all features but the norm share one size'
        self.word = nn.Embedding(sizes[0], dims[0])
        self.part = nn.Embedding(sum(sizes[1:]), dims[1])
        nn.init.normal_(self.word.weight, 0, 0.3)
        nn.init.normal_(self.part.weight, 0, 0.3)
        self.register_buffer('offset', torch.tensor([sum(sizes[1:i]) for i in range(1, len(sizes))]))
        self.width = sum(dims)
        self.part_width = sum(dims[1:])

    def forward(self, ids):
        part = self.part(ids[:, :, 1:] + self.offset)
        return torch.cat([self.word(ids[:, :, 0]), part.view(ids.size(0), ids.size(1), self.part_width)], -1)


class Parser(nn.Module):
    def __init__(self, vocab, hidden, layers, vector_scale=1.0, dropout=0.25, extra=0):
        super().__init__()
        self.embed = Embeddings(vocab)
        self.project = nn.Linear(VECTOR, PROJECTED)
        self.vector_scale = vector_scale
        width = self.embed.width + PROJECTED + extra
        self.lstm = nn.ModuleList(nn.LSTM(width if i == 0 else 2 * hidden, hidden, bidirectional=True) for i in range(layers))
        self.drop = LockedDropout(dropout)
        self.heads = nn.Linear(2 * hidden, 2 * ARC + 2 * REL)
        self.arc, self.arc_head = nn.Linear(ARC, ARC, bias=False), nn.Linear(ARC, 1, bias=False)
        self.labels = len(vocab['rel'])
        self.rel = nn.Linear(REL + 1, self.labels * (REL + 1), bias=False)
        nn.init.normal_(self.rel.weight, 0, 0.02)
        nn.init.normal_(self.arc.weight, 0, 0.02)
        self.tag_sizes = [len(vocab[name]) for name in TAGS]
        self.tag_hidden = nn.Linear(2 * hidden + width, TAG)
        self.tag = nn.Linear(TAG, sum(self.tag_sizes))

    def inputs(self, ids, vec):
        if self.training:
            hide = torch.rand(ids.shape) < torch.tensor([0.2] + [0.05] * (ids.size(2) - 1))
            hide[:, 0] = False
            ids = ids.masked_fill(hide, 0)
            vec = vec * (torch.rand(vec.size(0), vec.size(1), 1) > 0.15)
        return torch.cat([self.embed(ids), F.relu(self.project(vec * self.vector_scale))], -1)

    def encode(self, x):
        """-> (tag scores, parts of the parser's heads)."""
        x = self.drop(x)
        y = x.transpose(0, 1)
        for lstm in self.lstm:
            y = self.drop(lstm(y)[0].transpose(0, 1)).transpose(0, 1) if self.training else lstm(y)[0]
        y = y.transpose(0, 1)
        tags = self.tag(self.drop(F.relu(self.tag_hidden(torch.cat([y, x], -1)))))
        heads = self.drop(F.relu(self.heads(y)))
        return tags.split(self.tag_sizes, -1), heads.split([ARC, ARC, REL, REL], -1)

    def arcs(self, head, dep):
        return torch.matmul(self.arc(dep), head.transpose(1, 2)) + self.arc_head(head).transpose(1, 2)

    def rels(self, head, dep, heads):
        """heads [b, t, k] -> label scores [b, t, labels, k]."""
        one = torch.ones_like(head[:, :, :1])
        head, dep = torch.cat([head, one], -1), torch.cat([dep, one], -1)
        b, t, k = heads.shape
        chosen = torch.gather(head, 1, heads.reshape(b, t * k, 1).expand(-1, -1, REL + 1)).view(b, t, k, REL + 1)
        by_label = self.rel(dep).view(b, t, self.labels, REL + 1)
        return torch.matmul(by_label, chosen.transpose(2, 3))

    def loss(self, batch, x):
        """Summed over words, so that batches of any size add up; the root's head is -100."""
        tags, (head_arc, dep_arc, head_rel, dep_rel) = self.encode(x)

        def miss(scores, gold):
            return F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-100, reduction='sum')

        arc = miss(self.arcs(head_arc, dep_arc), batch['head'])
        rel = miss(self.rels(head_rel, dep_rel, batch['head'].clamp(min=0).unsqueeze(-1)).squeeze(-1), batch['rel'])
        weights = {'upos': 0.3, 'xpos': 0.2, 'lemma': 0.3, 'feats': 0.15}
        return arc + rel + sum(weights[name] * miss(scores, batch[name]) for name, scores in zip(TAGS, tags))

    def outputs(self, x):
        tags, (head_arc, dep_arc, head_rel, dep_rel) = self.encode(x)
        arc = self.arcs(head_arc, dep_arc)
        rels = self.rels(head_rel, dep_rel, arc.topk(2, -1)[1]).transpose(2, 3)
        score, label = rels.log_softmax(-1).topk(BEST, -1)
        return (arc, *[v.to(torch.int32) for v in (label.flatten(2), *[t.argmax(-1) for t in tags])], score.flatten(2))

    def forward(self, ids, vec):
        return self.outputs(self.inputs(ids.long(), vec))
