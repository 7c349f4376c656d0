import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { badInput } from '@anlan/kernel/bad-input'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { ID_PATTERN } from '@anlan/kernel/id'
import type { Role } from '@anlan/kernel/role'
import type { Access } from '@anlan/platform/http/access'
import { reply } from '@anlan/platform/http/reply'
import type { House } from '@anlan/platform/module/house'
import type { Speaker } from '@anlan/platform/module/scope'
import { controlOf } from '../contract/camera.ts'
import { cameraTurned, devicesSought, FINDERS, foundDevicesSchema, onvifAskedSchema, onvifToldSchema, presetsSchema, type Turn, TURNERS, turnSchema } from '../contract/find-devices.ts'
import { readRecorder, type RecorderRow } from '../store/recorders.ts'
import { askRecorder } from './ask-recorder.ts'
import { cameraAt } from './camera-at.ts'
import type { Looked, LookedAt } from './may-look.ts'

/** A probe listens for some seconds; a camera behind a slow line takes its time. */
const WAIT = 20_000
const AWAY = refuse('recorder-away', '录像程序没有应答，请检查它是否在运行、地址是否正确', { kind: 'conflict' })
const NO_RECORDER = refuse('no-such-recorder', '没有这台录像机，或已停用', { kind: 'missing' })
const OTHER_RECORDER = refuse('other-recorder', '这台录像机不支持查找设备和云台控制，需要平台的录像程序', { kind: 'conflict' })
const STILL = refuse('camera-still', '这台摄像机不能转动：类别应为球机或布控球，并登记云台控制地址', { kind: 'missing' })
const NOT_YOURS = refuse('role', '您的岗位角色不能办理，请联系本单位安全管理人员', { kind: 'forbidden' })

const tipSchema = z.object({ tip: z.string().min(1).max(500) })

const ask = async <Schema extends z.ZodType>(recorder: RecorderRow, path: string, schema: Schema, body?: object): Promise<Decision<z.output<Schema>>> => {
  const asked = askRecorder(path, recorder)
  if (asked === null) return AWAY
  const sent = body === undefined ? { headers: asked.heads } : { method: 'POST', headers: { ...asked.heads, 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await fetch(asked.address, { ...sent, redirect: 'error', signal: AbortSignal.timeout(WAIT) }).catch(() => undefined)
  if (answer === undefined) return AWAY
  const said: unknown = await answer.json().catch(() => undefined)
  const tip = tipSchema.safeParse(said)
  if (!answer.ok) return tip.success ? refuse('camera-says-no', tip.data.tip, { kind: 'conflict' }) : OTHER_RECORDER
  const told = schema.safeParse(said)
  return told.success ? accept(told.data) : OTHER_RECORDER
}
const wordsOf = (turn: Turn): string => {
  if ('stop' in turn) return '停止'
  if ('preset' in turn) return `转到预置位 ${turn.preset}`
  const { pan, tilt, zoom } = turn
  return [pan > 0 ? '右' : pan < 0 ? '左' : '', tilt > 0 ? '上' : tilt < 0 ? '下' : '', zoom > 0 ? '拉近' : zoom < 0 ? '拉远' : ''].join('') || '停止'
}

/** Devices in the network of a recorder, and the turning of a camera. Who looked for devices and who turned a camera is written down. */
export const deviceRoutes = (server: FastifyInstance, house: House, speakerOf: Access['speaker']): void => {
  const may = async (request: Looked, roles: readonly Role[]): Promise<Decision<Speaker>> => {
    const speaker = await speakerOf(request, request.params.org)
    return !speaker.accepted || roles.some((role) => speaker.value.roles.includes(role)) ? speaker : NOT_YOURS
  }
  const recorderAt = (speaker: Speaker, id: string): Promise<RecorderRow | undefined> =>
    house.act(speaker, async ({ tx, org }) => {
      const row = ID_PATTERN.test(id) ? await readRecorder(tx, org, id) : undefined
      return row?.active === true ? row : undefined
    })
  const turning = async (speaker: Speaker, id: string): Promise<Decision<{ readonly recorder: RecorderRow; readonly path: string; readonly name: string }>> => {
    const found = await house.act(speaker, (scope) => cameraAt(scope, id))
    return found === undefined || controlOf(found.camera) === '' ? STILL : accept({ recorder: found.recorder, path: `cameras/${encodeURIComponent(found.camera.number)}`, name: found.camera.name })
  }

  server.get<LookedAt>('/api/orgs/:org/video/recorders/:id/devices', async (request, to) => {
    const speaker = await may(request, FINDERS)
    if (!speaker.accepted) return reply(to, speaker)
    const recorder = await recorderAt(speaker.value, request.params.id)
    if (recorder === undefined) return reply(to, NO_RECORDER)
    const found = await ask(recorder, 'devices', foundDevicesSchema)
    if (found.accepted) await house.act(speaker.value, async (scope) => scope.record(devicesSought, { subject: recorder.id, data: { recorder: recorder.id, onvif: found.value.onvif.length, channels: found.value.gb28181?.devices.reduce((sum, it) => sum + it.channels.length, 0) ?? 0 } }))
    return found.accepted ? to.header('cache-control', 'no-store').send(found.value) : reply(to, found)
  })

  server.post<LookedAt>('/api/orgs/:org/video/recorders/:id/onvif', async (request, to) => {
    const speaker = await may(request, FINDERS)
    if (!speaker.accepted) return reply(to, speaker)
    const asked = onvifAskedSchema.safeParse(request.body)
    if (!asked.success) return reply(to, badInput(asked.error))
    const recorder = await recorderAt(speaker.value, request.params.id)
    if (recorder === undefined) return reply(to, NO_RECORDER)
    const told = await ask(recorder, 'onvif', onvifToldSchema, asked.data)
    return told.accepted ? to.header('cache-control', 'no-store').send(told.value) : reply(to, told)
  })

  server.get<LookedAt>('/api/orgs/:org/video/cameras/:id/presets', async (request, to) => {
    const speaker = await may(request, TURNERS)
    if (!speaker.accepted) return reply(to, speaker)
    const found = await turning(speaker.value, request.params.id)
    const presets = found.accepted ? await ask(found.value.recorder, `${found.value.path}/presets`, presetsSchema) : found
    return presets.accepted ? to.send(presets.value) : reply(to, presets)
  })

  server.post<LookedAt>('/api/orgs/:org/video/cameras/:id/turn', async (request, to) => {
    const speaker = await may(request, TURNERS)
    if (!speaker.accepted) return reply(to, speaker)
    const turn = turnSchema.safeParse(request.body)
    if (!turn.success) return reply(to, badInput(turn.error))
    const found = await turning(speaker.value, request.params.id)
    const done = found.accepted ? await ask(found.value.recorder, `${found.value.path}/turn`, z.object({}), turn.data) : found
    if (!done.accepted || !found.accepted) return reply(to, done)
    // Once for a press: neither that it is still held nor that it was let go.
    const told = !('stop' in turn.data) && !('again' in turn.data && turn.data.again)
    if (told) await house.act(speaker.value, async (scope) => scope.record(cameraTurned, { subject: request.params.id, data: { camera: request.params.id, name: found.value.name, what: wordsOf(turn.data) } }))
    return to.send({})
  })
}
