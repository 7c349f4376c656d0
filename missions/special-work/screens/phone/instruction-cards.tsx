import { usePlantNow } from '@anlan/platform/ui/clock'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Icon } from '@anlan/platform/ui/icon'
import { Due } from '@anlan/platform/ui/when'
import type { Instruction } from '../../contract/leader-note.ts'
import { instructionState } from '../boards/instruction-lines.tsx'

const InstructionCard = ({ it }: { readonly it: Instruction }) => {
  const now = usePlantNow()
  return (
    <GoTo to={`/special-work/instructions/${it.id}`} className="sw-card">
      <strong className="sw-words">{it.text}</strong>
      <span>{it.permit === null ? `${it.day} 当日作业` : it.permit.number}，{it.responsible.name}落实</span>
      <span><b>{instructionState(it, now).words}</b>{it.state === 'open' ? <Due at={it.dueAt} /> : null}</span>
      <Icon name="next" size={24} />
    </GoTo>
  )
}

export const InstructionCards = ({ title, rows }: { readonly title: string; readonly rows: readonly Instruction[] }) =>
  rows.length === 0 ? null : (
    <section className="sw-group" aria-label={title}>
      <h2>{title} <span>{rows.length} 条</span></h2>
      <ul>{rows.map((it) => <li key={it.id}><InstructionCard it={it} /></li>)}</ul>
    </section>
  )
