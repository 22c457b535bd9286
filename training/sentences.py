"""News text -> one sentence a line, words as in the treebanks, separated by spaces.

    python sentences.py stories.jsonl.gz statements.jsonl > sentences.txt

Reads the fields title and text of each JSON line. Rough on purpose: it only feeds the teacher. The product has its own
sentence and word rules. Hyphens part words (state - owned) unless a prefix stands before them (anti-government).
"""
import gzip
import json
import re
import sys

ABBREVIATIONS = {'Mr.', 'Mrs.', 'Ms.', 'Dr.', 'Gen.', 'Lt.', 'Col.', 'Sgt.', 'Maj.', 'Capt.', 'Sen.', 'Rep.', 'Gov.', 'St.', 'Jr.', 'Sr.', 'Prof.', 'Rev.', 'No.', 'vs.',
                 'Jan.', 'Feb.', 'Mar.', 'Apr.', 'Aug.', 'Sept.', 'Sep.', 'Oct.', 'Nov.', 'Dec.', 'U.S.', 'U.N.', 'U.K.', 'E.U.', 'D.C.', 'Inc.', 'Ltd.', 'Co.', 'Corp.',
                 'a.m.', 'p.m.', 'e.g.', 'i.e.', 'Ph.D.', 'Adm.', 'Brig.', 'Pres.', 'Ala.', 'Calif.', 'Fla.', 'Tenn.', 'Va.', 'Md.'}
PREFIXES = {'anti', 'pro', 'non', 'co', 're', 'pre', 'post', 'e', 'ex', 'semi', 'multi', 'inter', 'intra', 'counter', 'mid', 'sub', 'un', 'ultra', 'neo'}
WORD = re.compile(r"""
    (?:[A-Za-z]\.){2,}                       # U.S. a.m.
  | \d+(?:[.,:/]\d+)+(?:th|st|nd|rd|s|m|bn)? # 1,200 9/11 7:30
  | \d+(?:th|st|nd|rd|s|m|bn)?(?!\w)
  | --+ | \.\.+ | ``|''
  | [^\W_]+(?:['’][^\W_]+)*['’]?
  | \S
""", re.X)
CLITIC = re.compile(r"^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$", re.I)
ENDS = '.!?:"”\'’)'  # a sentence of a text that ends otherwise was cut off
WHOLE = {'cannot': ['can', 'not'], 'gonna': ['gon', 'na'], 'wanna': ['wan', 'na'], 'gotta': ['got', 'ta']}


def split_word(word):
    if word.lower() in WHOLE:
        return WHOLE[word.lower()]
    m = CLITIC.match(word)
    if m:
        return [m[1], m[2]]
    if len(word) > 1 and word[-1] in "'’":
        return [word[:-1], word[-1]]
    return [word]


def words(chunk):
    """A piece of text without spaces -> its words."""
    if chunk in ABBREVIATIONS or re.match(r'https?:|www\.|\S+@\S', chunk):
        return [chunk]
    out = []
    for m in WORD.finditer(chunk):
        w = m[0]
        if m.end() < len(chunk) and chunk[m.end()] == '.' and w + '.' in ABBREVIATIONS:
            w += '.'
        elif w == '.' and out and out[-1] in ABBREVIATIONS and m.start() and chunk[:m.end()].endswith(out[-1]):
            continue
        out += split_word(w)
    return join_prefixes(out)


def words_of(text):
    return [w for chunk in text.split() for w in words(chunk)]


def join_prefixes(parts):
    out = []
    for p in parts:
        if len(out) >= 2 and out[-1] == '-' and out[-2].lower() in PREFIXES and p[:1].isalnum():
            out[-2:] = [out[-2] + '-' + p]
        else:
            out.append(p)
    return out


def sentences(paragraph):
    """Ends at . ! ? with closing quotes, where a capital, digit or quote follows and no abbreviation precedes."""
    out = []
    chunks = paragraph.split()
    for i, chunk in enumerate(chunks):
        out += words(chunk)
        bare = chunk.rstrip('"\'”’)')
        following = chunks[i + 1] if i + 1 < len(chunks) else 'X'
        if re.search(r'[.!?]$', bare) and bare not in ABBREVIATIONS and not re.match(r'^[A-Z]\.$', bare) and re.match(r'["\'“‘(]*[A-Z0-9]', following):
            yield out
            out = []
    if out:
        yield out


def main(paths):
    seen = set()
    for path in paths:
        opened = gzip.open if path.endswith('.gz') else open
        with opened(path, 'rt', encoding='utf8') as lines:
            for line in lines:
                item = json.loads(line)
                paragraphs = (item.get('text') or '').split('\n')
                found = [' '.join(words_of(item.get('title') or '')), *[' '.join(s) for p in paragraphs for s in sentences(p) if s[-1][-1] in ENDS]]
                for text in found:
                    if text and text not in seen:
                        seen.add(text)
                        print(text)


if __name__ == '__main__':
    main(sys.argv[1:])
