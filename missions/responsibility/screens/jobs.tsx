import './responsibility.css'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { StateTag } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import { When } from '@anlan/platform/ui/when'
import { type DayJob, JOB_KINDS, listDayJobs, saveDayJob } from '../contract/day-job.ts'
import { JobForm } from './job-form.tsx'
import { jobKindWords, jobState } from './job-words.ts'

const State = ({ job }: { readonly job: DayJob }) => <StateTag {...jobState(job, usePlantNow())} />

const jobs = defineList(listDayJobs, {
  title: '当日作业',
  noun: '项作业',
  rowKey: (row) => row.id,
  sort: '-startAt',
  open: (row) => `/responsibility/jobs/${row.id}`,
  columns: [
    { key: 'kind', title: '类别', width: 120, show: jobKindWords },
    { key: 'title', title: '作业内容' },
    { key: 'state', title: '状态', width: 130, show: (row) => <State job={row} /> },
    { key: 'place', title: '地点', width: 200 },
    { key: 'startAt', title: '计划开始', width: 150, sortable: true, show: (row) => <When at={row.startAt} /> },
    { key: 'endAt', title: '计划结束', width: 150, show: (row) => <When at={row.endAt} /> },
    { key: 'contractor', title: '承包商', width: 160, show: (row) => row.contractor || '本单位' },
    { key: 'unitName', title: '风险单元', width: 180, extra: true },
    { key: 'createdBy', title: '登记人', width: 100, extra: true },
  ],
  filters: [
    { key: 'search', title: '搜索内容、地点、承包商', kind: 'text' },
    { key: 'day', title: '日期', kind: 'date' },
    { key: 'kind', title: '类别', kind: 'select', options: Object.entries(JOB_KINDS).map(([value, words]) => ({ value, words })) },
  ],
  exports: { name: 'responsibility.export-day-jobs', title: '导出 Excel' },
  empty: { title: '没有登记作业', hint: '今天有动火、受限空间、检维修等作业时登记，承诺公告的数量由此计算' },
})

export const Page = ({ roles }: PageProps) => (
  <ListPage list={jobs} actions={saveDayJob.may.some((role) => roles.includes(role)) ? [{ title: '登记作业', primary: true, icon: 'plus', form: (close) => <JobForm onDone={close} /> }] : []} />
)
