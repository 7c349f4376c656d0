import type { AuthenticateError } from 'aedes'
import { Fault } from '@anlan/kernel/fault'
import type { Source } from '@anlan/positioning/contract/report'
import { type Door, NOT_LET_IN, type Speaker } from '@anlan/edge-position-json/door'
import { isSourceName } from './topics.ts'

/** CONNACK return codes (MQTT 3.1.1, 3.2.2.3). */
const notNow = (cause: unknown): AuthenticateError =>
  Object.assign(new Fault('position-busy', '平台暂时无法核对身份，请稍后重连', { cause }), { returnCode: 3 as const })
const wrong = (): AuthenticateError => Object.assign(new Fault('position-not-let-in', NOT_LET_IN, { retry: false }), { returnCode: 4 as const })

/** Who comes in by user name and password. @throws an error with the return code that the client is told */
export const admit = async (door: Door, username = '', password: Buffer = Buffer.alloc(0)): Promise<{ readonly speaker: Speaker; readonly source: Source }> => {
  const speaker = { source: username, token: password.toString() }
  if (!isSourceName(speaker.source) || speaker.token === '') throw wrong()
  const source = await door.check(speaker).catch((cause: unknown) => {
    throw notNow(cause)
  })
  if (source === undefined) throw wrong()
  return { speaker, source }
}
