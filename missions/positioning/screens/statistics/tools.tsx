import { listDepartments } from '@anlan/people/contract/department'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { PERSON_CLASSES } from '../../contract/fence.ts'
import { JUDGED_KINDS } from '../../contract/judged.ts'
import { useGrounds } from '../use-ground.ts'
import { PERIODS } from './periods.ts'
import type { Asked } from './use-asked.ts'

const Choice = ({ title, value, all, options, onChange }: { readonly title: string; readonly value: string | undefined; readonly all?: string; readonly options: readonly (readonly [value: string, words: string])[]; readonly onChange: (value: string) => void }) => (
  <label>
    {title}
    <select className="al-input" value={value ?? ''} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
      {all === undefined ? null : <option value="">{all}</option>}
      {options.map(([one, words]) => <option key={one} value={one}>{words}</option>)}
    </select>
  </label>
)

/** When, whom, where and, for alarms, what: the same on all pages of the statistics. */
export const Tools = ({ asked: { url, change, name, period, kind }, kinds = false }: { readonly asked: Asked; readonly kinds?: boolean }) => {
  const { fences } = useGrounds()
  const departments = useQueryOf(listDepartments, {}).value?.departments ?? []
  return (
    <div className="po-stat-tools">
      <Choice title="时间" value={url['month'] === undefined ? name : 'own'} options={Object.entries(PERIODS)} onChange={(chosen) => change({ period: chosen, month: undefined, ...(chosen === 'own' ? period : { from: undefined, to: undefined }) })} />
      {name === 'own' && url['month'] === undefined ? (
        <>
          <label>自<input className="al-input" type="date" value={period.from} max={period.to} onChange={({ currentTarget }) => change({ from: currentTarget.value })} /></label>
          <label>至<input className="al-input" type="date" value={period.to} min={period.from} onChange={({ currentTarget }) => change({ to: currentTarget.value })} /></label>
        </>
      ) : <span className="al-clause">{period.from} 至 {period.to}</span>}
      <Choice title="人员类别" value={url['class']} all="全部" options={Object.entries(PERSON_CLASSES)} onChange={(it) => change({ class: it })} />
      <Choice title="部门" value={url['department']} all="全部" options={departments.map(({ id, name: words }) => [id, words])} onChange={(it) => change({ department: it })} />
      <Choice title="区域" value={url['fence']} all="全部" options={fences.map(({ id, data }) => [id, data.name])} onChange={(it) => change({ fence: it })} />
      {kinds ? <Choice title="报警种类" value={kind[0]} all="全部" options={Object.entries(JUDGED_KINDS)} onChange={(it) => change({ kind: it })} /> : null}
    </div>
  )
}
