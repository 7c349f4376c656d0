import '../positioning.css'
import './patrol.css'
import { addDays, SECOND } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { listPatrolRounds, patrolLife, type PatrolRound, type PatrolState } from '../../contract/patrol-round.ts'
import { clockWords, remarksOf, roundState } from './patrol-look.ts'

const STATES = Object.keys(patrolLife.states) as PatrolState[]
const ASK_EVERY = 15 * SECOND

/** 今日巡检: what was to be walked on a day, and what shows of it by now. */
export const Page = () => {
  const [url, change] = useUrlState()
  const picked = STATES.find((it) => it === url['state'])
  const day = /^\d{4}-\d{2}-\d{2}$/.test(url['day'] ?? '') ? url['day'] : undefined
  const answer = useQueryOf(listPatrolRounds, { ...(day === undefined ? {} : { day }), ...(picked === undefined ? {} : { state: picked }) }, { every: ASK_EVERY, keepFormer: true })
  return (
    <section className="po-page">
      <header className="al-page-head">
        <GoTo to="/positioning/patrols" className="al-back">电子巡检路线</GoTo>
        <h1>巡检情况</h1>
      </header>
      <Shown answer={answer}>
        {(found) => (
          <>
            <div className="al-actions">
              <Button icon="back" aria-label="前一天" onClick={() => change({ day: addDays(found.day, -1) })} />
              <input className="al-input po-day" type="date" aria-label="日期" value={found.day} onChange={(event) => change({ day: event.target.value })} />
              <Button icon="next" aria-label="后一天" onClick={() => change({ day: addDays(found.day, 1) })} />
              {day === undefined ? null : <Button onClick={() => change({ day: undefined })}>今天</Button>}
              <span className="al-actions" role="group" aria-label="状态">
                {STATES.map((state) => (
                  <Button key={state} aria-pressed={picked === state} onClick={() => change({ state: picked === state ? undefined : state })}>
                    {patrolLife.states[state]} {found.counts[state]}
                  </Button>
                ))}
              </span>
            </div>
            {found.rounds.length === 0 ? (
              <Empty title={picked === undefined ? '这一天没有安排巡检' : `没有“${patrolLife.states[picked]}”的巡检`} hint={picked === undefined ? '在巡检路线上设好时段和巡检人后，每天自动安排' : '再点一次状态可看全部'} />
            ) : <RoundsTable rounds={found.rounds} />}
          </>
        )}
      </Shown>
    </section>
  )
}

type ShownRound = PatrolRound & { readonly personNames: readonly string[] }

const RoundsTable = ({ rounds }: { readonly rounds: readonly ShownRound[] }) => (
  <div className="po-rounds-scroll">
    <table className="po-rounds">
      <thead>
        <tr><th scope="col">路线</th><th scope="col">时段</th><th scope="col">状态</th><th scope="col">巡检人</th><th scope="col">各处</th></tr>
      </thead>
      <tbody>
        {rounds.map((round) => (
          <tr key={round.id}>
            <td><GoTo to={`/positioning/patrols/rounds/${round.id}`}>{round.name}</GoTo></td>
            <td><When at={round.startAt} /><br />至 {clockWords(round.endAt).slice(0, 5)}</td>
            <td><StateTag {...roundState(round)} /></td>
            <td>{round.walkerName ?? (round.personNames.length === 0 ? '到时按值班表' : <span className="al-none">{round.personNames.join('、')}</span>)}</td>
            <td>
              <StopChips round={round} />
              {remarksOf(round) === '' ? null : <p className={round.state === 'done' ? 'al-clause' : 'al-wrong'}>{remarksOf(round)}</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const StopChips = ({ round: { facts } }: { readonly round: PatrolRound }) => (
  <ol className="po-chips">
    {facts.map(({ stop, name, state, reachedAt, evidence }) => (
      <li key={stop} className="po-chip" data-state={state}>
        <span>{name}</span>
        <span>{reachedAt === null ? (state === 'missed' ? '漏检' : '—') : `${clockWords(reachedAt).slice(0, 5)}${evidence === 'code' ? ' 扫码' : ''}${state === 'short' ? ' 停留不足' : ''}`}</span>
      </li>
    ))}
  </ol>
)
