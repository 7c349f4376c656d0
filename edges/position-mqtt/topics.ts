/** Our topics: a source speaks on three and hears on those below `down`. */
export const topicsOf = (source: string) => ({ fix: `anlan/${source}/fix`, vendor: `anlan/${source}/vendor`, device: `anlan/${source}/device`, down: `anlan/${source}/down` })

/** Reports of terminals in our shape or the vendor's; heartbeats of devices. */
export type Shape = 'fix' | 'vendor' | 'device'

/** In which shape a message on this topic speaks; undefined: this source may not speak here. */
export const shapeOf = (topic: string, source: string): Shape | undefined => {
  const { fix, vendor, device } = topicsOf(source)
  if (topic === fix) return 'fix'
  if (topic === device) return 'device'
  return topic === vendor ? 'vendor' : undefined
}

/** A source hears only what is said to it. */
export const mayHear = (filter: string, source: string): boolean => filter.startsWith(`${topicsOf(source).down}/`)

/** Whether a message on `topic` reaches whoever subscribed to `filter` (MQTT 3.1.1, 4.7). */
export const reaches = (filter: string, topic: string): boolean => {
  const [wanted, levels] = [filter.split('/'), topic.split('/')]
  for (const [at, level] of wanted.entries()) {
    if (level === '#') return true
    if (at >= levels.length || (level !== '+' && level !== levels[at])) return false
  }
  return wanted.length === levels.length
}

/** A source names itself in a topic: it must be one level, and no wildcard. */
export const isSourceName = (source: string): boolean => /^[\w.-]{1,64}$/.test(source)
