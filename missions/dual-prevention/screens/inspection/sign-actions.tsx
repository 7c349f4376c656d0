import { nextMoves } from '@anlan/kernel/lifecycle'
import type { Role } from '@anlan/kernel/role'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { appealFormalism, type Sign, signLife, upholdFormalism, withdrawFormalism } from '../../contract/formalism.ts'

const COMMANDS = { uphold: upholdFormalism, withdraw: withdrawFormalism } as const

/** The person explains; somebody else decides. */
export const signActions = (sign: Sign, mine: boolean, roles: readonly Role[], now: number): readonly PageAction[] => {
  const fixed = { id: sign.id, version: sign.version }
  return nextMoves(signLife, sign.state, roles).flatMap((move): PageAction[] => {
    if (move === 'appeal') return mine ? [{ title: '申诉', primary: true, form: (close) => <SchemaForm command={appealFormalism} formKey={`appeal-${sign.id}`} fixed={fixed} submit="提交申诉" onDone={close} /> }] : []
    if (mine) return []
    const unheard = move === 'uphold' && sign.state === 'raised' && now < sign.appealUntil
    return [{
      title: signLife.moves[move].title, ...(move === 'uphold' ? { danger: true } : {}), ...(unheard ? { blocked: '申诉期内等待本人说明' } : {}),
      form: (close) => <SchemaForm command={COMMANDS[move]} formKey={`${move}-${sign.id}`} fixed={fixed} submit={signLife.moves[move].title} confirm={{ title: signLife.moves[move].title, tells: [sign.personName] }} onDone={close} />,
    }]
  })
}
