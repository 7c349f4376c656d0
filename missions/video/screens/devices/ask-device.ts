import { type Decision, refuse } from '@anlan/kernel/decision'
import { Fault } from '@anlan/kernel/fault'
import { sendSigned } from '@anlan/platform/ui/client'
import { answerOf, type Sending } from '@anlan/platform/ui/wire'

const within = 30_000
/** What the network says no to is a refusal as any other: one place to show it. */
const asked = async <Value>(path: string, it: Sending): Promise<Decision<Value>> => {
  try {
    return answerOf<Value>(await sendSigned(path, { ...it, within }))
  } catch (cause) {
    if (cause instanceof Fault) return refuse(cause.code, cause.tip)
    throw cause
  }
}
/** Routes of views/device-routes.ts. */
export const getOf = <Value>(path: string): Promise<Decision<Value>> => asked(path, {})
export const postTo = <Value>(path: string, json: object): Promise<Decision<Value>> => asked(path, { method: 'POST', json })
export const recorderPath = (org: string, recorder: string): string => `/api/orgs/${org}/video/recorders/${recorder}`
export const cameraPath = (org: string, camera: string): string => `/api/orgs/${org}/video/cameras/${camera}`
