import type { z } from 'zod'
import type { today } from '../contract/overview.ts'

type Today = z.output<typeof today.output>

export interface Figure {
  readonly title: string
  readonly count: number
  /** The list behind the number, within the org. */
  readonly to: string
}

const DANGERS = '/dual-prevention/dangers'
const DUES = '/dual-prevention/dues'

/** What needs somebody now, the worst first; what needs nobody is left out. */
export const needsSomebody = ({ dues, dangers, register }: Today): readonly Figure[] =>
  [
    { title: '隐患超期未整改', count: dangers.overdue, to: `${DANGERS}?overdue=true` },
    { title: '今天超期未排查', count: dues.missed, to: `${DUES}?state=missed` },
    { title: '隐患待确认', count: dangers.toConfirm, to: `${DANGERS}?state=reported` },
    { title: '隐患待验收', count: dangers.toAccept, to: `${DANGERS}?state=to-accept` },
    { title: '还没有风险单元，请导入风险台账', count: register.units === 0 ? 1 : 0, to: '/dual-prevention/register/import' },
  ].filter(({ count }) => count > 0)

/** How the day goes. */
export const dayFigures = ({ dues, dangers }: Today): readonly Figure[] => [
  { title: '今天到期，已排查', count: dues.done, to: `${DUES}?state=done` },
  { title: '今天到期，待排查', count: dues.open, to: `${DUES}?state=open` },
  { title: '今天逾期补查', count: dues.madeUp, to: `${DUES}?state=made-up` },
  { title: '今天上报隐患', count: dangers.reported, to: `${DANGERS}?all=true&sort=-reportedAt` },
  { title: '整改中隐患', count: dangers.rectifying, to: `${DANGERS}?state=rectifying` },
  { title: '未关闭重大隐患', count: dangers.major, to: `${DANGERS}?level=1` },
]

/** 0 … 1; without a due there is no rate. */
export const rateWords = (rate: number | null): string => (rate === null ? '今天还没有到期的排查' : `按时排查率 ${Math.floor(rate * 1000) / 10}%`)
