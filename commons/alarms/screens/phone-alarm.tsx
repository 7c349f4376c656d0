import { useState } from 'react'
import type { JournalEvent } from '@anlan/kernel/event'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { Facts, Section, StateTag } from '@anlan/platform/ui/detail-page'
import { Dialog } from '@anlan/platform/ui/dialog'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useHere } from '@anlan/platform/ui/here'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { FaultNote, RefusalNote, Shown } from '@anlan/platform/ui/states'
import { LevelTag } from '@anlan/platform/ui/theme/level-tag'
import { Timeline } from '@anlan/platform/ui/timeline'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { Lasting, When } from '@anlan/platform/ui/when'
import type { Alarm } from '../contract/alarm.ts'
import { acknowledgeAlarm, getAlarm } from '../contract/handle-alarm.ts'
import { HandleForm, useAlarmActions } from './alarm-moves.tsx'
import { alarmTimeline, isOpen, nextStep, stateWord } from './alarm-words.ts'
import { opensOnPhone } from './opens-on-phone.ts'
import { Steps } from './steps.tsx'
import { Told } from './told.tsx'

/** One hand, gloves: the next step at the bottom, the rest above it. */
const PhoneAlarm = ({ alarm, events, roles }: { readonly alarm: Alarm; readonly events: readonly JournalEvent[] } & Pick<PageProps, 'roles'>) => {
  const acknowledge = useCommandOf(acknowledgeAlarm)
  const { houses } = useHere()
  const [handling, setHandling] = useState(false)
  const actions = useAlarmActions(alarm, roles)
  const main = actions.find(({ primary }) => primary)
  const mine = alarm.state === 'raised' ? { title: '签收，我来处理', press: () => void acknowledge.send({ id: alarm.id, version: alarm.version }), busy: acknowledge.sending } : alarm.state === 'acknowledged' ? { title: '填写处置情况', press: () => setHandling(true) } : undefined
  const bottom = main === undefined ? undefined : mine
  return (
    <PhonePage title="报警" {...(bottom === undefined ? {} : { action: bottom })}>
      <div className="alarm-phone-head">
        <h2>{alarm.title}</h2>
        <p>
          <LevelTag level={alarm.level} /> <StateTag {...stateWord(alarm)} />
        </p>
      </div>
      {acknowledge.refusal === undefined ? null : <RefusalNote refusal={acknowledge.refusal} />}
      {acknowledge.fault === undefined ? null : <FaultNote fault={acknowledge.fault} />}
      <Section title="情况">
        <Facts
          facts={[
            ...(alarm.text === '' ? [] : [{ title: '说明', value: alarm.text, wide: true }]),
            { title: '位置', value: alarm.place },
            { title: '下一步', value: nextStep(alarm) ?? '已结束，无需办理' },
            { title: '发出时间', value: <><When at={alarm.raisedAt} />{isOpen(alarm) ? <>，<Lasting since={alarm.raisedAt} /></> : null}</> },
            { title: '报警条件', value: alarm.clearedAt === null ? '仍然存在' : <>已于 <When at={alarm.clearedAt} /> 消除</> },
          ]}
        />
      </Section>
      <ActionButtons actions={bottom === undefined ? actions : actions.filter((action) => action !== main)} />
      {(alarm.steps ?? []).length === 0 ? null : <Section title="处置步骤"><Steps alarm={alarm} /></Section>}
      {alarm.link !== null && opensOnPhone(houses, alarm.link) ? <GoTo to={alarm.link} className="al-button">查看引发报警的记录</GoTo> : null}
      <Section title="通知了谁">
        <Told alarm={alarm} />
      </Section>
      <Section title="经过">
        <Timeline entries={alarmTimeline(events)} />
      </Section>
      {handling ? (
        <Dialog title="处置报警" place="side" onClose={() => setHandling(false)}>
          <HandleForm alarm={alarm} onDone={() => setHandling(false)} />
        </Dialog>
      ) : null}
    </PhonePage>
  )
}

export const Page = ({ params, roles }: PageProps) => {
  const answer = useCachedQuery(getAlarm, { id: params['id'] ?? '' })
  return <Shown answer={answer}>{({ alarm, timeline }) => <PhoneAlarm alarm={alarm} events={timeline} roles={roles} />}</Shown>
}
