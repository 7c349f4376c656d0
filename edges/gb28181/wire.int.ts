import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { decodeTo } from '@anlan/platform/media/decode'
import type { VideoCodec, VideoPacket } from '@anlan/platform/media/video-stream'
import { until } from '@anlan/platform/testing/until'
import { type Clip, drawShow } from '@anlan/testbed/video/clip'
import type { GbTold } from './device.ts'
import type { Transport } from './device-id.ts'
import { followChannel, openChannel } from './open-channel.ts'
import { type GbPlatform, openGbPlatform } from './platform.ts'
import { motionCode, presetCode, STILL } from './ptz.ts'
import { type BoxChannel, type GbDevice, openGbDevice } from './testing/device.ts'

const PLATFORM = '34020000002000000001'
const DEVICE = '34020000001110000001'
const PASSWORD = '12345678'
const channelId = (nth: number): string => `3402000000131000000${nth}`
const KEEPALIVE = 120
const FRAMES = 75

let clips: Record<VideoCodec, Clip>
let channels: BoxChannel[]
const closing: (() => Promise<unknown>)[] = []
beforeAll(async () => {
  const draw = async (codec: VideoCodec): Promise<Clip> => (await drawShow({ codec, width: 320, height: 180, fps: 25, seconds: 1, gopSeconds: 1, bitRate: 1_000_000, name: '国标' })).scene
  clips = { h264: await draw('h264'), h265: await draw('h265') }
  channels = [{ id: channelId(1), name: '甲苯罐区东北角', clip: clips.h264, ptz: true }, { id: channelId(2), name: '卸车台（𠮷）', clip: clips.h265 }, { id: channelId(3), name: '大门', clip: clips.h264 }]
})
const tidy = async (): Promise<void> => {
  for (const close of closing.splice(0).toReversed()) await close()
}
afterEach(tidy)
afterAll(tidy)

const openPlatform = async (over: Partial<Parameters<typeof openGbPlatform>[0]> = {}) => {
  const told: GbTold[] = []
  const platform = await openGbPlatform({ id: PLATFORM, bind: '127.0.0.1', port: 0, host: '', passwordOf: () => PASSWORD, algorithm: 'MD5', keepaliveMs: 60_000, mediaPorts: undefined, now: Date.now, told: (it) => void told.push(it), ...over })
  closing.push(platform.close)
  return { platform, told }
}
const openDevice = async (platform: GbPlatform, over: Partial<Parameters<typeof openGbDevice>[0]> = {}): Promise<GbDevice> => {
  const device = await openGbDevice({ id: DEVICE, password: PASSWORD, platform: { id: PLATFORM, host: '127.0.0.1', port: platform.port }, transport: 'udp', channels, ...over })
  closing.push(device.close)
  return device
}
const live = (platform: GbPlatform, channel: string, transport: Transport, timeoutMs = 1_000, stream?: number) => openChannel(platform, { device: DEVICE, channel, transport, anySsrc: false, stream, timeoutMs, signal: new AbortController().signal })

it.each(['udp', 'tcp'] as const)('registers over %s with digest; a wrong password stays outside, and who did not register is not listened to', async (transport) => {
  const { platform, told } = await openPlatform({ algorithm: transport === 'udp' ? 'MD5' : 'SHA-256' })
  const stranger = await openDevice(platform, { transport, password: 'guessed' })
  expect([await stranger.register(), await stranger.keepalive()]).toEqual([403, 403])
  expect([platform.devices().length, told]).toEqual([0, [{ kind: 'refused', device: DEVICE }]])
  const device = await openDevice(platform, { transport })
  expect([await device.register(), await device.keepalive()]).toEqual([200, 200])
  // Its channels come by pages, in GB 18030.
  await until('the catalogue', () => platform.devices()[0]?.catalogueAt !== undefined)
  await until('the subscription', () => platform.devices()[0]?.alarms === true)
  const [known] = platform.devices()
  expect(known?.channels.map(({ id, name, ptz, online }) => [id, name, ptz, online])).toEqual(channels.map(({ id, name, ptz }) => [id, name, ptz === true ? 1 : 3, true]))
  expect([known?.info, await platform.status(DEVICE), device.subscribed()]).toEqual([{ name: '罐区录像机', maker: 'Anlan', model: 'BOX-1', firmware: 'V1.0' }, { online: true, well: true, reason: '', recording: false }, true])
  expect([await device.leave(), platform.devices().length]).toEqual([200, 0])
  expect(told.at(-1)).toEqual({ kind: 'offline', device: DEVICE, why: 'left' })
})

