import '../positioning.css'
import { useState } from 'react'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { LiveShown } from '../live/live-shown.tsx'
import { LiveCounts } from '../live/live-counts.tsx'
import { PeopleList } from '../live/people-list.tsx'
import { StandingList } from '../live/standing-list.tsx'
import { CALM_EVERY, useLive, type Live } from '../use-live.ts'
import { nearMe, WHY_WORDS } from './near-me.ts'

/** On the way: how many, what alarms stand, who is in my area. No map, no tables. */
export const Page = ({ session }: PageProps) => {
  const answer = useLive(CALM_EVERY)
  return (
    <PhonePage>
      <div className="po-page po-phone">
        <LiveShown answer={answer} every={CALM_EVERY}>{(live) => <PhonePicture live={live} me={session.person?.id} />}</LiveShown>
      </div>
    </PhonePage>
  )
}

const PhonePicture = ({ live, me }: { readonly live: Live; readonly me: string | undefined }) => {
  const [picked, setPicked] = useState<string | undefined>(undefined)
  const { fences, why } = nearMe(live.people, me)
  const areas = live.areas.toSorted((a, b) => b.heads - a.heads)
  const area = picked ?? areas.findLast(({ fence }) => fences.includes(fence))?.fence
  const names = new Map(live.areas.map((it) => [it.fence, it.name]))
  const here = live.people.filter((it) => area !== undefined && it.fences.includes(area))
  return (
    <>
      <LiveCounts counts={live.counts} />
      <section aria-label="报警">
        <h2>报警 {live.standing.length} 条</h2>
        <StandingList alarms={live.standing} now={live.now} />
      </section>
      {areas.length === 0 ? <p className="al-none">还没有电子围栏，不能按区域看人</p> : (
        <label className="po-area-pick">
          {why === undefined && picked === undefined ? '我所在的区域' : why !== undefined && picked === undefined ? WHY_WORDS[why] : '区域'}
          <select className="al-input" value={area ?? ''} onChange={(event) => setPicked(event.target.value === '' ? undefined : event.target.value)}>
            <option value="">请选择区域</option>
            {areas.map(({ fence, name, heads }) => (
              <option key={fence} value={fence}>
                {name} {heads} 人
              </option>
            ))}
          </select>
        </label>
      )}
      {area === undefined ? null : <PeopleList title={names.get(area) ?? '该区域'} people={here} now={live.now} nameOf={(fence) => names.get(fence)} />}
    </>
  )
}
