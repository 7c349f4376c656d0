import type { BlindData } from '../../contract/blind.ts'
import type { Permit } from '../../contract/permit.ts'

export interface BlindMove {
  readonly number: string
  readonly fitted: boolean
  readonly at: number
}

/** What a closed blinding permit says of its blind: one permit, one blind, one action (GB 30871-2022 7.11). */
export const blindMoveOf = ({ state, finishedAt, updatedAt, request: { detail } }: Permit): BlindMove | null =>
  detail.kind !== 'blinding' || state !== 'closed' || detail.blind.trim() === '' ? null : { number: detail.blind.trim(), fitted: detail.action === 'insert', at: finishedAt ?? updatedAt }

/** A blind that nobody has registered yet, as its permit describes it. */
export const blindFrom = ({ request: { detail, place } }: Permit): BlindData | null =>
  detail.kind !== 'blinding' ? null : {
    number: detail.blind.trim(), map: '', pipe: detail.pipe.trim() === '' ? place.spot : detail.pipe, medium: detail.medium, temperature: detail.temperature, pressure: detail.pressure, size: detail.size, material: detail.material,
    area: place.area, plan: place.plan, x: place.x, y: place.y, fittedAtFirst: false, note: '',
  }
