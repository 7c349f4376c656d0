import { useCell } from '@anlan/platform/ui/cell'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { Facts, Section, StateTag } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { outbox } from '@anlan/platform/ui/phone/sender'
import { Note, Shown } from '@anlan/platform/ui/states'
import { Timeline } from '@anlan/platform/ui/timeline'
import { answerInstruction, getInstruction, type Instruction } from '../../contract/leader-note.ts'
import { courseOf, instructionActions, instructionFacts } from '../boards/instruction-course.tsx'
import { instructionState } from '../boards/instruction-lines.tsx'

interface BodyProps extends Pick<PageProps, 'roles' | 'navigate'> {
  readonly it: Instruction
  readonly mine: boolean
}

const Body = ({ it, mine, roles, navigate }: BodyProps) => {
  const now = usePlantNow()
  const kept = useCell(outbox).findLast(({ endpoint, input }) => endpoint === answerInstruction.name && input['id'] === it.id)
  const actions = instructionActions(it, { mine: mine && kept === undefined, roles, offline: true })
  const next = actions.find(({ primary }) => primary === true)
  return (
    <PhonePage title="领导批示">
      <p><StateTag {...instructionState(it, now)} /></p>
      <Section title="批示"><Facts facts={instructionFacts(it)} /></Section>
      <details className="sw-fold" open>
        <summary>经过</summary>
        <Timeline entries={courseOf(it)} />
      </details>
      {kept === undefined ? null : <Note>{kept.lastRefusal === null ? '回复已保存在本机，有网后自动上传' : '回复没有被接收，请到“我的”里处理'}</Note>}
      <ActionButtons actions={actions.filter((action) => action !== next)} />
      {next?.form(() => navigate('/special-work/instructions', { replace: true }))}
    </PhonePage>
  )
}

/** One 批示: what was asked, what came of it, and the next step of whoever looks at it. */
export const OneInstruction = ({ id, roles, navigate }: Pick<PageProps, 'roles' | 'navigate'> & { readonly id: string }) => (
  <Shown answer={useCachedQuery(getInstruction, { id })}>{({ instruction, mine }) => <Body it={instruction} mine={mine} roles={roles} navigate={navigate} />}</Shown>
)
