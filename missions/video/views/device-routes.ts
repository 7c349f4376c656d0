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
import { everyRow } from '@anlan/platform/register/every-row'
import { cameraRegister, controlOf } from '../contract/camera.ts'
import { cameraNotTurned, cameraTurned, devicesSought, FINDERS, foundDevicesSchema, onvifAskedSchema, onvifToldSchema, presetsSchema, type Turn, TURNERS, turnSchema } from '../contract/find-devices.ts'
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

/** Neither that it is still held nor that it was let go. */
const isPress = (turn: Turn): boolean => !('stop' in turn) && !('again' in turn && turn.again)
/** Who turned a camera, and who wanted to and could not; of a camera that is not here nothing is told. */
const tellPress = (house: House, speaker: Speaker, camera: string, turn: Turn, why: string | null): Promise<void> =>
  house.act(speaker, async (scope) => {
    const known = (await everyRow(scope, cameraRegister)).find(({ id }) => id === camera)
    if (known === undefined) return
    const told = { camera: known.id, name: known.data.name, what: wordsOf(turn) }
    if (why === null) scope.record(cameraTurned, { subject: known.id, data: told })
    else scope.record(cameraNotTurned, { subject: known.id, data: { ...told, why } })
  })

/** Devices in the network of a recorder, and the turning of a camera. Who looked for devices, who turned a camera and who was not let or could not is written down. */
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
  const turning = async (speaker: Speaker, id: string): Promise<Decision<{ readonly recorder: RecorderRow; readonly path: string }>> => {
    const found = await house.act(speaker, (scope) => cameraAt(scope, id))
    return found === undefined || controlOf(found.camera) === '' ? STILL : accept({ recorder: found.recorder, path: `cameras/${encodeURIComponent(found.camera.number)}` })
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
    const speaker = await speakerOf(request, request.params.org)
    if (!speaker.accepted) return reply(to, speaker)
    const { id } = request.params
    const turn = turnSchema.safeParse(request.body)
    const found = TURNERS.some((role) => speaker.value.roles.includes(role)) ? await turning(speaker.value, id) : NOT_YOURS
    if (found !== NOT_YOURS && !turn.success) return reply(to, badInput(turn.error))
    const done = found.accepted && turn.success ? await ask(found.value.recorder, `${found.value.path}/turn`, z.object({}), turn.data) : found
    if (turn.success && isPress(turn.data)) await tellPress(house, speaker.value, id, turn.data, done.accepted ? null : done.refusal.message)
    return done.accepted ? to.send({}) : reply(to, done)
  })
}
