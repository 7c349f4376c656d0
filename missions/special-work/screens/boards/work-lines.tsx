import { useEffect, useRef } from 'react'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { When } from '@anlan/platform/ui/when'
import type { PermitLine } from '../../contract/permits.ts'
import { LevelMark } from '../permit/level-mark.tsx'
import { SignDue } from '../permit/sign-due.tsx'
import { stateOf } from '../permit/permit-words.ts'
import { WatchedMark } from '../permit/watched-mark.tsx'
import { KindMark, markState } from './kind-mark.tsx'

interface WorkLinesProps {
  readonly permits: readonly PermitLine[]
  readonly chosen?: string | undefined
  readonly choose?: (id: string) => void
  readonly empty: string
}

/** Permits as lines that lead to them; the one chosen on the map comes into sight. */
export const WorkLines = ({ permits, chosen, choose, empty }: WorkLinesProps) => {
  const at = useRef<HTMLLIElement>(null)
  useEffect(() => at.current?.scrollIntoView({ block: 'nearest' }), [chosen])
  if (permits.length === 0) return <p className="al-none">{empty}</p>
  return (
    <ul className="swb-lines">
      {permits.map((it) => (
        <li key={it.id} ref={it.id === chosen ? at : null} data-chosen={it.id === chosen} onMouseEnter={() => choose?.(it.id)} onFocus={() => choose?.(it.id)}>
          <GoTo to={`/special-work/permits/${it.id}`}>
            <KindMark kind={it.kind} state={markState(it.state)} />
            <span>
              <strong><LevelMark kind={it.kind} level={it.level} upgraded={it.upgraded} named /> <WatchedMark watched={it.watched} /> {it.spot}</strong>
              <small>{it.content}，{it.workUnits.join('、')}{it.contractor ? '（承包商）' : ''}，监护 {it.guardians.join('、') || '未指定'}</small>
              {it.turnDue === null && !it.turnHeld ? null : <small>待{it.turn.join('、')}签批，<SignDue due={it.turnDue} /></small>}
              {it.suspendedFor === null ? null : <small className="swb-why">{it.suspendedFor}</small>}
            </span>
            <span className="swb-right"><StateTag {...stateOf(it.state)} /><small><When at={it.from} /> 至 <When at={it.until} /></small></span>
          </GoTo>
        </li>
      ))}
    </ul>
  )
}
