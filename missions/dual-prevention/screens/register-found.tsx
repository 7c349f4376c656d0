import type { ReactNode } from 'react'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { type Answer, useQueryOf } from '@anlan/platform/ui/use-query'
import { listMeasures, listRiskEvents, listUnits } from '../contract/register.ts'
import type { Opened } from './register-words.ts'
import { RiskTag } from './risk-tag.tsx'

interface FoundProps<Row> {
  readonly title: string
  readonly answer: Answer<{ readonly rows: readonly Row[]; readonly total: number }>
  readonly row: (row: Row) => { readonly opened: Opened; readonly words: ReactNode; readonly below: string }
  readonly open: (opened: Opened) => void
}

const MOST = 50

const Found = <Row,>({ title, answer, row, open }: FoundProps<Row>) => (
  <Shown answer={answer} lines={3}>
    {({ rows, total }) =>
      total === 0 ? null : (
        <section className="dp-found" aria-label={title}>
          <h2>
            {title} <span className="al-clause">{total > MOST ? `前 ${MOST} 条，共 ${total} 条，多输入几个字可缩小范围` : `${total} 条`}</span>
          </h2>
          <ul>
            {rows.map((it) => {
              const { opened, words, below } = row(it)
              return (
                <li key={opened.id}>
                  <button type="button" onClick={() => open(opened)}>
                    <span>{words}</span>
                    <span className="al-clause">{below}</span>
                  </button>
                </li>
              )
            })}
          </ul>
        </section>
      )
    }
  </Shown>
)

/** What bears the words, by kind, each with the place where it stands. */
export const RegisterFound = ({ search, open }: { readonly search: string; readonly open: (opened: Opened) => void }) => {
  const asked = { search, limit: MOST, offset: 0 }
  const units = useQueryOf(listUnits, asked, { keepFormer: true })
  const events = useQueryOf(listRiskEvents, asked, { keepFormer: true })
  const measures = useQueryOf(listMeasures, asked, { keepFormer: true })
  const nothing = [units, events, measures].every(({ value }) => value?.total === 0)
  if (nothing) return <Empty title={`没有包含“${search}”的内容`} hint="换几个字再试" />
  return (
    <div className="dp-founds">
      <Found title="风险单元" answer={units} open={open} row={(it) => ({ opened: { kind: 'unit', id: it.id }, words: <><RiskTag level={it.riskLevel} /> {it.name}</>, below: `${it.department}，${it.responsible}` })} />
      <Found title="风险事件" answer={events} open={open} row={(it) => ({ opened: { kind: 'event', id: it.id, unit: it.unit }, words: <><RiskTag level={it.inherentLevel} /> {it.name}</>, below: it.unitName })} />
      <Found title="管控措施" answer={measures} open={open} row={(it) => ({ opened: { kind: 'measure', id: it.id }, words: it.description, below: `${it.unitName} › ${it.riskEventName}` })} />
    </div>
  )
}
