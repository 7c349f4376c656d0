import './alarms.css'
import { DetailPage, Section } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Panels } from '@anlan/platform/ui/panels'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { Lasting, When } from '@anlan/platform/ui/when'
import type { JournalEvent } from '@anlan/kernel/event'
import type { Alarm } from '../contract/alarm.ts'
import { getAlarm } from '../contract/handle-alarm.ts'
import { useAlarmActions } from './alarm-moves.tsx'
import { alarmTimeline, isOpen, nextStep, stateWord } from './alarm-words.ts'
import { Steps } from './steps.tsx'
import { Told } from './told.tsx'

const AlarmDetail = ({ alarm, events, roles }: { readonly alarm: Alarm; readonly events: readonly JournalEvent[] } & Pick<PageProps, 'roles'>) => (
  <DetailPage
    title={alarm.title}
    back={{ title: '报警', to: '/alarms/list' }}
    state={stateWord(alarm)}
    level={alarm.level}
    actions={useAlarmActions(alarm, roles)}
    facts={[
      { title: '下一步', value: nextStep(alarm) ?? '已结束，无需办理' },
      { title: '位置', value: alarm.place },
      { title: '发出时间', value: <><When at={alarm.raisedAt} />{isOpen(alarm) ? <>，<Lasting since={alarm.raisedAt} /></> : null}</> },
      { title: '报警条件', value: alarm.clearedAt === null ? '仍然存在' : <>已于 <When at={alarm.clearedAt} /> 消除</> },
      { title: '触发次数', value: `${alarm.times} 次` },
      ...(alarm.link === null ? [] : [{ title: '相关记录', value: <GoTo to={alarm.link}>查看引发报警的记录</GoTo> }]),
      ...(alarm.text === '' ? [] : [{ title: '说明', value: alarm.text, wide: true }]),
    ]}
    timeline={alarmTimeline(events)}
  >
    {(alarm.steps ?? []).length === 0 ? null : <Section title="处置步骤"><Steps alarm={alarm} /></Section>}
    <div className="alarm-beside"><Panels subject="alarm" id={alarm.id} /></div>
    <Section title="通知了谁">
      <Told alarm={alarm} />
    </Section>
  </DetailPage>
)

export const Page = ({ params, roles }: PageProps) => {
  const answer = useQueryOf(getAlarm, { id: params['id'] ?? '' })
  return <Shown answer={answer}>{({ alarm, timeline }) => <AlarmDetail alarm={alarm} events={timeline} roles={roles} />}</Shown>
}
