import { accept, type Decision } from '@anlan/kernel/decision'
import type { Permit } from '../../contract/permit.ts'
import type { Deciding } from './deciding.ts'

/** Where nobody chose cameras, those that see the place are bound when work begins: what records it is known, and missed when it is lost. */
export const withCameras = (decision: Decision<Permit>, { facts: { cameras } }: Deciding): Decision<Permit> => {
  if (!decision.accepted || decision.value.request.cameras.length > 0 || cameras.length === 0) return decision
  return accept({ ...decision.value, request: { ...decision.value.request, cameras: cameras.map(({ id }) => id) } })
}
