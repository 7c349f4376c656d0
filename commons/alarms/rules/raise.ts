import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { Alarm } from '../contract/alarm.ts'
import { SEVERITY } from './severity.ts'

export interface RaiseFacts {
  readonly id: Id
  readonly now: Instant
  /** The open alarm of the same cause. */
  readonly open: Alarm | undefined
  /** Whom the addressees of the command are at this moment. */
  readonly people: readonly { readonly person: Id; readonly name: string }[]
}

type Words = Pick<Alarm, 'cause' | 'kind' | 'level' | 'title' | 'text' | 'link' | 'subject' | 'place' | 'steps'>

export interface Raised {
  readonly alarm: Alarm
  readonly again: boolean
  /** Who has not been told of it yet, or must be told again because it grew worse. */
  readonly tell: readonly Id[]
}

/** One open alarm per cause: the same cause again counts up; a worse level or a new addressee is told. */
export const raise = (words: Words, { id, now, open, people }: RaiseFacts): Raised => {
  if (open === undefined) {
    const addressees = people.map((one) => ({ ...one, notifiedAt: now }))
    const alarm: Alarm = { ...words, id, state: 'raised', clearedAt: null, raisedAt: now, times: 1, step: 0, addressees, version: 1 }
    return { alarm, again: false, tell: people.map(({ person }) => person) }
  }
  const known = new Set(open.addressees.map(({ person }) => person))
  const added = people.filter(({ person }) => !known.has(person))
  const worse = SEVERITY[words.level] > SEVERITY[open.level]
  const alarm: Alarm = {
    ...open,
    level: worse ? words.level : open.level,
    title: words.title,
    text: words.text,
    // The newest record of what it is about.
    link: words.link ?? open.link,
    state: worse ? 'raised' : open.state,
    clearedAt: null,
    times: open.times + 1,
    addressees: [...open.addressees, ...added.map((one) => ({ ...one, notifiedAt: now }))],
    version: open.version + 1,
  }
  return { alarm, again: true, tell: worse ? alarm.addressees.map(({ person }) => person) : added.map(({ person }) => person) }
}
