import { type Register, registerEventsOf } from '@anlan/kernel/register'
import { react } from '@anlan/platform/module/module'
import { findRow } from '@anlan/platform/register/register-rows'
import { edgeConnectionRegister } from '../contract/edge.ts'
import { removeLink, saveLink } from '../store/edge-links.ts'

const register = edgeConnectionRegister as unknown as Register
const { saved, removed } = registerEventsOf(register)

/** The runner works what the register says. */
export const followEdge = react('plant.follow-edge', [saved, removed], async ({ subject }, { tx, org }) => {
  if (subject === null) return
  const row = await findRow({ tx, org, register }, subject)
  if (row === undefined || row.deleted) await removeLink(tx, org, subject)
  else await saveLink(tx, org, subject, row.version, edgeConnectionRegister.schema.parse(row.data))
})
