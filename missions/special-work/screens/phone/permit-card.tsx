import { placeWords } from '@anlan/kernel/place-words'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Icon } from '@anlan/platform/ui/icon'
import { Due } from '@anlan/platform/ui/when'
import { WORK_KINDS } from '@anlan/standards/special-work/kinds'
import { IN_FORCE, permitLife } from '../../contract/life.ts'
import type { PermitLine } from '../../contract/permits.ts'
import { levelWords } from './permit-head.tsx'

export const PermitCard = ({ line }: { readonly line: PermitLine }) => (
  <GoTo to={`/special-work/permits/${line.id}`} className="sw-card" data-state={line.state}>
    <strong>{WORK_KINDS[line.kind]} {levelWords(line)}</strong>
    <span>{placeWords(line, ' · ')}</span>
    <span>
      <b>{permitLife.states[line.state]}</b>
      {line.suspendedFor ?? (line.state === 'signing' ? `等 ${line.turn.join('、')}` : line.number)}
      {IN_FORCE.includes(line.state) ? <Due at={line.until} /> : null}
    </span>
    <Icon name="next" size={24} />
  </GoTo>
)
