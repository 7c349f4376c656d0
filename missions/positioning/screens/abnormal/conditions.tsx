import { StateTag } from '@anlan/platform/ui/detail-page'
import { Button } from '@anlan/platform/ui/button'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Lasting, When } from '@anlan/platform/ui/when'
import { type Abnormal, abnormalLife } from '../../contract/abnormal.ts'

export type AbnormalMove = 'begin' | 'end' | 'dismiss'

interface ConditionsProps {
  readonly conditions: readonly Abnormal[]
  /** What this person may do next. */
  readonly moves: readonly AbnormalMove[]
  readonly onMove: (condition: Abnormal, move: AbnormalMove) => void
}

const TONES = { proposed: 'open', running: 'late', ended: 'done', dismissed: 'done', lapsed: 'done' } as const

const Course = ({ it }: { readonly it: Abnormal }) => (
  <span className="al-clause">
    {it.begunAt === null ? <>提示于 <When at={it.raisedAt} /></> : <>{it.begunBy} 开始于 <When at={it.begunAt} /></>}
    {it.endedAt === null ? null : <>，{it.endedBy ?? '系统'} 结束于 <When at={it.endedAt} /></>}
    {it.note === '' ? null : `：${it.note}`}
  </span>
)

/** Conditions with what led to them, and what can be done. */
export const Conditions = ({ conditions, moves, onMove }: ConditionsProps) => (
  <ul>
    {conditions.map((it) => (
      <li key={it.id} className="po-condition" data-state={it.state}>
        <div>
          <p>
            <strong>{it.area || '未填写区域'}</strong> <StateTag words={abnormalLife.states[it.state]} tone={TONES[it.state]} /> {it.state === 'running' && it.begunAt !== null ? <Lasting since={it.begunAt} /> : null}
          </p>
          <p>{it.reason}</p>
          <Course it={it} />
        </div>
        {it.point === null ? null : <GoTo to={`/plant/points/${it.point}`}>看监测点</GoTo>}
        {moves.filter((move) => abnormalLife.moves[move].from.includes(it.state as never)).map((move) => (
          <Button key={move} kind={move === 'dismiss' ? 'plain' : 'primary'} onClick={() => onMove(it, move)}>{abnormalLife.moves[move].title}</Button>
        ))}
      </li>
    ))}
  </ul>
)
