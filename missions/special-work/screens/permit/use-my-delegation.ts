import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import type { PlantDay } from '@anlan/kernel/time'
import { useHere } from '@anlan/platform/ui/here'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import type { Permit } from '../../contract/permit.ts'
import { delegationRegister } from '../../contract/sign-permit.ts'
import { delegates } from '../../rules/delegation.ts'

const { list } = endpointsOf(delegationRegister)

/** The delegation by which I may sign this turn today in somebody's stead; undefined: none. */
export const useMyDelegation = (turn: Permit['chain'][number] | undefined, day: PlantDay): { readonly id: Id; readonly from: string } | undefined => {
  const { session } = useHere()
  const rows = useQueryOf(list, { limit: 500 }, { skip: turn === undefined }).value?.rows ?? []
  if (turn === undefined) return undefined
  const found = rows.find(({ data }) => delegates(data, { person: session.person?.id ?? '', node: turn.node, day }) && turn.may.some(({ id }) => id === data.from))
  return found === undefined ? undefined : { id: found.id, from: turn.may.find(({ id }) => id === found.data.from)?.name ?? '' }
}
