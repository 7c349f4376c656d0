import '../positioning.css'
import './live.css'
import { useMemo, useState } from 'react'
import { coming } from '@anlan/platform/ui/coming'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { Note } from '@anlan/platform/ui/states'
import { personTrack } from '../../contract/live.ts'
import type { PersonClass } from '../../contract/fence.ts'
import { inForce, middleOf } from '../fence-geometry.ts'
import { filterPeople } from '../filter-people.ts'
import { useGrounds } from '../use-ground.ts'
import { LIVE_EVERY, useLive, type Live } from '../use-live.ts'
import { useTiles } from '../use-tiles.ts'
import { useWorkTypes } from '../use-work-types.ts'
import { AreaHeads } from './area-heads.tsx'
import { LiveShown } from './live-shown.tsx'
import { LiveCounts } from './live-counts.tsx'
import { LiveFilters, type LiveFilterState } from './live-filters.tsx'
import { type Chosen, LiveMap } from './live-map.tsx'
import { PeopleList } from './people-list.tsx'
import { PersonCard } from './person-card.tsx'
import { StandingList } from './standing-list.tsx'
import { StandingTotals } from './standing-totals.tsx'
import { useDeviceLayer } from './use-device-layer.ts'

const DeviceCard = coming(() => import('./device-card.tsx').then((it) => it.DeviceCard))
const DeviceSum = coming(() => import('./device-sum.tsx').then((it) => it.DeviceSum))

/** 实时定位: who is where, in time to matter. */
export const Page = ({ roles }: PageProps) => {
  const answer = useLive()
  const tracks = personTrack.may.some((role) => roles.includes(role))
  return (
    <section className="po-page">
      <header className="al-page-head">
        <h1>实时定位</h1>
        <div className="al-actions al-page-actions">
          <GoTo to="/positioning/muster" className="al-button">应急清点</GoTo>
          {tracks ? <GoTo to="/positioning/tracks" className="al-button">历史轨迹</GoTo> : null}
        </div>
      </header>
      <LiveShown answer={answer} every={LIVE_EVERY}>
        {(live) => <LivePicture live={live} tracks={tracks} />}
      </LiveShown>
    </section>
  )
}

const NOBODY: Chosen = { people: [] }

