// A small situation in the format of corpora/situations, and what a tool that makes no mistake would tell of any situation.
import type { SituationLines } from '../../src/eval/situation-lines.ts'
import type { GoldEntry, GoldStory, Situation } from '../../src/eval/situation-types.ts'
import { parseSituation } from '../../src/eval/situations.ts'

const FILLER = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ')

/** Six articles: an offer and its copy, a refusal, two meetings, a report and its retraction. */
export const SMALL = `situation small
title: A small row
actors: NOR LTU
contexts: diplomatic

== article a1
date: 2024-03-01
source: Fjord News
title: Oslo offers talks

Norway offered Lithuania talks if the fence is taken down. ${FILLER}

== article a2
date: 2024-03-01
source: Baltic News
version: copy of a1
title: Norway's offer

Norway offered Lithuania talks if the fence is taken down. ${FILLER}

== article a3
date: 2024-03-03
source: Baltic News
title: Vilnius refuses

Lithuania rejected the talks that Norway offered. It demanded fish. ${FILLER}

== article a4
date: 2024-03-04
source: Baltic News
title: Ministers

Norwegian and Lithuanian ministers met in Riga. Others met in Oslo. ${FILLER}

== article a5
date: 2024-03-05
source: Fjord News
title: Shots

Norway shelled a Lithuanian ship. ${FILLER}

== article a6
date: 2024-03-06
source: Fjord News
version: retraction of a5
title: RETRACTION: Shots

Please disregard our item. ${FILLER}

== ledger
# an offer and what became of it
L1 offer NOR > LTU
in a1 "talks" 2
if "if the fence is taken down"
said NOR.GOV+"a spokesman"
again a2 "talks"
again a3 "talks"
change 2024-03-03 rejected a3 "rejected"
now rejected

L2 refusal LTU > NOR
in a3 "rejected"
answers L1
now open

L3 demand LTU > NOR|-
in a3 "fish"
deadline 2024-04
now open|overtaken

L4 commitment LTU > -
in a4 "ministers"
now open
may

== stories
S1 AGREE NOR > LTU 2024-03-01
a1 "offered"
a2 "offered"
a3 "offered"

S2 REJECT LTU > NOR 2024-03-03
a3 "rejected"

S3 CONSULT NOR+LTU 2024-03-04
a4 "met" 1

S4 CONSULT - 2024-03-04
a4 "met" 2

S5 ASSAULT NOR > LTU 2024-03-05 retracted
a5 "shelled"
`

export const small = (content = SMALL): Situation => parseSituation(content, 'small.txt').situation

const codes = (list: readonly { readonly code: string }[] = []) => list.map(({ code }) => ({ code }))

const lineOf = ({ id, kinds, by, to, content, standings }: GoldEntry): SituationLines['ledger'][number] => ({
  id,
  article: content.article,
  kind: kinds[0] ?? '',
  by: codes(by[0]),
  to: codes(to[0]),
  content: content.words,
  standing: standings[0] ?? '',
})

const storyOf = ({
  id,
  events,
  actors,
  recipients,
  mentions,
  retracted,
}: GoldStory): SituationLines['stories'][number] => ({
  id,
  retracted,
  members: mentions.map((quote) => ({
    article: quote.article,
    event: events[0] ?? '',
    actors: actors.map(({ code }) => code),
    recipients: recipients.map(({ code }) => code),
    evidence: [{ role: 'event', in: quote.in, start: quote.start, end: quote.end }],
  })),
})

/** Gold told back. */
export const perfect = ({ articles, entries, stories }: Situation): SituationLines => ({
  ledger: entries.map(lineOf),
  stories: stories.map(storyOf),
  versions: articles.flatMap(({ id, version }) => (version ? [{ article: id, ...version }] : [])),
})
