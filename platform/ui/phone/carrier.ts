import { accept } from '@anlan/kernel/decision'
import { endpointPath } from '@anlan/kernel/endpoint'
import { sendSigned } from '../client.ts'
import { uploadFile } from '../upload-file.ts'
import { answerOf } from '../wire.ts'
import { deviceClockOffset } from '../server-clock.ts'
import type { Carrier } from './outbox.ts'

const COMMAND_WITHIN = 60_000

/** The real way to the server. `x-composed-at` tells when the person wrote it, put right by the phone clock's error. */
export const carrier: Carrier = {
  command: async ({ org, endpoint, commandId, createdAt }, input) =>
    answerOf(
      await sendSigned(`/api/orgs/${org}${endpointPath(endpoint)}`, {
        method: 'POST',
        json: { commandId, input },
        within: COMMAND_WITHIN,
        headers: { 'x-composed-at': String(createdAt - deviceClockOffset.get()) },
      }),
    ),
  photo: async ({ org, blob, name }) => {
    const stored = await uploadFile(org, blob, name)
    return stored.accepted ? accept(stored.value.id) : stored
  },
}
