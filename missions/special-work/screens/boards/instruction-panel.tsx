import './boards.css'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import type { PanelProps } from '@anlan/platform/ui/house-screens'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { listInstructions } from '../../contract/leader-note.ts'
import { InstructionLines } from './instruction-lines.tsx'
import { WriteInstruction } from './write-instruction.tsx'

/** What the principal asked for on this permit. */
export const Panel = ({ subject, roles }: PanelProps) => (
  <>
    {roles.includes('principal') ? <ActionButtons actions={[{ title: '写批示', form: (close) => <WriteInstruction permit={subject} onDone={close} /> }]} /> : null}
    <Shown answer={useQueryOf(listInstructions, { permit: subject })} lines={2}>{({ rows }) => <InstructionLines rows={rows} empty="没有批示" />}</Shown>
  </>
)
