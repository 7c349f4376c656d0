import { isChannelAddress, readChannelAddress } from '@anlan/edge-gb28181/device-id'
import type { GbPlatform } from '@anlan/edge-gb28181/platform'
import { motionCode, presetCode, STILL } from '@anlan/edge-gb28181/ptz'
import { openOnvifCamera, type Preset, readOnvifAddress, type Speed } from '@anlan/edge-onvif/onvif-camera'
import { Fault } from '@anlan/kernel/fault'
import type { Instant } from '@anlan/kernel/time'
import type { Turn } from '@anlan/video/contract/find-devices'

/** A move that nobody says again is stopped: whoever held the button may be gone. */
const LEASH = 2_000
/** GB/T 28181 tells no names of presets before it is asked in a newer way; so many are offered. */
const GB_PRESETS = 8

interface Mover {
  move(speed: Speed): Promise<void>
  stop(): Promise<void>
  presets(): Promise<readonly Preset[]>
  goTo(preset: string): Promise<void>
}
const cannot = (tip: string): Fault => new Fault('camera-cannot', tip, { retry: false })

const byOnvif = (address: string, now: () => Instant): Mover => {
  const known = readOnvifAddress(address)
  if (known === undefined) throw cannot('云台控制地址应为 http://用户名:密码@摄像机/onvif/device_service')
  const camera = openOnvifCamera({ ...known, now })
  let profile: string | undefined
  const turning = async (): Promise<string> => {
    profile ??= (await camera.profiles()).find(({ ptz }) => ptz)?.token
    if (profile === undefined) throw cannot('摄像机没有云台')
    return profile
  }
  return { move: async (speed) => camera.move(await turning(), speed), stop: async () => camera.stop(await turning()), presets: async () => camera.presets(await turning()), goTo: async (preset) => camera.goTo(await turning(), preset) }
}
const byGb = (address: string, platform: GbPlatform | undefined): Mover => {
  const known = readChannelAddress(address)
  if (known === undefined) throw cannot('国标地址应为 gb28181://设备编号/通道编号')
  if (platform === undefined) throw cannot('录像程序没有开国标信令端口')
  const send = (code: string): Promise<void> => platform.control(known.device, known.channel, code)
  return {
    move: (speed) => send(motionCode(speed)),
    stop: () => send(motionCode(STILL)),
    presets: () => Promise.resolve(Array.from({ length: GB_PRESETS }, (_, nth) => ({ token: String(nth + 1), name: `预置位 ${nth + 1}` }))),
    goTo: async (preset) => {
      const number = Number(preset)
      if (!Number.isInteger(number) || number < 1 || number > 255) throw cannot('预置位应为 1 到 255')
      return send(presetCode('call', number))
    },
  }
}

/** Turns cameras by ONVIF or GB/T 28181, one after the other for each, and never without a leash. */
export const openTurning = (platform: GbPlatform | undefined, now: () => Instant) => {
  const movers = new Map<string, Mover>()
  const leashes = new Map<string, NodeJS.Timeout>()
  const queues = new Map<string, Promise<void>>()
  const moverOf = (control: string): Mover => {
    const known = movers.get(control)
    if (known !== undefined) return known
    const made = isChannelAddress(control) ? byGb(control, platform) : byOnvif(control, now)
    movers.set(control, made)
    return made
  }
  const release = (control: string): void => {
    clearTimeout(leashes.get(control))
    leashes.delete(control)
  }
  /** A stop must not overtake the move that it is for. */
  const inTurn = (control: string, work: () => Promise<void>): Promise<void> => {
    const done = (queues.get(control) ?? Promise.resolve()).catch(() => undefined).then(work)
    queues.set(control, done)
    return done
  }
  return {
    turn: (control: string, turn: Turn): Promise<void> => inTurn(control, async () => {
      const mover = moverOf(control)
      release(control)
      if ('stop' in turn) return mover.stop()
      if ('preset' in turn) return mover.goTo(turn.preset)
      leashes.set(control, setTimeout(() => void inTurn(control, () => mover.stop()).catch(() => undefined), LEASH))
      return mover.move(turn)
    }),
    presets: async (control: string): Promise<readonly Preset[]> => moverOf(control).presets(),
    close: async (): Promise<void> => {
      const moving = [...leashes.keys()]
      for (const it of moving) release(it)
      await Promise.all(moving.map((it) => inTurn(it, () => moverOf(it).stop()).catch(() => undefined)))
    },
  }
}
export type Turning = ReturnType<typeof openTurning>
