import './boards.css'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { DetailPage } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { getInstruction } from '../../contract/leader-note.ts'
import { courseOf, instructionActions, instructionFacts } from './instruction-course.tsx'
import { instructionState } from './instruction-lines.tsx'

/** One 批示 from what was asked to what came of it. */
export const Page = ({ params, roles }: PageProps) => {
  const answer = useQueryOf(getInstruction, { id: params['id'] ?? '' })
  const now = usePlantNow()
  return (
    <Shown answer={answer}>
      {({ instruction: it, mine }) => (
        <DetailPage title="领导批示" back={{ title: '领导批示', to: '/special-work/instructions' }} state={instructionState(it, now)} actions={instructionActions(it, { mine, roles })} timeline={courseOf(it)} facts={instructionFacts(it)} />
      )}
    </Shown>
  )
}
