"""Twenty sentences of our own -> fixtures.json: ids and parses that every implementation must repeat.

    python fixtures.py words > own.json
    node parse.mjs FOLDER own.json parsed.json
    python fixtures.py join out.pt FOLDER parsed.json

Each entry: tokens, ids (a row a token, the root first), known (whether a vector was found), and upos, head, rel, lemma, feats as
int8 gives them; fp32 holds the places where the unquantised model differs.
"""
import json
import os
import sys

from score import predict
from train import read_vectors, restore
from treebank import Sentence, Word
from vocabulary import Encoder

TEXTS = """
Twelve police officers were detained in Istanbul on Monday .
Iran 's foreign minister , Javad Karimi , told reporters that talks with the E.U. would resume next week .
The two sides agreed to exchange 1,200 prisoners under a deal brokered by Qatar .
" We will not negotiate with terrorists , " President Amara Diallo said .
RUSSIA EXPELS FIVE BRITISH DIPLOMATS OVER SPYING CLAIMS
Protesters Clash With Police in Nairobi , Dozens Hurt
At least 40 people have been killed since rebel fighters attacked the town , according to the army .
Neither Israel nor the Palestinian Authority commented on the proposal .
The ministry denied it had ordered the troops to withdraw from the border .
Had the ceasefire held , aid convoys would have reached the city by 9:30 a.m.
Japan , South Korea and the U.S. condemned Pyongyang ’s launch of a ballistic missile .
The court in The Hague sentenced him to 20 years ’ imprisonment for war crimes committed in 1995 .
Union leaders called on the government – and on employers – to raise wages .
Who ordered the airstrike that destroyed the hospital ?
Sudan ca n't import wheat unless sanctions imposed in 2017 are lifted .
The opposition accused Prime Minister Lindqvist of having lied to parliament about the $ 3 million contract .
He was believed to be hiding in the mountains with his brother , a former colonel .
Kenya will send 1,000 more troops to Haiti , which has asked for help against armed gangs .
police fired tear gas at students who were marching toward the presidential palace
A Saudi - led coalition , backed by Washington , bombed Sanaa 's airport , injuring three aid workers , the U.N. said .
"""


def own():
    return [line.split() for line in TEXTS.strip().split('\n')]


def join(checkpoint, folder, parsed_path):
    vocab, model = restore(checkpoint)
    index, vectors, _ = read_vectors(os.path.join(folder, 'vectors.bin'))
    shipped = json.load(open(os.path.join(folder, 'vocab.json'), encoding='utf8'))
    encoder = Encoder(vocab, index)
    sentences = [Sentence('own', [Word(f, f, 'X', 'X', '_', 0, 'dep') for f in forms]) for forms in own()]
    plain = predict(model, encoder, vectors, vocab, sentences, shipped['lemmaDict'], size=1)
    parsed = json.load(open(parsed_path))
    out, names = [], ('head', 'rel', 'upos', 'xpos', 'lemma', 'feats')
    for s, fp32, int8, ids in zip(sentences, plain, parsed['parsed'], parsed['ids']):
        code = encoder.encode(s)
        if code['ids'].flatten().tolist() != ids:
            raise SystemExit(f'Python and JavaScript disagree about the features of {s.words}')
        entry = {'tokens': [w.form for w in s.words], 'ids': code['ids'].tolist(), 'known': (code['row'][1:] >= 0).tolist()}
        entry |= {name: [row[k] for row in int8] for k, name in enumerate(names)}
        entry['fp32'] = [{'token': i, name: a[k], 'int8': b[k]} for i, (a, b) in enumerate(zip(fp32, int8))
                         for k, name in enumerate(names) if a[k] != b[k]]
        out.append(entry)
    with open(os.path.join(folder, 'fixtures.json'), 'w', encoding='utf8') as f:
        f.write('[\n' + ',\n'.join(json.dumps(e, ensure_ascii=False, separators=(',', ':')) for e in out) + '\n]\n')
    print(len(out), 'sentences,', sum(len(e['fp32']) for e in out), 'differences between fp32 and int8')


if __name__ == '__main__':
    if sys.argv[1] == 'words':
        print(json.dumps(own()))
    else:
        join(*sys.argv[2:5])
