import type { AlarmFigures } from '../../contract/statistics.ts'
import { lengthWords, percentWords } from '../../rules/statistics/figure-words.ts'

interface StatColumn {
  readonly title: string
  readonly value: (it: AlarmFigures) => string | number
}

/** Figures of alarms, in the order of every list and table. */
export const COLUMNS: readonly StatColumn[] = [
  { title: '报警', value: (it) => it.raised },
  { title: '其中红色', value: (it) => it.red },
  { title: '触发次数', value: (it) => it.times },
  { title: '已处置', value: (it) => it.handled },
  { title: '误报', value: (it) => it.misreport },
  { title: '未办结', value: (it) => it.open },
  { title: '误报率', value: (it) => percentWords(it.falseRate) },
  { title: '平均签收', value: (it) => lengthWords(it.ackSeconds) },
  { title: '平均处置', value: (it) => lengthWords(it.handleSeconds) },
]

/** Whether a false rate is not below what the standard asks. */
export const isOver = ({ falseRate }: AlarmFigures, limit: number): boolean => falseRate !== null && falseRate >= limit

export const FigureList = ({ figures, limit }: { readonly figures: AlarmFigures; readonly limit: number }) => (
  <ul className="po-figures">
    {COLUMNS.map(({ title, value }) => (
      <li key={title} data-over={title === '误报率' && isOver(figures, limit)}>
        <b>{value(figures)}</b>
        <span>{title}{title === '误报率' && isOver(figures, limit) ? '，超限' : ''}</span>
      </li>
    ))}
  </ul>
)