it('after three lost keepalives a device is offline, and comes back', async () => {
  const { platform, told } = await openPlatform({ keepaliveMs: KEEPALIVE })
  const device = await openDevice(platform, { keepaliveMs: KEEPALIVE })
  await device.register()
  const began = performance.now()
  await until('some keepalives have come', () => performance.now() - began > KEEPALIVE * 4)
  expect(platform.devices().length).toBe(1)
  device.fallSilent()
  await until('it is offline', () => told.some((it) => it.kind === 'offline'))
  expect(told.at(-1)).toEqual({ kind: 'offline', device: DEVICE, why: 'silent' })
  await expect(live(platform, channelId(1), 'tcp')).rejects.toMatchObject({ code: 'stream-away', tip: expect.stringContaining('没有注册') })
  expect(await device.keepalive()).toBe(403)
  expect([await device.register(), await device.keepalive()]).toEqual([200, 200])
})

const film = async (transport: Transport, codec: VideoCodec): Promise<void> => {
  const { platform } = await openPlatform()
  const device = await openDevice(platform, { count: FRAMES, shuffle: true })
  await device.register()
  const clip = clips[codec]
  const stream = await live(platform, channelId(codec === 'h264' ? 1 : 2), transport, 800)
  expect([stream.about.codec, stream.about.width, stream.about.height]).toEqual([codec, 320, 180])
  const decoder = decodeTo(stream.about, [{ width: 32, height: 18, format: 'grey' }])
  const packets: VideoPacket[] = []
  let pictures = 0
  const read = async (): Promise<void> => {
    for await (const packet of stream.packets()) {
      packets.push(packet)
      pictures += (await decoder.decode(packet)).length
    }
  }
  // The box sends no more than so many: what follows is silence.
  await expect(read()).rejects.toMatchObject({ code: 'stream-silent', tip: expect.stringContaining('中断') })
  decoder.close()
  expect([transport, packets.length, pictures]).toEqual([transport, FRAMES, FRAMES])
  expect(packets.every(({ data, key, pts }, at) => {
    const sent = clip.frames[at % clip.frames.length]
    return sent !== undefined && key === sent.key && pts === at * 3_600 && data.equals(key ? Buffer.concat([clip.about.parameterSets, sent.data]) : sent.data)
  })).toBe(true)
  await until('BYE', () => device.calls().length === 0)
}

it('three seconds arrive picture for picture, byte for byte, over TCP either way and over UDP out of order, and are decoded', async () => {
  await Promise.all([film('tcp', 'h264'), film('udp', 'h264'), film('tcp-active', 'h264'), film('tcp', 'h265')])
})

it('the sub stream of a channel is another one, where the device has it', async () => {
  const { platform } = await openPlatform()
  const small = (await drawShow({ codec: 'h264', width: 160, height: 90, fps: 25, seconds: 1, gopSeconds: 1, bitRate: 200_000, name: '子码流' })).scene
  const device = await openDevice(platform, { channels: [{ id: channelId(1), name: '甲苯罐区东北角', clip: clips.h264, sub: small }, { id: channelId(3), name: '大门', clip: clips.h264 }] })
  await device.register()
  const widthOf = async (channel: string, stream?: number): Promise<number> => {
    const opened = await live(platform, channel, 'tcp', 1_000, stream)
    await opened.close()
    return opened.about.width
  }
  expect([await widthOf(channelId(1)), await widthOf(channelId(1), 1), await widthOf(channelId(1), 0), await widthOf(channelId(3), 1)]).toEqual([320, 160, 320, 320])
})

