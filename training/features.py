"""A word form -> the strings that the parser embeds; a form and its lemma -> an edit script.

    feature_strings('Troops')  ->  ['troops', 't', 'tr', 'tro', 's', 'ps', 'ops', 'oops', 'roops', 'Xxx']
    lemma_script('Troops', 'troop')  ->  'l|1|'

The TypeScript side repeats these functions, so they count UTF-16 code units and use no Unicode table but
lower-casing and the classes Lu and Ll. models/parser-en/CARD.md states them in words.
"""
import re
import unicodedata

# name, how it is made, how often a value must occur in training to get an id, size of its embedding
FEATURES = [
    ('norm', 'norm', 2, 100),
    ('prefix1', 'prefix:1', 3, 48),
    ('prefix2', 'prefix:2', 3, 48),
    ('prefix3', 'prefix:3', 3, 48),
    ('suffix1', 'suffix:1', 3, 48),
    ('suffix2', 'suffix:2', 3, 48),
    ('suffix3', 'suffix:3', 3, 48),
    ('suffix4', 'suffix:4', 3, 48),
    ('suffix5', 'suffix:5', 3, 48),
    ('shape', 'shape', 3, 48),
]


def units(text):
    """The text with each character beyond U+FFFF as its two surrogates, so that slices count UTF-16 units."""
    if all(c < '\U00010000' for c in text):
        return text
    out = []
    for c in text:
        n = ord(c)
        if n < 0x10000:
            out.append(c)
        else:
            n -= 0x10000
            out += [chr(0xD800 + (n >> 10)), chr(0xDC00 + (n & 0x3FF))]
    return ''.join(out)


def norm(form):
    return re.sub('[0-9]', '0', units(form.lower()))


def shape(form):
    def kind(c):
        if '0' <= c <= '9':
            return 'd'
        return {'Lu': 'X', 'Ll': 'x'}.get(unicodedata.category(c), c)

    return re.sub(r'(.)\1{2,}', r'\1\1', ''.join(map(kind, units(form))))[:8]


def feature_strings(form):
    n, out = norm(form), []
    for _, kind, _, _ in FEATURES:
        name, _, size = kind.partition(':')
        if name == 'norm':
            out.append(n)
        elif name == 'prefix':
            out.append(n[:int(size)])
        elif name == 'suffix':
            out.append(n[-int(size):])
        else:
            out.append(shape(form))
    return out


def lemma_script(form, lemma):
    """'K' = the form as it is; 'l|n|add' = lower-case, drop the last n units, append; 'k|n|add' = the same, case kept."""
    if lemma == form and form != form.lower():
        return 'K'
    keep = lemma != lemma.lower()
    base, goal = units(form if keep else form.lower()), units(lemma)
    same = 0
    while same < min(len(base), len(goal)) and base[same] == goal[same]:
        same += 1
    return f"{'k' if keep else 'l'}|{len(base) - same}|{goal[same:]}"


def apply_script(form, script):
    if script == 'K':
        return form
    kind, drop, add = script.split('|', 2)
    base = units(form if kind == 'k' else form.lower())
    return base[:max(0, len(base) - int(drop))] + add
