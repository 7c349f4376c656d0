import './dual-prevention.css'
import { lazy, Suspense, useState } from 'react'
import { RISK_LEVEL } from '@anlan/standards/code-tables'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useHere } from '@anlan/platform/ui/here'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Icon } from '@anlan/platform/ui/icon'
import { ListFilters } from '@anlan/platform/ui/list/list-filters'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { REVIEW_STATES } from '../contract/reassess.ts'
import { listUnits } from '../contract/register.ts'
import { saveUnit } from '../contract/save-register.ts'
import { optionsOf } from './options.ts'
import { UnitForm } from './register-forms.tsx'
import { RegisterFound } from './register-found.tsx'
import { addressOf, type Opened, openedOf } from './register-words.ts'
import { DueForReview, RequireReassessment } from './risk/review.tsx'
import { UnitBranch } from './unit-branch.tsx'

/** Opened by a click, fetched with it. */
const RegisterDrawer = lazy(() => import('./register-drawer.tsx').then((it) => ({ default: it.RegisterDrawer })))

const FILTERS = [
  { key: 'search', title: '搜索单元、事件、措施', kind: 'text' },
  { key: 'level', title: '风险等级', kind: 'select', options: optionsOf(RISK_LEVEL) },
  { key: 'review', title: '复评', kind: 'select', options: optionsOf(REVIEW_STATES) },
] as const

/** 单元 → 事件 → 措施 as a tree; what is opened stands in the address. */
export const Page = ({ roles }: PageProps) => {
  const [state, change] = useUrlState()
  const { search, level, review } = state
  const { org } = useHere()
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set())
  const opened = openedOf(state)
  const open = (next: Opened | undefined) => change(addressOf(next))
  const units = useQueryOf(listUnits, { limit: 500, offset: 0, ...(level === undefined ? {} : { riskLevel: level }), ...(review === undefined ? {} : { review }) }, { keepFormer: true })
  const edits = saveUnit.may.some((role) => roles.includes(role))
  const actions: readonly PageAction[] = edits
    ? [{ title: '导入风险台账', to: '/dual-prevention/register/import', icon: 'upload', primary: units.value?.total === 0 }, { title: '要求复评', form: (close) => <RequireReassessment onDone={close} />, ...(units.value?.total === 0 ? { blocked: '还没有风险单元' } : {}) }, { title: '添加单元', icon: 'plus', form: (close) => <UnitForm unit={undefined} onDone={close} /> }]
    : []
  const toggle = (id: string) => setExpanded((former) => (former.has(id) ? new Set([...former].filter((it) => it !== id)) : new Set([...former, id])))
  return (
    <section className="dp-register" aria-labelledby="dp-register-title">
      <header className="al-page-head">
        <h1 id="dp-register-title">风险清单</h1>
        <span className="al-count">{units.value === undefined ? '' : `${units.value.total} 个单元`}</span>
        <div className="al-actions al-page-actions">
          <GoTo to="/dual-prevention/register/day" className="al-button" data-kind="quiet">
            <Icon name="calendar" size={18} />
            某日的清单
          </GoTo>
          <a className="al-button" data-kind="quiet" href={`/api/orgs/${org.id}/dual-prevention/export-register`} download>
            <Icon name="download" size={18} />
            导出清单
          </a>
          <ActionButtons actions={actions} />
        </div>
      </header>
      <ListFilters filters={FILTERS} state={state} onChange={change} />
      <DueForReview />
      {search === undefined ? (
        <Shown answer={units} lines={12}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Empty title={level === undefined && review === undefined ? '还没有风险清单' : '没有符合条件的单元'} hint={level === undefined && review === undefined ? '已有台账的，点“导入风险台账”上传工作簿；没有的，点“添加单元”逐个填写' : '换一个条件再看'} />
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
      <Suspense fallback={null}>{opened === undefined ? null : <RegisterDrawer opened={opened} open={open} edits={edits} />}</Suspense>
    </section>
  )
}
