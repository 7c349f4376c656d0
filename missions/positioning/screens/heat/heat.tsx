import '../positioning.css'
import '../statistics/statistics.css'
import './heat.css'
import { DAY, HOUR, type Instant } from '@anlan/kernel/time'
import { plantNow } from '@anlan/platform/ui/clock'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { Note, Shown } from '@anlan/platform/ui/states'
import { fullTime, instantToLocal, localToInstant } from '@anlan/platform/ui/time-words'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { useState } from 'react'
import { PERSON_CLASSES, type PersonClass } from '../../contract/fence.ts'
import { type Daytime, DAYTIMES, heatMap } from '../../contract/heat.ts'
import { useGrounds } from '../use-ground.ts'
import { HeatPicture } from './heat-map.tsx'

const QUICK = { day: ['近 24 小时', DAY], week: ['近 7 天', 7 * DAY], month: ['近 30 天', 30 * DAY], own: ['自定义', 0] } as const
type Quick = keyof typeof QUICK

/** Whole hours, as they are counted. */
const wholeHour = (at: Instant): Instant => at - (at % HOUR)

/** 热力图: where people spend their time. Nobody is named. */
export const Page = () => {
  const grounds = useGrounds()
  const [url, change] = useUrlState()
  const [now] = useState(() => wholeHour(plantNow()) + HOUR)
  const quick: Quick = url['span'] !== undefined && url['span'] in QUICK ? (url['span'] as Quick) : 'day'
  const daytime: Daytime = url['daytime'] !== undefined && url['daytime'] in DAYTIMES ? (url['daytime'] as Daytime) : 'all'
  const own = { from: localToInstant(url['from'] ?? '') ?? now - DAY, to: localToInstant(url['to'] ?? '') ?? now }
  const { from, to } = quick === 'own' ? own : { from: now - QUICK[quick][1], to: now }
  const plan = grounds.planOf(url['plan'])
  const kind = url['class']
  const answer = useQueryOf(heatMap, {
    plan: plan.name, from, to, daytime, ...(url['floor'] === undefined ? {} : { floor: Number(url['floor']) }), class: kind !== undefined && kind in PERSON_CLASSES ? [kind as PersonClass] : [],
  }, { keepFormer: true, skip: plan.name === '' })
  const floors = answer.value?.floors ?? []
  return (
    <section className="po-page">
      <header className="al-page-head">
        <h1>人员热力图</h1>
        <div className="al-actions al-page-actions">
          <GoTo to="/positioning/statistics/people" className="al-button">人数统计</GoTo>
        </div>
      </header>
      <div className="po-stat-tools">
        {grounds.plans.length < 2 ? null : (
          <label>平面图<select className="al-input" value={plan.name} onChange={({ currentTarget }) => change({ plan: currentTarget.value, floor: undefined })}>{grounds.plans.map(({ name }) => <option key={name}>{name}</option>)}</select></label>
        )}
        <label>时间<select className="al-input" value={quick} onChange={({ currentTarget }) => change({ span: currentTarget.value })}>{Object.entries(QUICK).map(([key, [words]]) => <option key={key} value={key}>{words}</option>)}</select></label>
        {quick !== 'own' ? null : (
          <>
            <label>自<input className="al-input" type="datetime-local" step={3600} value={instantToLocal(from)} onChange={({ currentTarget }) => change({ from: currentTarget.value })} /></label>
            <label>至<input className="al-input" type="datetime-local" step={3600} value={instantToLocal(to)} onChange={({ currentTarget }) => change({ to: currentTarget.value })} /></label>
          </>
        )}
        <label>时段<select className="al-input" value={daytime} onChange={({ currentTarget }) => change({ daytime: currentTarget.value })}>{Object.entries(DAYTIMES).map(([key, words]) => <option key={key} value={key}>{words}</option>)}</select></label>
        <label>人员类别<select className="al-input" value={kind ?? ''} onChange={({ currentTarget }) => change({ class: currentTarget.value })}><option value="">全部</option>{Object.entries(PERSON_CLASSES).map(([key, words]) => <option key={key} value={key}>{words}</option>)}</select></label>
        {floors.length < 2 && url['floor'] === undefined ? null : (
          <label>楼层<select className="al-input" value={url['floor'] ?? ''} onChange={({ currentTarget }) => change({ floor: currentTarget.value })}><option value="">所有楼层</option>{floors.map((floor) => <option key={floor} value={floor}>{floor} 层</option>)}</select></label>
        )}
      </div>
      <p className="al-clause">
        按 5 米一格统计停留时间，不记名，查看不算查看个人轨迹。停留过的人少于 3 人的格子只标出有人到过，不显示时间，以免看出某个人的习惯。
        {answer.value?.countedUntil == null ? '' : `统计到 ${fullTime(answer.value.countedUntil).slice(0, 16)}，约每十分钟更新。`}
      </p>
      {plan.name === '' ? <Note>还没有平面图。请先在厂区设置中添加平面图，再看热力图</Note> : (
        <Shown answer={answer} lines={8}>
          {(heat) => (
            <>
              {heat.damaged === 0 ? null : <Note tone="refusal">有 {heat.damaged} 段数据已损坏，读不出来，没有计入</Note>}
              {heat.cells.length > 0 ? <p>{heat.hours} 个小时，共 {heat.personHours.toLocaleString('zh-CN')} 人·小时</p> : <Note>这段时间没有人员轨迹，换一个时间或放宽条件再看</Note>}
              <HeatPicture heat={heat} grounds={grounds} plan={plan} />
            </>
          )}
        </Shown>
      )}
    </section>
  )
}
