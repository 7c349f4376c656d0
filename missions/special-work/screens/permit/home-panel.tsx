import './permit.css'
import { MINUTE } from '@anlan/kernel/time'
import { placeWords } from '@anlan/kernel/place-words'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { Due } from '@anlan/platform/ui/when'
import { SPECIAL_WORK } from '@anlan/standards/special-work/figures'
import { listPermits, mySigning, type PermitLine } from '../../contract/permits.ts'
import { LevelMark } from './level-mark.tsx'
import { stateOf } from './permit-words.ts'
import { WatchedMark } from './watched-mark.tsx'

const SHOWN = 6

const Lines = ({ title, lines }: { readonly title: string; readonly lines: readonly PermitLine[] }) =>
  lines.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul className="swd-rows">
        {lines.slice(0, SHOWN).map((it) => (
          <li key={it.id}>
            <GoTo to={`/special-work/permits/${it.id}`}>{it.number}</GoTo>
            <LevelMark kind={it.kind} level={it.level} upgraded={it.upgraded} named /><WatchedMark watched={it.watched} />
            <StateTag {...stateOf(it.state)} />
            <span>{it.suspendedFor ?? placeWords(it)}</span>
            {it.state === 'working' || it.state === 'suspended' ? <Due at={it.until} /> : null}
          </li>
        ))}
      </ul>
    </>
  )

/** On the first page: what is stopped, what waits for this pen, what runs out, and how much goes on. */
export const Panel = () => {
  const now = usePlantNow()
  const inForce = useQueryOf(listPermits, { state: ['issued', 'working', 'suspended'], limit: 200 })
  const waiting = useQueryOf(mySigning, {}).value?.waiting ?? []
  return (
    <Shown answer={inForce} lines={4}>
      {({ rows }) => {
        const of = (state: PermitLine['state']) => rows.filter((it) => it.state === state)
        const ending = rows.filter(({ until }) => until - now < SPECIAL_WORK.expiryWarnMinutes.value * MINUTE)
        const figures = [['作业中', of('working').length, 'state=working'], ['已暂停', of('suspended').length, 'state=suspended'], ['已签发待开始', of('issued').length, 'state=issued']] as const
        return (
          <div className="swd-home">
            <ul className="swd-figures">
              {figures.map(([title, count, filter]) => <li key={title}><GoTo to={`/special-work/permits?${filter}`}><b data-none={count === 0}>{count}</b><span>{title}</span></GoTo></li>)}
              <li><span className="swd-figure-plain"><b data-none={waiting.length === 0}>{waiting.length}</b><span>待我签批</span></span></li>
              <li><span className="swd-figure-plain"><b data-none={ending.length === 0}>{ending.length}</b><span>一小时内到期</span></span></li>
            </ul>
            <Lines title="已暂停" lines={of('suspended')} />
            <Lines title="待我签批" lines={waiting} />
            <Lines title="一小时内到期" lines={ending.filter(({ state }) => state !== 'suspended')} />
            <Lines title="作业中" lines={of('working')} />
          </div>
        )
      }}
    </Shown>
  )
}
