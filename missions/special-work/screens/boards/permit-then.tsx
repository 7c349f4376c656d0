import { StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { fullTime } from '@anlan/platform/ui/time-words'
import type { Instant } from '@anlan/kernel/time'
import type { PermitSpan, PermitThen } from '../../contract/permits-during.ts'
import { LevelMark } from '../permit/level-mark.tsx'
import { stateOf } from '../permit/permit-words.ts'
import { KindMark, markState } from './kind-mark.tsx'

const clock = (at: Instant): string => fullTime(at).slice(11, 16)
const names = (of: readonly string[]): string => (of.length === 0 ? '未指定' : of.join('、'))

/** One permit as it stood at a moment that has passed. `why`: what it has to do with what it stands beside. */
export const PermitThenLine = ({ permit: { id, kind, level, upgraded, number, spot, content, guardians, workers }, span: { state, from, to }, why }: { readonly permit: PermitThen; readonly span: PermitSpan; readonly why?: string }) => (
  <li>
    <GoTo to={`/special-work/permits/${id}`}>
      <KindMark kind={kind} state={markState(state)} />
      <span>
        <strong><LevelMark kind={kind} level={level} upgraded={upgraded} named /> {spot}</strong>
        <small>{number}，{content}</small>
        <small>监护 {names(guardians)}，作业 {names(workers)}{why === undefined ? '' : `；${why}`}</small>
      </span>
      <span className="swb-right"><StateTag {...stateOf(state)} /><small>{clock(from)} 起{to === null ? '' : `，至 ${clock(to)}`}</small></span>
    </GoTo>
  </li>
)
