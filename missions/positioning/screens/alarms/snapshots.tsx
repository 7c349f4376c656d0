import './alarm-screens.css'
import { useState } from 'react'
import { Section } from '@anlan/platform/ui/detail-page'
import { fullTime } from '@anlan/platform/ui/time-words'
import type { AlarmMoment, PositionAlarm } from '../../contract/positioning-alarm.ts'
import { momentTitle, pictured, spotWords } from './alarm-record-words.ts'
import { SeenPeople } from './seen-people.tsx'
import { SnapshotMap } from './snapshot-map.tsx'

/** 位置快照: the moment it began, and each at which it grew worse. */
export const Snapshots = ({ alarm, moments }: { readonly alarm: PositionAlarm; readonly moments: readonly AlarmMoment[] }) => {
  const pictures = pictured(moments)
  const [at, setAt] = useState<number | undefined>(undefined)
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  const picture = pictures.find((it) => it.at === at) ?? pictures[0]
  if (picture === undefined) return <Section title="位置快照"><p className="al-none">这条报警没有快照</p></Section>
  const { snapshot } = picture
  return (
    <Section title="位置快照">
      {pictures.length < 2 ? null : (
        <div className="po-tabs" role="group" aria-label="快照时刻">
          {pictures.map((it) => (
            <button key={it.at} type="button" className="al-button" aria-pressed={it === picture} onClick={() => setAt(it.at)}>
              {momentTitle(it, alarm)}
            </button>
          ))}
        </div>
      )}
      <p className="al-clause">
        {fullTime(picture.at)}，{spotWords(snapshot)}
        {snapshot.fence === null ? '' : `；围栏：${snapshot.fence.name}`}
        {snapshot.areas.length === 0 ? '' : `；区域：${snapshot.areas.join('、')}`}
      </p>
      <div className="po-snap">
        {snapshot.plan === '' ? <p className="al-none">终端没有报告过位置，没有地图</p> : <SnapshotMap key={picture.at} snapshot={snapshot} level={picture.level} chosen={chosen} />}
        <SeenPeople snapshot={snapshot} chosen={chosen} onChoose={setChosen} />
      </div>
    </Section>
  )
}
