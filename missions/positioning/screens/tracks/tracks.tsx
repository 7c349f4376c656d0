import '../positioning.css'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { Empty, FaultNote, Note, RefusalNote, Skeleton } from '@anlan/platform/ui/states'
import { fullTime } from '@anlan/platform/ui/time-words'
import { usePersonOptions } from '../people-options.ts'
import { useGrounds } from '../use-ground.ts'
import { ReplayBar } from './replay-bar.tsx'
import { useReplayClock } from './replay-clock.ts'
import { silencesOf, type Track } from './track-at.ts'
import { TrackChoice } from './track-choice.tsx'
import { inkOf } from './track-inks.ts'
import { TrackMap } from './track-map.tsx'
import { type TrackQuestion, useTracks } from './use-tracks.ts'

const ID = /^[0-9a-f-]{36}$/

/** 历史轨迹: where somebody was; looking is written down. */
export const Page = () => {
  const [url, change] = useUrlState()
  const options = usePersonOptions()
  const { asking, found, refusal, fault, ask } = useTracks()
  const persons = (url['persons'] ?? '').split(',').filter((it) => ID.test(it))
  return (
    <section className="po-page">
      <header className="al-page-head">
        <h1>历史轨迹</h1>
      </header>
      <p className="al-clause">轨迹是个人信息。每次查看都记入审计日志：谁、什么时候、查看了谁的哪段时间。只在安全管理需要时查看。</p>
      <TrackChoice persons={persons} options={options} asking={asking} onPersons={(next) => change({ persons: next.join(',') })} onAsk={(question) => void ask(question)} />
      {refusal === undefined ? null : <RefusalNote refusal={refusal} />}
      {fault === undefined ? null : <FaultNote fault={fault} />}
      {asking && found === undefined ? <Skeleton lines={8} /> : null}
      {found === undefined ? asking || refusal !== undefined || fault !== undefined ? null : <Empty title="还没有选择" hint="选好人员和时间，点“查看轨迹”" /> : <Replay {...found} />}
    </section>
  )
}

const Replay = ({ question: { from, to }, tracks }: { readonly question: TrackQuestion; readonly tracks: readonly Track[] }) => {
  const grounds = useGrounds()
  const [url, change] = useUrlState()
  const clock = useReplayClock(from, to)
  const visited = [...new Set(tracks.flatMap(({ spans }) => spans.map(({ plan }) => plan)))]
  const plan = grounds.planOf(url['plan'] ?? visited[0])
  return (
    <>
      <p>{fullTime(from)} 至 {fullTime(to)}</p>
      {visited.length === 0 ? <Note>这段时间没有收到所选人员的位置：可能没有带卡，或终端没有信号</Note> : null}
      {visited.length < 2 ? null : (
        <label className="po-inline">
          平面图
          <select className="al-input" value={plan.name} onChange={(event) => change({ plan: event.target.value })}>
            {visited.map((name) => <option key={name}>{name}</option>)}
          </select>
        </label>
      )}
      <ReplayBar clock={clock} from={from} to={to} />
      <div className="po-live">
        <TrackMap tracks={tracks} grounds={grounds} plan={plan} at={clock.at} />
        <aside className="po-side" aria-label="人员">
          <h2>人员 {tracks.length} 人</h2>
          <ul className="po-list">
            {tracks.map((track, place) => (
              <li key={track.person} className="po-row">
                <svg width="28" height="8" aria-hidden="true"><path d="M0 4H28" stroke={inkOf(place).ink} strokeWidth="3" strokeDasharray={inkOf(place).dots.map((it) => it * 2).join(' ')} /></svg>
                <span className="po-words">
                  <strong>{track.name}</strong>
                  <small>{track.spans.length === 0 ? '没有轨迹' : `走了约 ${Math.round(track.metres).toLocaleString('zh-CN')} 米，中断 ${silencesOf(track)} 次`}</small>
                </span>
              </li>
            ))}
          </ul>
          <p className="al-clause po-nothing">实线是收到的位置；细虚线两头之间没有信号，怎么走的不知道；空心点是最后位置。</p>
        </aside>
      </div>
    </>
  )
}
