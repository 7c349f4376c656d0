import { useState } from 'react'
import { ALARM_CODES, WORK_KIND_NAMES, WORK_KINDS, WORK_LEVELS } from '@anlan/standards/special-work/kinds'
import { plantDay } from '@anlan/kernel/time'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { PERMIT_STATES } from '../contract/special-work.ts'
import { workPermits } from '../contract/works.ts'
import { workWords } from '../rules/work-words.ts'
import { DrawPermits } from './draw-permits.tsx'
import { WorkMap } from './work-map.tsx'
import { permitTone } from './permit-tone.ts'
import './district.css'

const options = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, title]) => ({ value, words: title }))
const LEVELS = WORK_KIND_NAMES.flatMap((kind) => Object.entries((WORK_LEVELS as Readonly<Record<string, Readonly<Record<string, string>>>>)[kind] ?? {}).map(([level, title]) => ({ value: `${kind}:${level}`, words: `${title}${WORK_KINDS[kind]}` })))

const permits = defineList(workPermits, {
  title: '作业票抽查',
  noun: '张',
  rowKey: (row) => `${row.enterprise}/${row.id}`,
  open: (row) => `/district-supervision/work-permits/${row.enterprise}/${row.id}`,
  exports: { name: 'district-supervision.export-work-permits', title: '导出' },
  columns: [
    { key: 'number', title: '编号', width: 180 },
    { key: 'enterpriseName', title: '企业', width: 150 },
    { key: 'kind', title: '类型和级别', width: 120, show: workWords },
    { key: 'content', title: '作业内容' },
    { key: 'place', title: '位置', width: 130 },
    { key: 'state', title: '状态', width: 95, show: (row) => <StateTag words={PERMIT_STATES[row.state]} tone={permitTone(row.state)} /> },
    { key: 'from', title: '作业时间', width: 105, show: (row) => <When at={row.startedAt ?? row.from} /> },
    { key: 'alarms', title: '报警', width: 60, show: (row) => (row.alarms === 0 ? <span className="al-none">无</span> : <strong>{row.alarms}</strong>) },
    { key: 'issues', title: '票面疑点', width: 85, show: (row) => (row.issues === 0 ? <span className="al-none">无</span> : <strong>{row.issues} 项</strong>) },
    { key: 'checkedAt', title: '抽查', width: 95, show: (row) => (row.findings === null ? <span className="al-none">未抽查</span> : row.findings === 0 ? '没有问题' : `${row.findings} 个问题`) },
    { key: 'unit', title: '申请单位', width: 120, extra: true },
    { key: 'workUnits', title: '作业单位', width: 150, extra: true, show: (row) => `${row.workUnits}${row.contractor ? '（承包商）' : ''}` },
    { key: 'town', title: '镇街', width: 110, extra: true },
  ],
  filters: [
    { key: 'search', title: '搜索编号、内容', kind: 'text' }, { key: 'unit', title: '申请或作业单位', kind: 'text' }, { key: 'place', title: '位置', kind: 'text' },
    { key: 'contractor', title: '承包商', kind: 'select', options: options({ true: '承包商作业', false: '本单位作业' }) }, { key: 'kind', title: '类型', kind: 'select', options: options(WORK_KINDS) }, { key: 'level', title: '级别', kind: 'select', options: LEVELS },
    { key: 'state', title: '状态', kind: 'select', options: options(PERMIT_STATES) }, { key: 'alarm', title: '报警', kind: 'select', options: [{ value: 'any', words: '有报警' }, ...options(ALARM_CODES)] },
    { key: 'unchecked', title: '抽查', kind: 'select', options: [{ value: 'true', words: '未抽查' }] }, { key: 'from', title: '作业日期自', kind: 'date' }, { key: 'to', title: '至', kind: 'date' },
  ],
  empty: { title: '没有符合条件的作业票', hint: '企业提交作业票后自动报送，每次变动都会更新' },
})

/** Permits as they were delivered, to be picked or drawn for a spot check; today's on a map. */
export const Page = () => {
  const [drawing, setDrawing] = useState(false)
  const today = plantDay(usePlantNow())
  const now = useQueryOf(workPermits, { from: today, to: today, limit: 500 }, { every: 15_000 })
  return (
    <ListPage list={permits} actions={[{ title: drawing ? '收起随机抽取' : '随机抽取', press: async () => setDrawing(!drawing) }]}>
      {drawing ? <DrawPermits today={today} /> : null}
      <WorkMap rows={now.value?.rows} />
    </ListPage>
  )
}
