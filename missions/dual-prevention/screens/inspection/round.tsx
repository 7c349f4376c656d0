import '../dual-prevention.css'
import { labelOf } from '@anlan/standards/code-table'
import { WORK_DAY_TYPE } from '@anlan/standards/code-tables'
import { DetailPage, Section } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Shown } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { getRound, saveRound } from '../../contract/inspection/round.ts'
import { RoundForm } from './round-form.tsx'

export const Page = ({ params, roles, navigate }: PageProps) => {
  const answer = useQueryOf(getRound, { id: params['id'] ?? '' })
  const save = useCommandOf(saveRound)
  const edits = saveRound.may.some((role) => roles.includes(role))
  return (
    <Shown answer={answer}>
      {({ round }) => (
        <DetailPage
          title={round.name}
          back={{ title: '巡检路线', to: '/dual-prevention/rounds' }}
          state={round.active ? { words: '启用', tone: 'done' } : { words: '停用', tone: 'off' }}
          actions={[
            ...(edits ? [{ title: '修改路线', primary: true, form: (close: () => void) => <RoundForm round={round} onDone={close} /> }] : []),
            { title: '巡检记录', to: `/dual-prevention/round-runs?round=${round.id}` },
            ...(edits ? [{
              title: '删除路线', danger: true, confirm: { tells: [], body: '删除后不再生成巡检，已有的记录保留' },
              press: async () => {
                const { id, version, name, stops, cycle, cycleUnit, windowStart, windowEnd, workDayType, post, person } = round
                const decision = await save.send({ id, version, name, stops, cycle, cycleUnit, windowStart, windowEnd, workDayType, post, person, active: false, deleted: true })
                if (decision?.accepted) navigate('/dual-prevention/rounds')
                return decision
              },
            }] : []),
          ]}
          facts={[
            { title: '周期', value: `每 ${round.cycle} ${round.cycleUnit}` },
            { title: '工作时间', value: round.windowStart === null ? '全天' : `${round.windowStart}–${round.windowEnd}` },
            { title: '工作日', value: labelOf(WORK_DAY_TYPE, round.workDayType) },
            { title: '由谁巡检', value: round.postName === null ? (round.personName ?? '未安排') : `${round.postName}当班的人` },
            { title: '下次开始', value: round.nextStart === null ? '尚未排期' : <When at={round.nextStart} /> },
            { title: '最后修改', value: <>{round.updatedBy} <When at={round.updatedAt} /></> },
          ]}
        >
          <Section title="巡检点">
            <ol className="dp-route">
              {round.stops.map((stop, at) => (
                <li key={stop.place}>{round.stopNames[at]}{stop.minSeconds === 0 ? '' : `，至少停留 ${stop.minSeconds} 秒`}</li>
              ))}
            </ol>
          </Section>
        </DetailPage>
      )}
    </Shown>
  )
}
