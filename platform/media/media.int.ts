import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeTo } from './decode.ts'
import { openEncoder } from './encode.ts'
import { openJpegs } from './jpeg.ts'
import { writeFragmentedMp4 } from './mp4/film-writer.ts'
import { writeLiveMp4 } from './mp4/live-writer.ts'
import { filmMs, readFilm } from './mp4/read-film.ts'
import { openStream } from './open-stream.ts'
import { type Picture, type VideoAbout, type VideoCodec, TICKS, type VideoPacket } from './video-stream.ts'

const [WIDTH, HEIGHT, FPS, GOP, COUNT] = [64, 48, 25, 10, 50]
let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'anlan-media-'))))
afterAll(() => rm(folder, { recursive: true }))

/** Each picture a little lighter than the one before. */
const film = (codec: VideoCodec): { readonly about: VideoAbout; readonly packets: VideoPacket[] } => {
  const encoder = openEncoder({ codec, width: WIDTH, height: HEIGHT, fps: FPS, gop: GOP, bitRate: 400_000 })
  const picture = (nth: number) => ({ width: WIDTH, height: HEIGHT, format: 'yuv420p' as const, data: Buffer.concat([Buffer.alloc(WIDTH * HEIGHT, 40 + nth * 3), Buffer.alloc((WIDTH * HEIGHT) / 2, 128)]) })
  const packets = Array.from({ length: COUNT }, (_, nth) => encoder.encode(picture(nth), (nth * TICKS) / FPS)).flat()
  packets.push(...encoder.end())
  return { about: encoder.parameters, packets: packets.map((it, nth) => ({ ...it, at: nth })) }
}
const stored = async (name: string, { about, packets }: ReturnType<typeof film>): Promise<{ readonly path: string; readonly fragments: number }> => {
  const writer = writeFragmentedMp4(about, { recordedAt: 1_750_000_000_000 })
  const parts = [writer.init, ...packets.map(writer.add), writer.end()].filter((it) => it !== undefined)
  await writeFile(join(folder, name), Buffer.concat(parts))
  return { path: join(folder, name), fragments: parts.length - 1 }
}

describe.each(['h264', 'h265'] as const)('%s', (codec) => {
  it('is written in fragments that are read again picture by picture', async () => {
    const made = film(codec)
    const { path, fragments } = await stored(`${codec}.mp4`, made)
    expect(fragments).toBe(COUNT / GOP)
    const stream = await openStream(path)
    expect(stream.about).toMatchObject({ codec, width: WIDTH, height: HEIGHT, codecString: made.about.codecString })
    const packets: VideoPacket[] = []
    for await (const it of stream.packets()) packets.push(it)
    expect(packets.map(({ pts, key }) => [pts, key])).toEqual(made.packets.map(({ pts, key }) => [pts, key]))
  })

  it('is decoded, scaled to each size asked for, and thinned', async () => {
    const { about, packets } = film(codec)
    const decoder = decodeTo(about, [{ width: WIDTH, height: HEIGHT, format: 'grey' }, { width: 32, height: 24, format: 'gbrp' }, { width: WIDTH, height: HEIGHT, format: 'rgb24' }], { fps: 5 })
    const shots = []
    for (const it of packets) shots.push(...(await decoder.decode(it)))
    decoder.close()
    expect(shots.map(({ at }) => at)).toEqual([0, 5, 10, 15, 20, 25, 30, 35, 40, 45])
    expect(shots[4]?.pictures.map(({ data }) => data.length)).toEqual([WIDTH * HEIGHT, 32 * 24 * 3, WIDTH * HEIGHT * 3])
    const light = shots.map(({ pictures }) => pictures[0]?.data[WIDTH * 20 + 20] ?? 0)
    expect(light.every((value, at) => Math.abs(value - (40 + at * 15)) < 25 && (at === 0 || value > (light[at - 1] ?? 255)))).toBe(true)
  })

  it('begins with a key picture only', async () => {
    const { about, packets } = film(codec)
    const decoder = decodeTo(about, [{ width: 8, height: 8, format: 'grey' }])
    const counts = []
    for (const it of packets.slice(3, 20)) counts.push((await decoder.decode(it)).length)
    decoder.close()
    expect(counts).toEqual(Array.from({ length: 17 }, (_, at) => (at + 3 < GOP ? 0 : 1)))
  })
})

it('pictures of each format are JPEG of the same light, whatever stood in their place before', async () => {
  const jpegs = openJpegs()
  const lightOf = async (picture: Picture): Promise<number> => (await sharp(jpegs.jpeg(picture)).resize(1, 1).raw().toBuffer())[0] ?? -1
  const area = WIDTH * HEIGHT
  const lights = [
    await lightOf({ width: WIDTH, height: HEIGHT, format: 'rgb24', data: Buffer.alloc(area * 3, 200) }),
    await lightOf({ width: WIDTH, height: HEIGHT, format: 'grey', data: Buffer.alloc(area, 90) }),
    // Film counts light from 16 to 235.
    await lightOf({ width: WIDTH, height: HEIGHT, format: 'yuv420p', data: Buffer.concat([Buffer.alloc(area, 235), Buffer.alloc(area / 2, 128)]) }),
    await lightOf({ width: WIDTH, height: HEIGHT, format: 'rgb24', data: Buffer.alloc(area * 3, 20) }),
  ]
  jpegs.close()
  expect(lights.map((it, nth) => Math.abs(it - ([200, 90, 255, 20][nth] ?? 0)) < 4)).toEqual([true, true, true, true])
})

it('a live film has a fragment a picture, from the first key picture on', async () => {
  const { about, packets } = film('h264')
  const writer = writeLiveMp4(about)
  const parts = packets.slice(3).map(writer.add).filter((it) => it !== undefined)
  await writeFile(join(folder, 'live.mp4'), Buffer.concat([writer.init, ...parts]))
  const seen: number[] = []
  for await (const { pts } of (await openStream(join(folder, 'live.mp4'))).packets()) seen.push(pts)
  expect([parts.length, seen.length, seen[0], seen.at(-1)]).toEqual([COUNT - GOP, COUNT - GOP, 0, (COUNT - GOP - 1) * (TICKS / FPS)])
})

it('of a film that broke off the whole fragments are found', async () => {
  const { path } = await stored('broken.mp4', film('h264'))
  const data = await readFile(path)
  const whole = readFilm(data) ?? expect.fail('a film')
  expect([whole.parts.length, whole.end, filmMs(whole), whole.parts[1]?.begins]).toEqual([5, data.length, 2_000, 36_000])
  const cut = readFilm(data.subarray(0, (whole.parts[2]?.to ?? 0) - 1)) ?? expect.fail('a film')
  expect([cut.parts.length, cut.end, filmMs(cut)]).toEqual([2, whole.parts[1]?.to, 800])
  expect([readFilm(data.subarray(0, whole.head - 1)), readFilm(Buffer.alloc(0)), readFilm(data.subarray(0, whole.head + 20))?.parts]).toEqual([undefined, undefined, []])
})

it('what is no film is told apart', async () => {
  await writeFile(join(folder, 'text.mp4'), 'no film')
  await expect(openStream(join(folder, 'text.mp4'))).rejects.toMatchObject({ code: 'stream-away' })
  await expect(openStream(join(folder, 'none.mp4'))).rejects.toMatchObject({ code: 'stream-away' })
})
