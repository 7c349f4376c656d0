import './boards.css'
import { addDays, DAY, HOUR, type Instant, startOfDay } from '@anlan/kernel/time'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { fullTime } from '@anlan/platform/ui/time-words'
import { WORK_KINDS } from '@anlan/standards/special-work/kinds'
import type { PermitLine } from '../../contract/permits.ts'
import { WatchedMark } from '../permit/watched-mark.tsx'
import { levelWords, stateOf } from '../permit/permit-words.ts'
import { DayPick, useDay } from './day-pick.tsx'
import { KindLegend, KindMark, markState, SHORT_KINDS } from './kind-mark.tsx'
import { useDayWorks } from './use-day-works.ts'

interface Scale {
  readonly from: Instant
  readonly span: number
}
const share = ({ from, span }: Scale, at: Instant): number => Math.min(100, Math.max(0, ((at - from) / span) * 100))

/** Until when people were at it: a work that goes on reaches to now, never into what is to come. */
const realEnd = (it: PermitLine, now: Instant): Instant => it.finishedAt ?? (it.state === 'working' || it.state === 'suspended' ? now : Math.min(it.until, now))

const Bar = ({ permit: it, scale, now }: { readonly permit: PermitLine; readonly scale: Scale; readonly now: Instant }) => {
  const [left, right] = [share(scale, it.from), share(scale, it.until)]
  const words = `${WORK_KINDS[it.kind]}${levelWords(it.kind, it.level) ?? ''} ${it.spot}`
  const done = it.startedAt === null ? null : { left: share(scale, it.startedAt), right: share(scale, realEnd(it, now)) }
  return (
    <li className="swb-bar-line">
      <GoTo to={`/special-work/permits/${it.id}`} className="swb-bar" data-state={markState(it.state)} data-late={left > 62} style={{ left: `${left}%`, width: `${Math.max(0.6, right - left)}%` }} title={`${it.number}　${words}　${stateOf(it.state).words}\n${fullTime(it.from)} 至 ${fullTime(it.until)}\n${it.content}`}>
        <span><KindMark kind={it.kind} state={markState(it.state)} size={14} />{SHORT_KINDS[it.kind]}{levelWords(it.kind, it.level) ?? ''} <WatchedMark watched={it.watched} />{it.spot}，{stateOf(it.state).words}</span>
      </GoTo>
      {done === null ? null : <i className="swb-bar-real" style={{ left: `${done.left}%`, width: `${Math.max(0.3, done.right - done.left)}%` }} title="实际作业" />}
    </li>
  )
}

/** 甘特图: areas below one another, works as bars from their beginning to their end; the thin line is when people were really at it. */
export const Page = () => {
  const { day, today, go, url, change } = useDay()
  const days = url['days'] === '3' ? 3 : 1
  const { permits } = useDayWorks(day, days)
  const now = usePlantNow()
  const scale: Scale = { from: startOfDay(day), span: days * DAY }
  const step = days === 1 ? 2 * HOUR : 6 * HOUR
  const ticks = Array.from({ length: scale.span / step }, (_, at) => scale.from + at * step)
  return (
    <section className="swb-page">
      <header className="al-page-head">
        <h1>作业甘特图</h1>
        <span className="al-count">{permits.value === undefined ? '' : `${permits.value.total} 张作业票`}</span>
        <div className="al-page-actions swb-day">
          <select className="al-input" aria-label="范围" value={String(days)} onChange={(event) => change({ days: event.target.value === '3' ? '3' : undefined })}><option value="1">一天</option><option value="3">三天</option></select>
          <DayPick day={day} today={today} go={go} />
        </div>
      </header>
      <Shown answer={permits}>
        {({ rows }) => {
          const shown = rows.filter(({ state }) => state !== 'draft')
          const areas = [...new Set(shown.map(({ area }) => area))].toSorted((a, b) => a.localeCompare(b, 'zh-CN'))
          if (shown.length === 0) return <Empty title="这段时间没有作业" hint="换一天，或看作业日历" />
          return (
            <div className="al-section swb-gantt">
              <div className="swb-gantt-head"><span>区域</span><div>{ticks.map((at) => <span key={at} style={{ left: `${share(scale, at)}%` }}>{at === startOfDay(day) || (at - scale.from) % DAY === 0 ? `${Number(addDays(day, Math.round((at - scale.from) / DAY)).slice(8))}日` : `${String(((at - scale.from) % DAY) / HOUR).padStart(2, '0')}:00`}</span>)}</div></div>
              {areas.map((area) => (
                <div key={area} className="swb-gantt-area">
                  <strong>{area}</strong>
                  <ul style={{ backgroundSize: `${(step / scale.span) * 100}% 100%` }}>
                    {shown.filter((it) => it.area === area).toSorted((a, b) => a.from - b.from).map((it) => <Bar key={it.id} permit={it} scale={scale} now={now} />)}
                    {now < scale.from || now > scale.from + scale.span ? null : <li className="swb-now" style={{ left: `${share(scale, now)}%` }} aria-hidden="true" />}
                  </ul>
                </div>
              ))}
              <KindLegend />
              <p className="al-clause">条块为票面时间，其下细线为实际作业时间；竖线为现在。</p>
            </div>
          )
        }}
      </Shown>
    </section>
  )
}
