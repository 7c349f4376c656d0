import { afterAll, beforeAll, expect, it } from 'vitest'
import { decodeTo } from '@anlan/platform/media/decode'
import { openStream } from '@anlan/platform/media/open-stream'
import type { VideoPacket } from '@anlan/platform/media/video-stream'
import { until } from '@anlan/platform/testing/until'
import { type Camera, openCamera } from '@anlan/testbed/video/camera'
import { drawShow, type Show } from '@anlan/testbed/video/clip'
import { followStream, type StreamTold } from './follow-stream.ts'

const size = { width: 640, height: 360, fps: 25, seconds: 2, gopSeconds: 0.4, name: '罐区' }
const CREDENTIALS = { user: 'admin', password: 'p@ss/字' }
let streams: Record<string, Show>
let camera: Camera
beforeAll(async () => {
  streams = { main: await drawShow({ ...size, codec: 'h265', bitRate: 1_000_000 }), sub: await drawShow({ ...size, codec: 'h264', bitRate: 500_000 }) }
  camera = await openCamera({ streams, credentials: CREDENTIALS })
})
afterAll(() => camera.close())

const take = async (address: string, count: number, transport: 'any' | 'tcp' | 'udp' = 'any') => {
  const stream = await openStream(address, { transport, timeoutMs: 4_000 })
  const [packets, decoder] = [[] as VideoPacket[], decodeTo(stream.about, [{ width: 32, height: 18, format: 'grey' }])]
  let pictures = 0
  for await (const packet of stream.packets()) {
    packets.push(packet)
    pictures += (await decoder.decode(packet)).length
    if (packets.length === count) break
  }
  decoder.close()
  return { about: stream.about, packets, pictures }
}

it('H.264 and H.265 come over TCP and UDP, each picture once, whole and in order', async () => {
  for (const transport of ['tcp', 'udp'] as const)
    for (const name of ['main', 'sub']) {
      const { about, packets, pictures } = await take(camera.address(name), 30, transport)
      expect([about.codec, about.width, about.height, packets[0]?.key, pictures]).toEqual([name === 'main' ? 'h265' : 'h264', 640, 360, true, 30])
      expect(packets.slice(1).every(({ pts }, at) => Math.abs(pts - (packets[at]?.pts ?? 0) - 3_600) < 10)).toBe(true)
      expect(packets.map(({ key }) => key)).toEqual(packets.map((_, at) => at % 10 === 0))
    }
})

it('a camera that wants no TCP is read over UDP', async () => {
  const shy = await openCamera({ streams, udpOnly: true })
  try {
    await expect(openStream(shy.address('sub'), { transport: 'tcp', timeoutMs: 4_000 })).rejects.toMatchObject({ code: 'stream-away' })
    expect((await take(shy.address('sub'), 5)).pictures).toBe(5)
  } finally {
    await shy.close()
  }
})

it('why there is no picture is told apart, and never with the password', async () => {
  const wrong = openStream(camera.address('sub').replace('admin', 'root')).catch((cause: unknown) => cause)
  expect(await wrong).toMatchObject({ code: 'stream-refused', retry: false })
  expect(JSON.stringify(await wrong) + String(await wrong)).not.toContain('p%40ss')
  await expect(openStream(camera.address('none'))).rejects.toMatchObject({ code: 'stream-missing' })
  await expect(openStream('rtsp://127.0.0.1:9/x')).rejects.toMatchObject({ code: 'stream-away' })
})

it('it is followed through a cut, a pulled cable and silence, and says its state', async () => {
  const [told, packets] = [[] as StreamTold['state'][], [] as VideoPacket[]]
  const followed = followStream({ address: camera.address('sub'), timeoutMs: 700, opened: () => undefined, packet: (it) => void packets.push(it), told: ({ state }) => told.push(state), chance: () => 0.5, now: Date.now })
  const live = () => until('it is live', () => followed.state().state === 'live')
  try {
    await live()
    camera.hangUp()
    await until('it is away', () => told.includes('away'))
    await live()
    camera.show('mute')
    await until('it is silent', () => told.includes('silent'))
    camera.show('scene')
    await live()
    await camera.pull()
    await until('it is away again', () => followed.state().state === 'away')
    await camera.plug()
    await live()
    expect(told).toEqual(['live', 'away', 'live', 'silent', 'live', 'away', 'live'])
  } finally {
    await followed.close()
  }
  await until('the camera is left', () => camera.viewers() === 0)
})

it('a wrong password is a state of its own', async () => {
  const followed = followStream({ address: camera.address('sub').replace('admin', 'root'), opened: () => undefined, packet: () => undefined, told: () => undefined, chance: () => 0, now: Date.now })
  await until('it is refused', () => followed.state().state === 'refused')
  expect(followed.state().tip).toContain('密码')
  await followed.close()
})

it('black and frozen pictures are what they are said to be', async () => {
  const looks = async (): Promise<Buffer[]> => {
    const { about, packets } = await take(camera.address('sub'), 40)
    const decoder = decodeTo(about, [{ width: 64, height: 36, format: 'grey' }])
    const shots = []
    for (const packet of packets) shots.push(...(await decoder.decode(packet)))
    decoder.close()
    return shots.map(({ pictures }) => pictures[0]?.data ?? Buffer.alloc(0))
  }
  const apart = ([first, last]: (Buffer | undefined)[]) => Math.max(...[...(first ?? [])].map((value, at) => Math.abs(value - (last?.[at] ?? 0))))
  // Two at the same place of a key picture's group: how well they are encoded does not differ.
  const seen = async () => {
    const all = await looks()
    return [all[19], all[39]]
  }
  const moving = await seen()
  camera.show('frozen')
  const frozen = await seen()
  camera.show('black')
  const black = await seen()
  camera.show('scene')
  expect([apart(moving) > 30, apart(frozen) < 10, Math.max(...(black[1] ?? [])) < 25]).toEqual([true, true, true])
})
