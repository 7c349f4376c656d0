import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { Facts, StateTag } from '@anlan/platform/ui/detail-page'
import type { PanelProps } from '@anlan/platform/ui/house-screens'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { Shown } from '@anlan/platform/ui/states'
import { Timeline } from '@anlan/platform/ui/timeline'
import { When } from '@anlan/platform/ui/when'
import type { JournalEvent } from '@anlan/kernel/event'
import type { Alarm } from '../contract/alarm.ts'
import { getAlarm } from '../contract/handle-alarm.ts'
import { useAlarmActions } from './alarm-moves.tsx'
import { alarmTimeline, nextStep, stateWord } from './alarm-words.ts'
import { Steps } from './steps.tsx'
import { Told } from './told.tsx'

const Loop = ({ alarm, events, roles }: { readonly alarm: Alarm; readonly events: readonly JournalEvent[] } & Pick<PanelProps, 'roles'>) => (
  <div className="alarm-loop">
    <ActionButtons actions={useAlarmActions(alarm, roles)} />
    <Facts
      facts={[
        { title: '状态', value: <StateTag {...stateWord(alarm)} /> },
        { title: '下一步', value: nextStep(alarm) ?? '已结束，无需办理' },
        { title: '发出时间', value: <When at={alarm.raisedAt} /> },
        { title: '触发次数', value: `${alarm.times} 次` },
      ]}
    />
    {(alarm.steps ?? []).length === 0 ? null : <><h3>处置步骤</h3><Steps alarm={alarm} /></>}
    <h3>通知了谁</h3>
    <Told alarm={alarm} />
    <h3>办理经过</h3>
    <Timeline entries={alarmTimeline(events)} />
  </div>
)

/** The whole life of an alarm on the page of the record that it is about. */
export const Panel = ({ subject, roles }: PanelProps) => {
  const answer = useCachedQuery(getAlarm, { id: subject })
  return <Shown answer={answer}>{({ alarm, timeline }) => <Loop alarm={alarm} events={timeline} roles={roles} />}</Shown>
}
