import { beijingMinute } from '@anlan/kernel/time'

/** What a record carries beyond the wire's required fields: read with care, since any sender may write it, and shown as it is. */
type Delivered = Readonly<Record<string, unknown>>

export interface Line {
  readonly title: string
  readonly words: string
}

const object = (value: unknown): Delivered | undefined => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Delivered) : undefined)

const MOST = 500
const text = (value: unknown): string => {
  if (typeof value === 'string') return value.trim().slice(0, MOST)
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : ''
}

const name = (value: unknown): string => text(value) || text(object(value)?.['name'])

const moment = (value: unknown): string => (typeof value === 'number' && Number.isFinite(value) && value > 0 && value < 8.64e15 ? beijingMinute(value) : '')

const PLAN_STATES: Readonly<Record<string, string>> = { submitted: '治理方案待批准', approved: '治理方案已批准', returned: '治理方案被退回' }

/** 五落实: 措施、责任、资金、时限、预案, each where it is found under the names that senders use. */
const FIVE = [
  { title: '措施', of: (it: Delivered) => text(it['measures']) },
  { title: '责任', of: (it: Delivered) => text(it['duty']) || name(it['responsible']) },
  { title: '资金', of: (it: Delivered) => [text(it['fund']) === '' ? '' : `${text(it['fund'])} 万元`, text(it['fundSource'])].filter((word) => word !== '').join('，') },
  { title: '时限', of: (it: Delivered) => text(it['until']) || text(it['deadline']) },
  { title: '预案', of: (it: Delivered) => text(it['emergency']) },
] as const

export interface DeliveredPlan {
  readonly state: string | null
  /** Of the five, those of which nothing was delivered. */
  readonly missing: string[]
  readonly lines: Line[]
}

/** The plan of a major danger as delivered in `treatment`; none when there is none. */
export const planOf = (danger: Delivered): DeliveredPlan | null => {
  const treatment = object(danger['treatment'])
  if (treatment === undefined) return null
  const five = FIVE.map(({ title, of }) => ({ title, words: of(treatment) }))
  const interim = text(treatment['interim'])
  return {
    state: PLAN_STATES[text(treatment['state'])] ?? null,
    missing: five.filter(({ words }) => words === '').map(({ title }) => title),
    lines: [...five.filter(({ words }) => words !== ''), ...(interim === '' ? [] : [{ title: '临时管控', words: interim }])],
  }
}

/** Somebody, when and in what words. */
const signature = (value: unknown): string => {
  const it = object(value)
  if (it === undefined) return ''
  const refused = it['approved'] === false ? '未批准' : ''
  return [refused, name(it['by']), moment(it['at']), text(it['comment']) || text(it['text'])].filter((word) => word !== '').join('，')
}

const counted = (value: unknown): string => (Array.isArray(value) && value.length > 0 ? `照片 ${value.length} 张` : '')

/** 清空, 隔离, and who confirmed it on the spot. */
const evidenceWords = (value: unknown): string => {
  const it = object(value)
  if (it === undefined) return ''
  const parts = [['清空', text(it['cleared'])], ['隔离', text(it['isolated'])], ['确认人', name(it['confirmedBy'])]] as const
  return [...parts.flatMap(([title, words]) => (words === '' ? [] : [`${title}：${words}`])), counted(it['photos'])].filter((word) => word !== '').join('；')
}

/** A sign with its facts, in the sender's words. */
const signWords = (value: unknown): string => {
  const it = object(value)
  if (it === undefined) return text(value)
  const facts = Array.isArray(it['facts']) ? it['facts'].map(text).filter((word) => word !== '') : []
  return [text(it['title']), facts.join('；')].filter((word) => word !== '').join('：').slice(0, MOST)
}

export interface StopFacts {
  readonly lines: Line[]
  readonly missing: string[]
  readonly signs: string[]
}

/** Approval, evidence and signs of dishonesty of a stop, as far as delivered. */
export const stopFacts = (stop: Delivered): StopFacts => {
  const owed = [
    { title: '批准', words: signature(stop['approval']) },
    { title: '证据', words: evidenceWords(stop['evidence']) },
  ]
  const more = [
    { title: '复产检查', words: signature(stop['restart']) },
    { title: '企业说明', words: signature(stop['explanation']) },
  ]
  const { signs } = stop
  return {
    lines: [...owed, ...more].filter(({ words }) => words !== ''),
    missing: owed.filter(({ words }) => words === '').map(({ title }) => title),
    signs: Array.isArray(signs) ? signs.map(signWords).filter((word) => word !== '') : [],
  }
}
