import './responsibility.css'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { DetailPage } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { endDayJob, getDayJob } from '../contract/day-job.ts'
import { JobForm } from './job-form.tsx'
import { jobKindWords, jobState } from './job-words.ts'

export const Page = ({ params, roles }: PageProps) => {
  const answer = useQueryOf(getDayJob, { id: params['id'] ?? '' })
  const now = usePlantNow()
  const edits = endDayJob.may.some((role) => roles.includes(role))
  return (
    <Shown answer={answer}>
      {(job) => (
        <DetailPage
          title={job.title}
          back={{ title: '当日作业', to: '/responsibility/jobs' }}
          state={jobState(job, now)}
          actions={!edits || job.state !== 'planned' ? [] : [
            { title: '结束作业', primary: true, form: (close) => <SchemaForm command={endDayJob} formKey={`end-job-${job.id}`} fixed={{ id: job.id, version: job.version }} initial={{ state: 'finished' }} fields={{ reason: { when: ({ state }) => state === 'cancelled' } }} submit="确定" onDone={close} /> },
            { title: '修改', form: (close) => <JobForm job={job} onDone={close} /> },
          ]}
          facts={[
            { title: '类别', value: jobKindWords(job) }, { title: '地点', value: job.place },
            { title: '计划开始', value: <When at={job.startAt} /> }, { title: '计划结束', value: <When at={job.endAt} /> },
            { title: '承包商', value: job.contractor || '本单位' }, { title: '风险单元', value: job.unitName },
            { title: '登记人', value: job.createdBy }, { title: '取消原因', value: job.cancelReason },
          ]}
        />
      )}
    </Shown>
  )
}