it('why no pictures come is told apart', async () => {
  const { platform } = await openPlatform()
  const device = await openDevice(platform)
  await device.register()
  const why = async (mood: Parameters<typeof device.show>[0], transport: Transport): Promise<string> => {
    device.show(mood)
    const failed = await live(platform, channelId(1), transport, 300).then(() => undefined, (cause: { tip: string }) => cause)
    return failed?.tip ?? ''
  }
  expect(await why('other-ssrc', 'tcp')).toMatch(/收流超时.*SSRC 是 7，不是平台约定的 \d+.*ssrc=any/)
  expect(await why('other-ssrc', 'udp')).toContain('SSRC')
  expect(await why('mute', 'tcp-active')).toMatch(/已连上设备的 127\.0\.0\.1:\d+，但没有数据/)
  // Told an address that leads nowhere from elsewhere, as every address of this machine does.
  expect(await why('lost', 'udp')).toMatch(/收流超时.*127\.0\.0\.1:\d+（UDP），这是本机地址.*RECORDER_GB_HOST/)
  expect(await why('busy', 'tcp')).toContain('486')
  expect(await why('no-tcp', 'tcp')).toContain('不支持这种媒体传输方式')
  await expect(live(platform, channelId(9), 'tcp')).rejects.toMatchObject({ code: 'stream-missing', tip: expect.stringContaining('没有这个通道') })
  await until('every call is over', () => device.calls().length === 0)
})

it('is followed as a camera is: another way where one does not work, again when the device hangs up', async () => {
  const { platform } = await openPlatform()
  const device = await openDevice(platform, { transport: 'tcp' })
  const states: string[] = []
  let packets = 0
  const followed = followChannel(platform, { address: `gb28181://${DEVICE}/${channelId(1)}`, timeoutMs: 700, opened: () => undefined, packet: () => void (packets += 1), told: ({ state }) => void states.push(state), chance: () => 0, now: Date.now })
  closing.push(() => followed.close())
  await until('nobody is registered', () => followed.state().state === 'away' && followed.state().tip.includes('没有注册'))
  device.show('no-tcp')
  await device.register()
  await until('it is live over UDP', () => followed.state().state === 'live')
  await device.hangUp()
  await until('it is noticed', () => states.at(-1) !== 'live')
  const before = packets
  await until('it is live again', () => followed.state().state === 'live' && packets > before + 5)
  await followed.close()
  await until('BYE', () => device.calls().length === 0)
  const wrong = followChannel(platform, { address: 'gb28181://1/2', opened: () => undefined, packet: () => undefined, told: () => undefined, chance: () => 0, now: Date.now })
  closing.push(() => wrong.close())
  await until('the address is refused', () => wrong.state().tip.includes('20 位数字'))
})

it('turns, stops and goes to presets by the eight bytes of the standard', async () => {
  const { platform } = await openPlatform()
  const device = await openDevice(platform)
  await device.register()
  await platform.control(DEVICE, channelId(1), motionCode({ pan: -0.5, tilt: 1, zoom: 0 }))
  await platform.control(DEVICE, channelId(1), motionCode(STILL))
  await platform.control(DEVICE, channelId(1), presetCode('call', 3))
  expect(device.turned().map(({ channel }) => channel)).toEqual([channelId(1), channelId(1), channelId(1)])
  expect(device.turned().map(({ what }) => what)).toEqual([{ motion: { pan: -128 / 255, tilt: 1, zoom: 0 } }, { motion: { pan: 0, tilt: 0, zoom: 0 } }, { preset: 'call', number: 3 }])
})

it('alarms are told with their method and kind, and answered', async () => {
  const { platform, told } = await openPlatform()
  const device = await openDevice(platform)
  await device.register()
  const at = Math.floor(Date.now() / 1_000) * 1_000
  expect((await device.alarm(channelId(1), { method: 5, type: 6, priority: 2, at, words: '围栏内有人' })).status).toBe(200)
  expect(told.filter((it) => it.kind === 'alarm')).toMatchObject([{ device: DEVICE, alarm: { channel: channelId(1), method: 5, type: 6, priority: 2, at, words: '围栏内有人' } }])
  await until('the alarm is answered', () => device.answers().includes('Alarm'))
})
