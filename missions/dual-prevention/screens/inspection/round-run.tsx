import '../dual-prevention.css'
import { DetailPage, Section } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Shown } from '@anlan/platform/ui/states'
import { durationWords } from '@anlan/platform/ui/time-words'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { PRESENCE_WORDS } from '../../contract/inspection/presence.ts'
import { getRoundRun, type Visit } from '../../contract/inspection/round.ts'
import { runState, runWords } from './run-state.ts'

const stay = ({ arrived, left }: Visit): string => (arrived === null || left === null ? '—' : durationWords(left - arrived))

/** One walk: what was laid down beside what was walked. */
export const Page = ({ params }: PageProps) => {
  const answer = useQueryOf(getRoundRun, { id: params['id'] ?? '' })
  return (
    <Shown answer={answer}>
      {({ run }) => (
        <DetailPage
          title={run.name}
          back={{ title: '巡检记录', to: '/dual-prevention/round-runs' }}
          state={runState(run)}
          actions={[{ title: '路线', to: `/dual-prevention/rounds/${run.round}` }]}
          facts={[
            { title: '应走时间', value: <><When at={run.startAt} /> 到 <When at={run.endAt} /></> },
            { title: '责任人', value: run.assigneeNames.join('、') || '无人值班' },
            { title: '巡检人', value: run.walker },
            { title: '实际时间', value: run.startedAt === null ? null : <><When at={run.startedAt} /> 到 <When at={run.endedAt} /></> },
            { title: '情况', value: run.state === 'missed' ? '到期没有巡检' : runWords(run), wide: true },
          ]}
        >
          <Section title="各处">
            <table className="dp-table">
              <thead><tr><th scope="col">巡检点</th><th scope="col">到达</th><th scope="col">停留</th><th scope="col">应停留</th><th scope="col">到场</th></tr></thead>
              <tbody>
                {run.stops.map((stop) => {
                  const visit = run.visits.find(({ place }) => place === stop.place)
                  const seen = run.evidence.find(({ place }) => place === stop.place)
                  return (
                    <tr key={stop.place}>
                      <td>{stop.name}</td>
                      <td>{visit?.arrived == null ? (visit?.skipped == null ? seen === undefined ? '—' : <When at={seen.from} /> : `跳过：${visit.skipped}`) : <When at={visit.arrived} />}</td>
                      <td>{visit === undefined ? seen === undefined || seen.to === seen.from ? '—' : durationWords(seen.to - seen.from) : stay(visit)}</td>
                      <td>{stop.minSeconds === 0 ? '不限' : `${stop.minSeconds} 秒`}</td>
                      <td>{visit?.presence == null ? seen === undefined ? '—' : `佐证：${seen.source}` : PRESENCE_WORDS[visit.presence.kind]}</td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </Section>
        </DetailPage>
      )}
    </Shown>
  )
}
