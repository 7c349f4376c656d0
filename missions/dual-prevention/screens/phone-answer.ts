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

/** Proofs gathered on this phone; photos prove by themselves when there are any. */
export type Gathered = readonly { readonly kind: string; readonly at: Instant }[]

type Form = Readonly<Record<string, unknown>>

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const hasPhotos = (form: Form): boolean => Array.isArray(form['photos']) && form['photos'].length > 0

/** The newest of each kind: what the form brought back, and what was gathered since. */
const proofsOf = (form: Form, gathered: Gathered): Gathered => {
  const newest = new Map<string, Gathered[number]>()
  for (const proof of [...((form['proofs'] as Gathered | undefined) ?? []), ...gathered])
    if (proof.kind !== 'photo' && proof.at >= (newest.get(proof.kind)?.at ?? 0)) newest.set(proof.kind, proof)
  return [...newest.values()]
}

const withProofs = (proofs: Gathered, photos: boolean, at: Instant): Form => (proofs.length === 0 && !photos ? {} : { proofs: photos ? [...proofs, { kind: 'photo', at }] : proofs })

/**
 * The command's input from what was filled in. Ids and the time of checking that are there already stay: a form that
 * comes back from the outbox is still the same inspection.
 */
export const answerOf = (form: Form, due: Id, { plantNow, offset, device, newId }: Stamp, gathered: Gathered = []): Form => {
  const { danger, ...rest } = form
  const proofs = proofsOf(form, gathered)
  // Somebody went there again after a refusal: that is when it was checked.
  const again = typeof form['checkedAt'] === 'number' && gathered.some(({ at }) => at > (form['checkedAt'] as number))
  const found = (danger ?? {}) as Form
  return {
    ...rest,
    due,
    device,
    record: form['record'] ?? newId(),
    ...withProofs(proofs, hasPhotos(form), again || !('checkedAt' in form) ? plantNow + offset : (form['checkedAt'] as number)),
    ...('checkedAt' in form && !again ? {} : { checkedAt: plantNow + offset, deviceClockOffset: offset }),
    ...(form['result'] === '1' ? { danger: { id: found['id'] ?? newId(), description: textOf(found['description']), place: textOf(found['place']), photos: form['photos'] ?? [] } } : {}),
  }
}

/** As `answerOf`, for a report on its own. */
export const reportOf = (form: Form, { plantNow, offset, newId }: Stamp): Form => ({
  ...form,
  id: form['id'] ?? newId(),
  ...('reportedAt' in form ? {} : { reportedAt: plantNow + offset, deviceClockOffset: offset }),
})
