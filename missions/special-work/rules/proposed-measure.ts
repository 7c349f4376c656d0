import { minuteOfDay } from '@anlan/kernel/time'
import { SPECIAL_WORK } from '@anlan/standards/special-work/figures'
import type { MeasureHint } from '@anlan/standards/special-work/measures'
import type { Permit } from '../contract/permit.ts'

type Asked = Pick<Permit, 'level' | 'coordinator' | 'request'>

const inTheDark = ({ from, until }: Permit['request']): boolean => {
  const [begins, ends] = [SPECIAL_WORK.nightFrom.value * 60, SPECIAL_WORK.nightUntil.value * 60]
  const isDark = (at: number): boolean => minuteOfDay(at) >= begins || minuteOfDay(at) < ends
  return isDark(from) || isDark(until - 1)
}

const has = (field: string, detail: object): boolean | null => (field in detail ? Boolean(detail[field as keyof typeof detail]) : null)
const includes = (method: string, { detail }: Permit['request']): boolean | null => (detail.kind === 'hot-work' ? (detail.methods as readonly string[]).includes(method) : null)

/** What the system thinks of a row of the form: concerned, not concerned, or null where nothing that it knows says so. People answer. */
export const proposedMeasure = (hint: MeasureHint, { level, coordinator, request }: Asked): boolean | null => {
  const { detail } = request
  switch (hint) {
    case 'always': return true
    case 'never': return null
    case 'held-flammable': return detail.kind === 'confined-space' ? detail.held !== '' : has('heldFlammable', detail)
    case 'tank-farm': return has('hazardDike', detail)
    case 'gas-cylinders': return includes('gas-cutting', request)
    case 'electric-welding': return includes('electric-welding', request)
    case 'special-level': return level === 'special'
    case 'moving-parts': return has('movingParts', detail)
    case 'explosive': return has('firePlace', detail) ?? has('explosive', detail)
    case 'night': return inTheDark(request)
    case 'above-30': return detail.kind === 'height' ? detail.metres > SPECIAL_WORK.heightThird.value : null
    case 'crossing': return coordinator === null ? null : true
    case 'open-air': return has('outdoor', detail)
    case 'planned-lift': return detail.kind === 'lifting' ? detail.needsPlan || level === 'first' || level === 'second' : null
    case 'deep': return detail.kind === 'excavation' ? detail.hazardous && detail.metres > SPECIAL_WORK.digConfined.value : null
    case 'toxic': return has('toxic', detail)
    case 'at-height': case 'lined': case 'dust': return null
  }
}
