import type { IncomingMessage, ServerResponse } from 'node:http'
import { openOnvifCamera } from '@anlan/edge-onvif/onvif-camera'
import { type Place, probeCameras } from '@anlan/edge-onvif/probe'
import { Fault } from '@anlan/kernel/fault'
import type { Instant } from '@anlan/kernel/time'
import { type FoundDevices, type OnvifAsked, onvifAskedSchema, type OnvifTold, turnSchema } from '@anlan/video/contract/find-devices'
import type { GbDevices } from './gb-devices.ts'
import type { Turning } from './turn-camera.ts'

const PROBE = 2_500
const MOST_BYTES = 4_096

interface Parts {
  readonly gb: GbDevices | undefined
  readonly turning: Turning
  readonly now: () => Instant
  /** By the camera's number; undefined: there is none, or it does not turn. */
  readonly controlOf: (number: string) => string | undefined
  /** Where cameras are looked for; the whole network where it is left out. */
  readonly probe?: readonly Place[]
}

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > MOST_BYTES) return undefined
    parts.push(part)
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString())
  } catch {
    return undefined
  }
}
/** The largest picture is the main stream, the smallest the one that browsers watch. */
const readCamera = async ({ address, user, password }: OnvifAsked, now: () => Instant): Promise<OnvifTold> => {
  const url = new URL(address)
  Object.assign(url, { username: '', password: '' })
  const camera = openOnvifCamera({ address: url.href, credentials: user === '' ? undefined : { user, password }, now })
  const { maker, model } = await camera.info()
  const profiles = (await camera.profiles()).toSorted((a, b) => b.width * b.height - a.width * a.height)
  const [main, sub] = [profiles[0], profiles.length > 1 ? profiles.at(-1) : undefined]
  if (main === undefined) throw new Fault('onvif-odd', '摄像机没有视频通道', { retry: false })
  const turns = profiles.some(({ ptz }) => ptz)
  if (user !== '') Object.assign(url, { username: encodeURIComponent(user), password: encodeURIComponent(password) })
  return { maker, model, codec: main.codec, stream: await camera.streamUri(main.token), subStream: sub === undefined ? '' : await camera.streamUri(sub.token), control: turns ? url.href : '', turns }
}

/** What our server asks of the network in which the cameras are: which there are, what one is, and to turn one. */
export const serveDevices = ({ gb, turning, now, controlOf, probe }: Parts) => {
  const json = (answer: ServerResponse, status: number, body: object): void => void answer.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body))
  const found = async (): Promise<FoundDevices> => ({
    onvif: (await probeCameras({ waitMs: PROBE, ...(probe === undefined ? {} : { places: probe }) })).map(({ address, host, name, hardware }) => ({ address, host, name, hardware })),
    gb28181: gb?.found() ?? null,
  })
  const route = async (request: IncomingMessage, answer: ServerResponse, [kind, number = '']: readonly string[]): Promise<void> => {
    if (request.method === 'GET' && kind === 'devices') return json(answer, 200, await found())
    if (request.method === 'POST' && kind === 'onvif') {
      const asked = onvifAskedSchema.safeParse(await bodyOf(request))
      return asked.success ? json(answer, 200, await readCamera(asked.data, now)) : json(answer, 422, { tip: '地址不对' })
    }
    const control = kind === 'cameras' ? controlOf(decodeURIComponent(number)) : undefined
    if (control === undefined) return json(answer, 404, { tip: '这台摄像机不能转动：没有登记云台控制地址' })
    if (request.method === 'GET') return json(answer, 200, { presets: await turning.presets(control) })
    const turn = turnSchema.safeParse(await bodyOf(request))
    if (!turn.success) return json(answer, 422, { tip: '云台命令不对' })
    await turning.turn(control, turn.data)
    return json(answer, 200, {})
  }
  return {
    mine: (kind: string | undefined, last: string | undefined): boolean => kind === 'devices' || kind === 'onvif' || (kind === 'cameras' && (last === 'turn' || last === 'presets')),
    route: async (request: IncomingMessage, answer: ServerResponse, path: readonly string[]): Promise<void> => {
      try {
        await route(request, answer, path)
      } catch (cause) {
        if (!(cause instanceof Fault)) throw cause
        json(answer, 502, { tip: cause.tip })
      }
    },
  }
}
export type DeviceServing = ReturnType<typeof serveDevices>
