import '../positioning.css'
import './alarm-screens.css'
import { useState } from 'react'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { Facts, Section, StateTag } from '@anlan/platform/ui/detail-page'
import { Dialog } from '@anlan/platform/ui/dialog'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Panels } from '@anlan/platform/ui/panels'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Shown } from '@anlan/platform/ui/states'
import { LevelTag } from '@anlan/platform/ui/theme/level-tag'
import { confirmDispersal } from '../../contract/gathering.ts'
import { getPositionAlarm } from '../../contract/positioning-alarm.ts'
import { AlarmNotes, type AlarmRecord, factsOf, SOON } from './alarm.tsx'
import { stateOfAlarm } from './alarm-record-words.ts'
import { Course } from './course.tsx'
import { ConfirmForm, gatheringMoves } from './gathering-moves.tsx'
import { NecessaryList } from './necessary-list.tsx'
import { Snapshots } from './snapshots.tsx'

/** One hand, gloves: what is, what to do, and the one thing that waits under the thumb. */
const PhoneRecord = ({ record: { alarm, moments, confirmed, necessary, now }, roles }: { readonly record: AlarmRecord } & Pick<PageProps, 'roles'>) => {
  const [confirming, setConfirming] = useState(false)
  const waits = alarm.confirm === 'now' && confirmDispersal.may.some((role) => roles.includes(role))
  const moves = gatheringMoves(alarm, necessary, roles).filter(({ title }) => !waits || title !== '确认消警')
  return (
    <PhonePage title="定位报警" {...(waits ? { action: { title: '确认人员已散开，消警', press: () => setConfirming(true) } } : {})}>
      <div className="po-phone po-phone-record">
        <header>
          <h2>{alarm.title}</h2>
          <p>
            <LevelTag level={alarm.worst} /> <StateTag {...stateOfAlarm(alarm)} />
          </p>
        </header>
        <AlarmNotes alarm={alarm} />
        <ActionButtons actions={moves} />
        {alarm.alarm === null ? null : <Panels subject="alarm-loop" id={alarm.alarm} />}
        <Section title="情况">
          <Facts facts={factsOf(alarm)} />
        </Section>
        <NecessaryList necessary={necessary} now={now} />
        <Snapshots alarm={alarm} moments={moments} />
        <Course alarm={alarm} moments={moments} confirmed={confirmed} />
      </div>
      {confirming ? (
        <Dialog title="确认消警" place="side" onClose={() => setConfirming(false)}>
          <ConfirmForm alarm={alarm} close={() => setConfirming(false)} />
        </Dialog>
      ) : null}
    </PhonePage>
  )
}

export const Page = ({ params, roles }: PageProps) => {
  const answer = useCachedQuery(getPositionAlarm, { id: params['id'] ?? '' }, { listens: ['alarms'], every: SOON })
  return <Shown answer={answer}>{(record) => <PhoneRecord record={record} roles={roles} />}</Shown>
}
