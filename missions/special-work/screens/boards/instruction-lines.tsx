import { StateTag } from '@anlan/platform/ui/detail-page'
import { usePlantNow } from '@anlan/platform/ui/clock'
import type { StateWord } from '@anlan/platform/ui/detail/detail'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Due } from '@anlan/platform/ui/when'
import { type Instruction, instructionLife } from '../../contract/leader-note.ts'

export const instructionState = ({ state, dueAt }: Pick<Instruction, 'state' | 'dueAt'>, now: number): StateWord =>
  state === 'open' && now > dueAt ? { words: '超期未落实', tone: 'late' } : { words: instructionLife.states[state], tone: state === 'closed' ? 'done' : 'open' }

export const InstructionLines = ({ rows, empty }: { readonly rows: readonly Instruction[]; readonly empty: string }) => {
  const now = usePlantNow()
  if (rows.length === 0) return <p className="al-none">{empty}</p>
  return (
    <ul className="swb-lines">
      {rows.map((it) => (
        <li key={it.id}>
          <GoTo to={`/special-work/instructions/${it.id}`}>
            <span><strong>{it.text}</strong><small>{it.permit === null ? `${it.day} 当日作业` : it.permit.number}，{it.written.by.name}批示，{it.responsible.name}落实</small></span>
            <span className="swb-right"><StateTag {...instructionState(it, now)} />{it.state === 'open' ? <small><Due at={it.dueAt} /></small> : null}</span>
          </GoTo>
        </li>
      ))}
    </ul>
  )
}
