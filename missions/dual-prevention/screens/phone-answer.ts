import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'

/** What the moment of pressing gives: the plant's clock as this phone shows it, and how far the phone is wrong. */
export interface Stamp {
  readonly plantNow: Instant
  /** ms by which the phone's clock runs ahead of the server's. */
  readonly offset: number
  readonly device: string
  readonly newId: () => Id
}

type Form = Readonly<Record<string, unknown>>

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/**
 * The command's input from what was filled in. Ids and the time of checking that are there already stay: a form that
 * comes back from the outbox is still the same inspection.
 */
export const answerOf = (form: Form, due: Id, { plantNow, offset, device, newId }: Stamp): Form => {
  const { danger, ...rest } = form
  const found = (danger ?? {}) as Form
  return {
    ...rest,
    due,
    device,
    record: form['record'] ?? newId(),
    ...('checkedAt' in form ? {} : { checkedAt: plantNow + offset, deviceClockOffset: offset }),
    ...(form['result'] === '1' ? { danger: { id: found['id'] ?? newId(), description: textOf(found['description']), place: textOf(found['place']), photos: form['photos'] ?? [] } } : {}),
  }
}

/** As `answerOf`, for a report on its own. */
export const reportOf = (form: Form, { plantNow, offset, newId }: Stamp): Form => ({
  ...form,
  id: form['id'] ?? newId(),
  ...('reportedAt' in form ? {} : { reportedAt: plantNow + offset, deviceClockOffset: offset }),
})
