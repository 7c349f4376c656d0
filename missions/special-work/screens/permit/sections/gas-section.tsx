import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { Section, StateTag } from '@anlan/platform/ui/detail-page'
import { Note } from '@anlan/platform/ui/states'
import { When } from '@anlan/platform/ui/when'
import { GASES } from '@anlan/standards/special-work/gases'
import { GAS_UNITS, GAS_VERDICTS, type GasResult, type GasTest } from '../../../contract/gas.ts'
import type { Permit } from '../../../contract/permit.ts'
import { gasNeeds } from '../../../rules/gas/needs.ts'
import { GasForm } from './gas-form.tsx'

const TONES = { pass: 'done', fail: 'late', none: 'late' } as const
const converted = ({ converted: value, convertedUnit }: GasResult): string => (value === null ? '—' : `${value} ${convertedUnit === 'vol' ? '%（体积）' : 'mg/m³'}`)

const Sampling = ({ test, newest }: { readonly test: GasTest; readonly newest: boolean }) => (
  <tbody data-newest={newest}>
    {test.results.map((it, at) => (
      <tr key={it.gas}>
        {at === 0 ? (
          <th scope="rowgroup" rowSpan={test.results.length}>
            <When at={test.sampledAt} />，{test.spot}
            <span className="al-clause">{test.by.name}，{test.detector === null ? '未登记检测仪' : `检测仪 ${test.detector.number}，检定有效期至 ${test.detector.calibratedUntil}`}</span>
          </th>
        ) : null}
        <td>{GASES[it.gas].title}</td>
        <td data-number>{it.value} {GAS_UNITS[it.unit]}</td>
        <td data-number>{converted(it)}</td>
        <td data-number>{it.limit}{GASES[it.gas].confidence === 'K' && it.gas !== 'oxygen' ? <span className="al-clause">（待核）</span> : null}</td>
        <td><StateTag words={GAS_VERDICTS[it.verdict]} tone={TONES[it.verdict]} />{it.why === null ? null : <span className="swd-why">{it.why}</span>}</td>
      </tr>
    ))}
  </tbody>
)

/** 气体分析: as read, as converted, against which limit, and why not; the verdict is the system's. Newest first. */
export const GasSection = ({ permit }: { readonly permit: Permit }) => {
  const { needed, entered, continuous } = gasNeeds(permit)
  const tests = permit.gas.toSorted((a, b) => b.sampledAt - a.sampledAt)
  const own = ['preparing', 'signing', 'issued', 'working', 'suspended'].includes(permit.state)
  return (
    <Section title="气体分析" tools={own ? <ActionButtons actions={[{ title: '登记气体分析', primary: needed && tests.length === 0, form: (close) => <GasForm permit={permit} close={close} /> }]} /> : null}>
      {needed ? <p className="al-clause">应测{entered ? '氧含量、可燃气体、有毒气体' : '可燃气体'}{continuous ? '，作业中连续检测' : ''}。合格与否由系统按读数换算判定，不能填写</p> : null}
      {tests.length === 0 ? <p className="al-none">{needed ? '还没有气体分析' : '本项作业不要求气体分析'}</p> : (
        <div className="swd-scroll">
          <table className="swd-table">
            <thead><tr><th scope="col">取样</th><th scope="col">气体</th><th scope="col" data-number>读数</th><th scope="col" data-number>换算</th><th scope="col" data-number>限值</th><th scope="col">判定</th></tr></thead>
            {tests.map((test, at) => <Sampling key={test.id} test={test} newest={at === 0} />)}
          </table>
        </div>
      )}
      {tests[0]?.verdict === 'none' ? <Note tone="refusal" clause="GB 30871-2022 4.12">最近一次分析不能判定，等同于没有合格的分析</Note> : null}
    </Section>
  )
}
