"""Scores [dependent, head] of one sentence -> the best tree with exactly one root: heads, 0 at position 0.

Chu-Liu/Edmonds. Where the best tree has several roots, each of the three best-scored root words is tried alone.
"""
import numpy as np

NEVER = -1e9


def best_tree(scores):
    n = len(scores)
    s = scores.astype(np.float64)
    s[np.arange(n), np.arange(n)] = NEVER
    s[0] = NEVER
    heads = edmonds(s)
    if (heads[1:] == 0).sum() == 1:
        return heads
    best, best_sum = None, -np.inf
    for root in np.argsort(-s[1:, 0], kind='stable')[:3] + 1:
        t = s.copy()
        t[1:, 0] = NEVER
        t[root] = NEVER
        t[root, 0] = s[root, 0]
        tried = edmonds(t)
        total = t[np.arange(1, n), tried[1:]].sum()
        if total > best_sum:
            best, best_sum = tried, total
    return best


def find_cycle(heads):
    seen = np.zeros(len(heads), int)
    seen[0] = 1
    for mark, start in enumerate(range(1, len(heads)), 2):
        i = start
        while not seen[i]:
            seen[i] = mark
            i = heads[i]
        if seen[i] == mark:
            cycle, j = [i], heads[i]
            while j != i:
                cycle.append(j)
                j = heads[j]
            return cycle
    return None


def edmonds(s):
    n = len(s)
    heads = s.argmax(1)
    heads[0] = 0
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    rest = [i for i in range(n) if i not in set(cycle)]
    m = len(rest)
    t = np.full((m + 1, m + 1), NEVER)
    t[:m, :m] = s[np.ix_(rest, rest)]
    inside = [cycle[k] for k in s[np.ix_(rest, cycle)].argmax(1)]
    t[:m, m] = s[rest, inside]
    gain = s[np.ix_(cycle, rest)] - s[cycle, heads[cycle]][:, None]
    enter = [cycle[k] for k in gain.argmax(0)]
    t[m, :m] = gain.max(0)
    t[np.arange(m + 1), np.arange(m + 1)] = NEVER
    t[0] = NEVER
    small = edmonds(t)
    out = heads.copy()
    for a in range(1, m):
        out[rest[a]] = inside[a] if small[a] == m else rest[small[a]]
    out[enter[small[m]]] = rest[small[m]]
    return out
