import { JUDGED_KINDS } from '../../contract/judged.ts'
import type { Standing } from '../../contract/live.ts'
import { totalsOf } from '../standing-totals.ts'

const Totals = ({ title, totals }: { readonly title: string; readonly totals: readonly (readonly [string, number])[] }) => (
  <li>
    {title}：{totals.map(([words, many]) => `${words} ${many}`).join('，')}
  </li>
)

/** How many alarms of each kind, and where (AQ 3064.3 5.4). */
export const StandingTotals = ({ alarms }: { readonly alarms: readonly Standing[] }) =>
  alarms.length < 2 ? null : (
    <ul className="po-totals" aria-label="报警合计">
      <Totals title="按类型" totals={totalsOf(alarms, ({ kind }) => JUDGED_KINDS[kind])} />
      <Totals title="按位置" totals={totalsOf(alarms, ({ fenceName, plan }) => fenceName ?? (plan === '' ? '厂区' : plan))} />
    </ul>
  )
