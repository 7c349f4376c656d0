import '../positioning.css'
import './tracks.css'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { useReplayClock } from '@anlan/platform/ui/replay-clock'
import { Empty, FaultNote, Note, RefusalNote, Skeleton } from '@anlan/platform/ui/states'
import { fullTime } from '@anlan/platform/ui/time-words'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { trackAlarms } from '../../contract/track-export.ts'
import { useGrounds } from '../use-ground.ts'
import { Beside } from './beside.tsx'
import { DamageNote } from './damage-note.tsx'
import { ReplayBar } from './replay-bar.tsx'
import { TakeAlong } from './take-along.tsx'
import type { Track } from './track-at.ts'
import { TrackAlarms } from './track-alarms.tsx'
import { TrackChoice } from './track-choice.tsx'
import { TrackMap } from './track-map.tsx'
import { floorsOf } from './track-marks.ts'
import { TrackPeople } from './track-people.tsx'
import { type TrackQuestion, useTracks } from './use-tracks.ts'

const ID = /^[0-9a-f-]{36}$/

/** 历史轨迹: where somebody was; looking is written down. */
export const Page = () => {
  const [url, change] = useUrlState()
  const { asking, found, refusal, fault, ask } = useTracks()
  const persons = (url['persons'] ?? '').split(',').filter((it) => ID.test(it))
  return (
    <section className="po-page">
      <header className="al-page-head">
        <h1>历史轨迹</h1>
      </header>
      <p className="al-clause">轨迹是个人信息。每次查看、导出都记入审计日志：谁、什么时候、看了谁的哪段时间。只在安全管理需要时查看。</p>
      <TrackChoice persons={persons} asking={asking} onPersons={(next) => change({ persons: next.join(',') })} onAsk={(question) => void ask(question)} />
      {refusal === undefined ? null : <RefusalNote refusal={refusal} />}
      {fault === undefined ? null : <FaultNote fault={fault} />}
      {asking && found === undefined ? <Skeleton lines={8} /> : null}
      {found === undefined ? asking || refusal !== undefined || fault !== undefined ? null : <Empty title="还没有选择" hint="选好人员和时间，点“查看轨迹”" /> : <Replay {...found} />}
    </section>
  )
}

const Replay = ({ question, tracks }: { readonly question: TrackQuestion; readonly tracks: readonly Track[] }) => {
  const { from, to } = question
  const grounds = useGrounds()
  const [url, change] = useUrlState()
  const clock = useReplayClock(from, to)
  const alarms = useQueryOf(trackAlarms, question).value?.alarms ?? []
  const visited = [...new Set(tracks.flatMap(({ spans }) => spans.map(({ plan }) => plan)))]
  const plan = grounds.planOf(url['plan'] ?? visited[0])
  const floors = floorsOf(tracks, plan.name)
  const floor = floors.find((it) => String(it) === url['floor'])
  return (
    <>
      <div className="po-track-head">
        <p>{fullTime(from)} 至 {fullTime(to)}</p>
        <TakeAlong question={question} />
      </div>
      <DamageNote tracks={tracks} />
      {visited.length === 0 ? <Note>这段时间没有收到所选人员的位置：可能没有带卡，或终端没有信号</Note> : null}
      <div className="po-track-head">
        {visited.length < 2 ? null : (
          <label className="po-inline">
            平面图
            <select className="al-input" value={plan.name} onChange={(event) => change({ plan: event.target.value, floor: undefined })}>
              {visited.map((name) => <option key={name}>{name}</option>)}
            </select>
          </label>
        )}
        {floors.length < 2 ? null : (
          <label className="po-inline">
            楼层
            <select className="al-input" value={floor ?? ''} onChange={(event) => change({ floor: event.target.value })}>
              <option value="">所有楼层</option>
              {floors.map((it) => <option key={it} value={it}>{it} 层</option>)}
            </select>
          </label>
        )}
      </div>
      <ReplayBar clock={clock} from={from} to={to} alarms={alarms} />
      <div className="po-live">
        <TrackMap tracks={tracks} grounds={grounds} plan={plan} at={clock.at} floor={floor} />
        <aside className="po-side" aria-label="人员和报警">
          <TrackPeople tracks={tracks} at={clock.at} />
          <TrackAlarms alarms={alarms} from={from} onSeek={(at) => {
            clock.play(false)
            clock.seek(at)
          }} />
        </aside>
      </div>
      <Beside clock={clock} from={from} to={to} plan={plan.name} />
    </>
  )
}
