import type { Instant } from '@anlan/kernel/time'
import type { Visitor } from '../visitor.ts'

/** Moves the plant clock of the demonstration. */
export const setClock = async (visitor: Visitor, at: Instant, rate = 1): Promise<void> => {
  const answer = await visitor.fetch('/api/demo/clock', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ at, rate }) })
  if (!answer.ok) throw new TypeError(`clock: ${answer.status} ${await answer.text()}`)
}

export const beijing = (text: string): Instant => Date.parse(`${text.replace(' ', 'T')}+08:00`)
