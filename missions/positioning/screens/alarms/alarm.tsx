import '../positioning.css'
import './alarm-screens.css'
import type { z } from 'zod'
import { DetailPage } from '@anlan/platform/ui/detail-page'
import type { Fact } from '@anlan/platform/ui/detail/detail'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Panels } from '@anlan/platform/ui/panels'
import { Note, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { JUDGED_KINDS } from '../../contract/judged.ts'
import { CONFIRMS, getPositionAlarm, type PositionAlarm } from '../../contract/positioning-alarm.ts'
import { STATISTICS_READERS } from '../../contract/statistics.ts'
import { spanWords, stateOfAlarm } from './alarm-record-words.ts'
import { Course } from './course.tsx'
import { gatheringMoves } from './gathering-moves.tsx'
import { NecessaryList } from './necessary-list.tsx'
import { Snapshots } from './snapshots.tsx'

export type AlarmRecord = z.output<typeof getPositionAlarm.output>

/** While something happens it is looked at again by itself. */
export const SOON = 5_000

export const factsOf = (alarm: PositionAlarm): readonly Fact[] => [
  { title: '种类', value: JUDGED_KINDS[alarm.kind] },
  { title: '位置', value: alarm.place },
  { title: '起止', value: spanWords(alarm), wide: true },
  { title: '人员', value: alarm.people.map(({ name }) => name).join('、'), wide: true },
  ...(alarm.kind === 'gathering' ? [{ title: '消警方式', value: alarm.state === 'ended' ? '已消警' : CONFIRMS[alarm.confirm] }] : []),
  ...(alarm.dispersedAt === null ? [] : [{ title: '人员散开', value: <When at={alarm.dispersedAt} /> }]),
]

/** What has to be known before anything else. */
export const AlarmNotes = ({ alarm }: { readonly alarm: PositionAlarm }) => (
  <>
    {alarm.gas && alarm.state === 'standing' ? <Note tone="refusal" clause="AQ 3064.3-2025 5.2.3">附近有气体报警，已提醒现场人员立即撤离</Note> : null}
    {alarm.confirm === 'now' ? <Note clause="AQ 3064.3-2025 5.2.3">人员已经散开。请到现场确认后消警，确认之前这条预警不会结束</Note> : null}
  </>
)

const Record = ({ record: { alarm, moments, confirmed, necessary, now }, roles }: { readonly record: AlarmRecord } & Pick<PageProps, 'roles'>) => (
  <DetailPage
    title={alarm.title}
    back={{ title: '定位报警', to: '/positioning/alarms' }}
    state={stateOfAlarm(alarm)}
    level={alarm.worst}
    actions={[...gatheringMoves(alarm, necessary, roles), ...(alarm.state === 'ended' ? [] : [{ title: '看实时位置', to: '/positioning/live' }])]}
    facts={factsOf(alarm)}
  >
    <AlarmNotes alarm={alarm} />
    <Snapshots alarm={alarm} moments={moments} />
    <NecessaryList necessary={necessary} now={now} />
    <Course alarm={alarm} moments={moments} confirmed={confirmed} />
    {alarm.alarm === null ? null : <Panels subject="alarm-loop" id={alarm.alarm} />}
    {alarm.kind === 'gathering' && STATISTICS_READERS.some((role) => roles.includes(role)) ? <p><GoTo to="/positioning/statistics/gatherings" className="al-button">频繁聚集的原因分析和措施</GoTo></p> : null}
  </DetailPage>
)

/** One alarm of positioning: who was where when it began, how it went, what was done about it. */
export const Page = ({ params, roles }: PageProps) => {
  const answer = useQueryOf(getPositionAlarm, { id: params['id'] ?? '' }, { listens: ['alarms'], every: SOON })
  return <Shown answer={answer}>{(record) => <Record record={record} roles={roles} />}</Shown>
}
