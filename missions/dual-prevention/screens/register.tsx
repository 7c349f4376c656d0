import './dual-prevention.css'
import { useState } from 'react'
import { RISK_LEVEL } from '@anlan/standards/code-tables'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { ListFilters } from '@anlan/platform/ui/list/list-filters'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { listUnits } from '../contract/register.ts'
import { saveUnit } from '../contract/save-register.ts'
import { optionsOf } from './options.ts'
import { UnitForm } from './register-forms.tsx'
import { RegisterDrawer } from './register-drawer.tsx'
import { RegisterFound } from './register-found.tsx'
import { addressOf, type Opened, openedOf } from './register-words.ts'
import { UnitBranch } from './unit-branch.tsx'

const FILTERS = [
  { key: 'search', title: '搜索单元、事件、措施', kind: 'text' },
  { key: 'level', title: '风险等级', kind: 'select', options: optionsOf(RISK_LEVEL) },
] as const

/** 单元 → 事件 → 措施 as a tree; what is opened stands in the address. */
export const Page = ({ roles }: PageProps) => {
  const [state, change] = useUrlState()
  const { search, level } = state
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set())
  const opened = openedOf(state)
  const open = (next: Opened | undefined) => change(addressOf(next))
  const units = useQueryOf(listUnits, { limit: 500, offset: 0, ...(level === undefined ? {} : { riskLevel: level }) }, { keepFormer: true })
  const edits = saveUnit.may.some((role) => roles.includes(role))
  const actions: readonly PageAction[] = edits
    ? [{ title: '导入风险台账', to: '/dual-prevention/register/import', icon: 'upload', primary: units.value?.total === 0 }, { title: '添加单元', icon: 'plus', form: (close) => <UnitForm unit={undefined} onDone={close} /> }]
    : []
  const toggle = (id: string) => setExpanded((former) => (former.has(id) ? new Set([...former].filter((it) => it !== id)) : new Set([...former, id])))
  return (
    <section className="dp-register" aria-labelledby="dp-register-title">
      <header className="al-page-head">
        <h1 id="dp-register-title">风险清单</h1>
        <span className="al-count">{units.value === undefined ? '' : `${units.value.total} 个单元`}</span>
        <div className="al-page-actions">
          <ActionButtons actions={actions} />
        </div>
      </header>
      <ListFilters filters={FILTERS} state={state} onChange={change} />
      {search === undefined ? (
        <Shown answer={units} lines={12}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Empty title={level === undefined ? '还没有风险清单' : '没有这个等级的单元'} hint={level === undefined ? '已有台账的，点“导入风险台账”上传工作簿；没有的，点“添加单元”逐个填写' : '换一个等级再看'} />
            ) : (
              <ul className="dp-tree">
                {rows.map((unit) => (
                  <UnitBranch key={unit.id} unit={unit} expanded={expanded.has(unit.id)} toggle={() => toggle(unit.id)} open={open} opened={opened} />
                ))}
              </ul>
            )
          }
        </Shown>
      ) : (
        <RegisterFound search={search} open={open} />
      )}
      {opened === undefined ? null : <RegisterDrawer opened={opened} open={open} edits={edits} />}
    </section>
  )
}
