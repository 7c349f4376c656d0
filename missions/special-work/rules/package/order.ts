import type { WorkKind } from '@anlan/standards/special-work/kinds'
import type { Detail } from '../../contract/detail.ts'

export interface Turn {
  readonly order: number
  readonly why: string
}

/** In which order works of one job begin: usage, not law (K). What isolates comes first, what opens again comes last. */
const TURNS: Readonly<Record<WorkKind, Turn>> = {
  blinding: { order: 1, why: '先隔断，再作业' },
  'road-closure': { order: 1, why: '先断路、设警示' },
  'temporary-power': { order: 2, why: '送电后才能用电' },
  excavation: { order: 3, why: '先开挖，再进入坑内作业' },
  'confined-space': { order: 4, why: '隔断、置换、通风后进入' },
  height: { order: 5, why: '搭好平台后上去' },
  lifting: { order: 5, why: '就位前清场' },
  'hot-work': { order: 6, why: '其他措施都落实后动火' },
}
const REOPENING: Turn = { order: 7, why: '其他作业验收后再抽盲板' }

export const turnIn = (detail: Detail): Turn => (detail.kind === 'blinding' && detail.action === 'remove' ? REOPENING : TURNS[detail.kind])
