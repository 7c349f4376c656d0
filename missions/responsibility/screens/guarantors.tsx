import './responsibility.css'
import { useMemo, useState } from 'react'
import { hazardSources } from '@anlan/dual-prevention/contract/hazard-source'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { Dialog } from '@anlan/platform/ui/dialog'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { ListPage } from '@anlan/platform/ui/list-page'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { Day } from '@anlan/platform/ui/when'
import { appoint, endAppointment, GUARANTEE_WORDS, listAppointments } from '../contract/appointment.ts'
import { HAZARD_LEVELS } from '../contract/hazard-level.ts'
import { usePersonOptions } from './person-options.ts'
import { PrintLink } from './print-link.tsx'

const STATES = { now: { words: '在任', tone: 'done' }, coming: { words: '未到任', tone: 'open' }, ended: { words: '已结束', tone: 'off' } } as const

const appointments = (edits: boolean) =>
  defineList(listAppointments, {
    title: '包保责任人',
    noun: '条任命',
    rowKey: (row) => row.id,
    ...(edits ? { open: (row) => `/responsibility/guarantors?end=${row.id}&version=${row.version}&name=${encodeURIComponent(row.personName)}` } : {}),
    columns: [
      { key: 'hazardName', title: '重大危险源', width: 150 },
      { key: 'hazardLevel', title: '级别', width: 130, show: (row) => HAZARD_LEVELS[row.hazardLevel] ?? row.hazardLevel },
      { key: 'role', title: '责任人', width: 100, show: (row) => GUARANTEE_WORDS[row.role] },
      { key: 'personName', title: '姓名', width: 80 },
      { key: 'postName', title: '职务', width: 110 },
      { key: 'phone', title: '公示电话', width: 120 },
      { key: 'state', title: '状态', width: 90, show: (row) => <StateTag {...STATES[row.state]} /> },
      { key: 'from', title: '任职开始', width: 100, show: (row) => <Day day={row.from} /> },
      { key: 'until', title: '任职结束', width: 90, show: (row) => (row.until === null ? '至今' : <Day day={row.until} />) },
      { key: 'qualification', title: '资格证书', show: (row) => row.qualification || '证书台账中没有' },
      { key: 'document', title: '任命文件', width: 140, extra: true },
    ],
    filters: [
      { key: 'search', title: '搜索姓名、危险源', kind: 'text' },
      { key: 'state', title: '状态', kind: 'select', options: [{ value: 'now', words: '在任' }, { value: 'ended', words: '已结束' }] },
      { key: 'role', title: '责任人', kind: 'select', options: Object.entries(GUARANTEE_WORDS).map(([value, words]) => ({ value, words })) },
    ],
    exports: { name: 'responsibility.export-appointments', title: '导出 Excel' },
    empty: { title: '还没有任命包保责任人', hint: '每个重大危险源要有主要、技术、操作三名负责人。先在“风险分析对象”登记危险源' },
  })

const AppointForm = ({ onDone }: { readonly onDone: () => void }) => {
  const [id] = useState(newId)
  const persons = usePersonOptions()
  const rows = useQueryOf(hazardSources, { limit: 500 }).value?.rows
  const sources = rows?.filter(({ majorHazardLevel }) => majorHazardLevel !== 'none').map(({ code, name, majorHazardLevel }) => ({ value: code, words: name ?? code, hint: HAZARD_LEVELS[majorHazardLevel] ?? '' })) ?? []
  return (
    <SchemaForm command={appoint} formKey="appoint" fixed={{ id }} fields={{ hazardCode: { widget: 'select', options: sources, help: '只列出构成重大危险源和尚未分级的' }, person: { widget: 'select', options: persons } }} submit="任命" onDone={onDone} onCancel={onDone}>
      <p className="al-clause">任命后出现在公示牌和公告屏上，并按任务清单提醒本人履职。</p>
    </SchemaForm>
  )
}

export const Page = ({ roles }: PageProps) => {
  const edits = appoint.may.some((role) => roles.includes(role))
  const list = useMemo(() => appointments(edits), [edits])
  const [{ end, version, name }, change] = useUrlState()
  const close = () => change({ end: undefined, version: undefined, name: undefined })
  return (
    <>
      <ListPage list={list} actions={[...(edits ? [{ title: '任命责任人', primary: true, icon: 'plus' as const, form: (done: () => void) => <AppointForm onDone={done} /> }] : []), { title: '公示牌', to: '/responsibility/board' }, { title: '任务清单', to: '/responsibility/items' }, { title: '风险分析对象', to: '/dual-prevention/hazard-sources' }]}>
        <p><PrintLink name="responsibility.print-board" input={{}} title="打印公示牌" /></p>
      </ListPage>
      {end === undefined || version === undefined ? null : (
        <Dialog title={`结束${name ?? ''}的任职`} place="side" onClose={close}>
          <SchemaForm command={endAppointment} formKey={`end-${end}`} fixed={{ id: end, version: Number(version) }} submit="结束任职" onDone={close} onCancel={close} />
        </Dialog>
      )}
    </>
  )
}
