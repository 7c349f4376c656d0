import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { safeRows } from '@anlan/standards/special-work/safe-state'
import type { Permit } from '../../contract/permit.ts'
import type { Named } from '../../contract/person.ts'
import { answerMeasure, recordGas } from '../../contract/prepare-permit.ts'
import { confirmSafe, recordCheck, recordPassage, suspendWork } from '../../contract/work-permit.ts'

/** What of a waiting command counts here. */
export interface Kept {
  readonly endpoint: string
  readonly input: Readonly<Record<string, unknown>>
}

const last = <Item>(items: readonly Item[], over: (it: Item) => Item): Item[] => items.map((it, at) => (at === items.length - 1 ? over(it) : it))

const stopped = (permit: Permit, text: string, at: Instant, by: Named, own: readonly string[]): Permit => ({
  ...permit, state: 'suspended',
  suspensions: [...permit.suspensions, { at, factAt: at, heardAt: at, cause: 'person', text, code: null, by, safe: safeRows(permit.kind, own).map(({ name, title }) => ({ name, title, done: null, count: null })), safeAt: null, resumed: null }],
})

const after = (permit: Permit, { endpoint, input }: Kept, me: Named, own: readonly string[]): Permit => {
  if (endpoint === suspendWork.name) {
    const { success, data } = suspendWork.input.safeParse(input)
    return success && permit.state === 'working' ? stopped(permit, data.reason, data.at ?? permit.updatedAt, me, own) : permit
  }
  if (endpoint === recordPassage.name) {
    const { success, data } = recordPassage.input.safeParse(input)
    return success ? { ...permit, passages: [...permit.passages, { ...data, by: me, at: data.at ?? permit.updatedAt }] } : permit
  }
  if (endpoint === recordCheck.name) {
    const { success, data } = recordCheck.input.safeParse(input)
    return success ? { ...permit, checks: [...permit.checks, { ...data, by: me, at: data.at ?? permit.updatedAt }] } : permit
  }
  if (endpoint === confirmSafe.name) {
    const { success, data } = confirmSafe.input.safeParse(input)
    if (!success) return permit
    const done = { by: me, at: data.at ?? permit.updatedAt }
    return { ...permit, suspensions: last(permit.suspensions, (it) => {
      const safe = it.safe.map((step) => (step.name === data.step ? { ...step, done, count: data.count } : step))
      return { ...it, safe, safeAt: safe.every((step) => step.done !== null) ? done.at : null }
    }) }
  }
  if (endpoint === answerMeasure.name) {
    const { success, data } = answerMeasure.input.safeParse(input)
    if (!success) return permit
    const { row, involved, reason, blanks, photos } = data
    return { ...permit, measures: permit.measures.map((it) => (it.row === row ? { ...it, involved, reason, blanks, photos, confirmed: { by: me, at: data.at ?? permit.updatedAt } } : it)) }
  }
  return permit
}

/**
 * The permit as it will be once everything that this phone still keeps has been taken: what the person has done counts for him at once.
 * @param own rows that the enterprise adds to 置于安全状态, as the phone knows them from `on-site`
 */
export const withWaiting = (permit: Permit, waiting: readonly Kept[], me: Named | null, own: readonly string[]): Permit => (me === null ? permit : waiting.reduce((it, kept) => after(it, kept, me, own), permit))

export const isAbout = (permit: Id) => ({ input }: Kept): boolean => input['id'] === permit
/** Stopped here, and the server has not heard of it. */
export const stopWaits = (waiting: readonly Kept[]): boolean => waiting.some(({ endpoint }) => endpoint === suspendWork.name)

/** When the air was last sampled, what waits here included. */
export const lastSampled = ({ gas }: Pick<Permit, 'gas'>, waiting: readonly Kept[]): Instant | null => {
  const own = waiting.flatMap(({ endpoint, input }) => (endpoint === recordGas.name && typeof input['sampledAt'] === 'number' ? [input['sampledAt']] : []))
  const all = [...gas.map(({ sampledAt }) => sampledAt), ...own]
  return all.length === 0 ? null : Math.max(...all)
}
