// One happening on a line: when, what, who to whom, where, and how many tell it; opens to its tellings, each with its sentence and article.
// Example: <StoryLine story={one} /> in a report on a situation; the table of /events grouped by story has rows of its own.
import type { StoryMemberRecord, StoryRecord } from '../../../src/model/index.ts'
import { address } from '../router.ts'
import { count, days } from '../words.ts'
import { EventBadge, To } from './basics.tsx'
import { articleAddress } from './passage.tsx'

/** "3 articles of 2 sources"; copies are told apart. */
export function toldBy({ articles, sources, members }: StoryRecord): string {
  const copies = members.filter(({ counted }) => !counted).length
  const of = sources.length > 1 ? ` of ${sources.length} sources` : ''
  return `${count(articles, 'article')}${of}${copies > 0 ? `, ${count(copies, 'version')}` : ''}`
}

export function StorySides({ of }: { of: readonly string[] }) {
  if (of.length === 0) return <span class="faint">nobody named</span>
  return (
    <>
      {of.map((side, at) => (
        <span key={side}>
          {at > 0 && ', '}
          <a href={address(`/actors/${encodeURIComponent(side)}`)}>{side}</a>
        </span>
      ))}
    </>
  )
}

function Telling({ member }: { member: StoryMemberRecord }) {
  return (
    <li class="telling">
      <a class="plain-link" href={articleAddress(member.article, { event: member.event })}>
        {member.text === '' ? 'the text is not kept' : member.text}
      </a>
      <span class="source">
        {' '}
        {[member.source, member.published].filter((part) => part !== null && part !== '').join(', ')}
        {!member.counted && ' · a version of another article, not counted'}
      </span>
    </li>
  )
}

export function Tellings({ story }: { story: StoryRecord }) {
  return (
    <ol class="tellings">
      {story.members.map((member) => (
        <Telling key={member.event} member={member} />
      ))}
    </ol>
  )
}

export function StoryLine({ story }: { story: StoryRecord }) {
  const first = story.members.find(({ counted }) => counted) ?? story.members[0]
  return (
    <li class="event-line">
      <div class="event-head">
        <time>{days(story.date, story.enddate)}</time>
        <EventBadge event={story.event} quad={story.quad_code} mode={story.mode} />
        <span class="who">
          <StorySides of={story.actor} /> <To /> <StorySides of={story.recipient} />
        </span>
        {story.status !== 'actual' && <span class="badge plain">{story.status}</span>}
        {story.place !== null && <span class="faint">{story.place}</span>}
      </div>
      {first !== undefined && (
        <p class="sentence">
          <a class="plain-link" href={articleAddress(first.article, { event: first.event })}>
            {first.text}
          </a>
        </p>
      )}
      <details class="told-by">
        <summary>{toldBy(story)}</summary>
        <Tellings story={story} />
      </details>
    </li>
  )
}
