// robots.txt -> may this path be fetched? After RFC 9309: the group of our name, else of "*"; the longest rule decides.
// Example: "User-agent: *\nDisallow: /private" forbids /private/a and allows /news.

interface Rule {
  readonly allow: boolean
  readonly path: string
}

interface Group {
  readonly agents: string[]
  readonly rules: Rule[]
}

function groupsOf(text: string): Group[] {
  const groups: Group[] = []
  let open: Group | undefined
  for (const line of text.split(/\r?\n/)) {
    const [, field = '', value = ''] = /^\s*([A-Za-z-]+)\s*:\s*([^#]*)/.exec(line) ?? []
    const name = field.toLowerCase()
    if (name === 'user-agent') {
      if (open === undefined || open.rules.length > 0) {
        open = { agents: [], rules: [] }
        groups.push(open)
      }
      open.agents.push(value.trim().toLowerCase())
    } else if ((name === 'allow' || name === 'disallow') && value.trim() !== '')
      open?.rules.push({ allow: name === 'allow', path: value.trim() })
  }
  return groups
}

/** A rule's path as a pattern: "*" is anything, "$" the end. */
const patternOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .replace(/[.+?^{}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\$(?!$)/g, '\\$')}`,
  )

export function mayFetch(robots: string, path: string, agent: string): boolean {
  const groups = groupsOf(robots)
  const own = groups.filter(({ agents }) => agents.some((name) => name !== '*' && agent.toLowerCase().includes(name)))
  const used = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'))
  const matching = used.flatMap(({ rules }) => rules).filter((rule) => patternOf(rule.path).test(path))
  const longest = Math.max(0, ...matching.map((rule) => rule.path.length))
  const decisive = matching.filter((rule) => rule.path.length === longest)
  return decisive.length === 0 || decisive.some(({ allow }) => allow)
}