const LivePicture = ({ live, tracks }: { readonly live: Live; readonly tracks: boolean }) => {
  const grounds = useGrounds()
  const [url, change] = useUrlState()
  const state = url as LiveFilterState
  const [chosen, setChosen] = useState<Chosen>(NOBODY)
  const [focus, setFocus] = useState<{ readonly x: number; readonly y: number; readonly key: string } | undefined>(undefined)
  const plan = grounds.planOf(state.plan)
  const floor = state.floor === undefined ? undefined : Number(state.floor)
  const { class: kind, department, post, work, fence, words } = state
  const { types, among: byWork, worksOf } = useWorkTypes()
  const among = work === undefined ? undefined : byWork.get(work)
  const [following, setFollowing] = useState<string | undefined>(undefined)
  const tiles = useTiles(plan.name)
  const devices = useDeviceLayer(state.devices === 'on', plan.name, floor)
  const shown = useMemo(
    () => filterPeople(live.people, { plan: plan.name === '' ? undefined : plan.name, floor, class: kind as PersonClass | undefined, department, post, among, fence, words }),
    [live.people, plan.name, floor, kind, department, post, among, fence, words],
  )
  const names = useMemo(() => new Map(live.areas.map((it) => [it.fence, it.name])), [live.areas])
  const nameOf = (fence: string) => names.get(fence)
  const looked = live.people.filter(({ carrier }) => chosen.people.includes(carrier.person))
  const choose = (next: Chosen) => {
    setChosen(next)
    if (next.people[0] !== following) setFollowing(undefined)
  }
  /** Shows it where it is, even on another plan or floor than the one looked at. */
  const goTo = (next: Chosen, key: string, at: { readonly x: number; readonly y: number; readonly plan: string; readonly floor?: number | undefined }) => {
    choose(next)
    setFocus({ x: at.x, y: at.y, key })
    change({ ...(grounds.plans.some(({ name }) => name === at.plan) && at.plan !== plan.name ? { plan: at.plan } : {}), ...(floor === undefined || at.floor === undefined || at.floor === floor ? {} : { floor: String(at.floor) }) })
  }
  const [one] = looked
  const device = devices.all.find(({ id }) => id === chosen.device)
  const followed = live.people.find(({ carrier, plan: where }) => carrier.person === following && (where === plan.name || plan.name === ''))
  return (
    <>
      <LiveFilters people={live.people} now={live.now} works={types} plans={grounds.plans} plan={plan} state={state} passing={grounds.fences.filter(({ data }) => data.temporary && inForce(data, live.now))} mapped={tiles !== undefined} onChange={(changes) => {
        if (changes.plan !== undefined) setFocus(undefined)
        change({ ...changes })
      }} />
      {live.people.length === 0 ? (
        <Note>还没有人员位置。请先<GoTo to="/positioning/sources">接入数据源</GoTo>，再<GoTo to="/positioning/cards">登记定位终端并发卡</GoTo>。</Note>
      ) : shown.length === 0 ? <Note>没有符合筛选条件的人员</Note> : null}
      {plan.name === '' ? <Note>还没有设置厂区尺寸，暂按 {plan.widthMetres} 米 × {plan.heightMetres} 米的示意图显示。</Note> : null}
      <div className="po-live">
        <LiveMap live={live} people={shown} grounds={grounds} plan={plan} floor={floor} chosen={chosen} focus={focus} follow={followed} tiles={state.base === 'off' ? undefined : tiles} devices={devices.here} onChoose={choose} />
        <aside className="po-side" aria-label="人数、报警和人员">
          <LiveCounts counts={live.counts} />
          {looked.length === 1 && one !== undefined ? <PersonCard person={one} now={live.now} works={worksOf(one.carrier.person)} nameOf={nameOf} tracks={tracks} following={following === one.carrier.person} onFollow={(follows) => setFollowing(follows ? one.carrier.person : undefined)} onClose={() => choose(NOBODY)} /> : null}
          {looked.length > 1 ? <PeopleList title="此处" people={looked} now={live.now} nameOf={nameOf} onChoose={(it) => goTo({ people: [it.carrier.person] }, it.carrier.person, it)} /> : null}
          {device === undefined ? null : <DeviceCard device={device} now={live.now} onClose={() => choose(NOBODY)} />}
          <h2>报警 {live.standing.length} 条</h2>
          <div className="po-standing">
            <StandingTotals alarms={live.standing} />
            <StandingList alarms={live.standing} now={live.now} chosen={chosen.alarm} onChoose={(it) => goTo({ people: [], alarm: it.cause, fence: it.fence ?? undefined }, it.cause, it)} />
          </div>
          <AreaHeads areas={live.areas} chosen={chosen.fence} onChoose={(id) => {
            const fence = grounds.fences.find((it) => it.id === id)
            if (fence !== undefined) goTo({ people: [], fence: id }, `${id}-${chosen.fence === id}`, { ...middleOf(fence.data.shape), plan: fence.data.plan, floor: fence.data.floors?.from })
          }} />
          {state.devices === 'on' ? <DeviceSum devices={devices.all} now={live.now} chosen={chosen.device} onChoose={(it) => (it.x === null || it.y === null ? choose({ people: [], device: it.id }) : goTo({ people: [], device: it.id }, it.id, { x: it.x, y: it.y, plan: it.plan, floor: it.floor }))} /> : null}
          <PeopleList title="符合筛选" people={shown} now={live.now} nameOf={nameOf} onChoose={(it) => goTo({ people: [it.carrier.person] }, it.carrier.person, it)} />
        </aside>
      </div>
    </>
  )
}
