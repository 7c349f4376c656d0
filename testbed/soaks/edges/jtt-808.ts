import { ID, writeAuthentication, writeRegistration } from '@anlan/edge-jtt-808/bodies'
import { authCode } from '@anlan/edge-jtt-808/code'
import { FLAG } from '@anlan/edge-jtt-808/escape'
import { type Head, type Version, writeFrames } from '@anlan/edge-jtt-808/frame'
import { openGate } from '@anlan/edge-jtt-808/gate'
import type { Ground, Session } from '@anlan/edge-jtt-808/ground'
import { type Position, STATUS, writeBatch, writePosition } from '@anlan/edge-jtt-808/position'
import { ITEMS } from '@anlan/edge-jtt-808/report'
import { openSession } from '@anlan/edge-jtt-808/session'
import type { Report, Source } from '@anlan/positioning/contract/report'
import { round } from '../../outcome.ts'
import { chanceOf } from '../../chance.ts'
import { heapMegabytes } from './heap.ts'
import { mutate, pick } from './mutate.ts'
import type { FuzzFound, FuzzTarget } from './target.ts'

const SOURCE: Source = { org: '01990000-0000-7000-8000-000000000001', id: '01990000-0000-7000-8000-000000000002', name: '试验', coordinates: 'wgs84' }
const TOKEN = 'soak'
const NOW = Date.parse('2026-11-28T01:30:00Z')
/** Megabytes that may stay behind. */
const GROWTH_BAR = 50
/** Every so many ruined frames a good one is sent, and has to be heard. */
const GOOD_EVERY = 100
const BREATH = 500

const position = (roll: () => number): Position => ({
  alarms: roll() < 0.1 ? 1 : 0,
  status: roll() < 0.9 ? STATUS.located : 0,
  latitude: 37 + Math.floor(roll() * 1e6) / 1e6,
  longitude: 122 + Math.floor(roll() * 1e6) / 1e6,
  altitude: Math.floor(roll() * 100),
  speed: Math.floor(roll() * 300),
  direction: Math.floor(roll() * 360),
  at: NOW - Math.floor(roll() * 86_400) * 1000,
  items: roll() < 0.5 ? [{ id: 0xd4, value: Buffer.of(Math.floor(roll() * 101)) }] : [{ id: 0x01, value: Buffer.of(0, 0x7d, 0x7e, 1) }, { id: 0x31, value: Buffer.of(9) }],
})

interface Pool {
  readonly card: string
  readonly frames: readonly Buffer[]
  readonly hello: Buffer
  readonly good: Buffer
}

/** Everything that a terminal says, in one edition. */
const poolOf = (version: Version, roll: () => number): Pool => {
  const card = version === '2019' ? '13900000019' : '13900000013'
  const head: Omit<Head, 'id'> = { version, revision: version === '2019' ? 1 : 0, phone: card, sequence: 0x7d7e }
  const say = (id: number, body: Buffer): Buffer[] => writeFrames({ ...head, id }, body)
  const hello = Buffer.concat(say(ID.authenticate, writeAuthentication({ code: authCode(TOKEN, card), imei: '860000000000001', software: 'SOAK' }, version)))
  const many = (count: number) => Array.from({ length: count }, () => position(roll))
  const good = say(ID.position, writePosition(position(roll)))
  const registration = { province: 37, city: 1000, maker: 'ANLAN', model: 'CARD', terminal: '1', plateColour: 1, plate: '鲁K00001' }
  const frames = [
    ...many(40).flatMap((one) => say(ID.position, writePosition(one))),
    ...[1, 2, 5].flatMap((count) => say(ID.batch, writeBatch({ blind: true, positions: many(count) }))),
    ...say(ID.batch, writeBatch({ blind: false, positions: many(60) })),
    ...say(ID.heartbeat, Buffer.alloc(0)),
    ...say(ID.register, writeRegistration(registration, version)),
    hello,
    ...good,
  ]
  return { card, frames, hello, good: Buffer.concat(good) }
}

const xorOf = (bytes: readonly number[]): number => bytes.reduce((check, byte) => check ^ byte, 0)

/** Written apart from the codec: what the standard takes for bytes between two flags; `undefined` when an escape is none. */
const plainOf = (content: Buffer): number[] | undefined => {
  const plain: number[] = []
  for (let at = 0; at < content.length; at += 1) {
    const byte = content[at] ?? 0
    if (byte !== 0x7d) plain.push(byte)
    else {
      at += 1
      if (content[at] !== 1 && content[at] !== 2) return undefined
      plain.push(content[at] === 1 ? 0x7d : 0x7e)
    }
  }
  return plain
}

const contentsOf = (bytes: Buffer): Buffer[] => {
  const contents: Buffer[] = []
  for (let from = 0; from < bytes.length; ) {
    const at = bytes.indexOf(FLAG, from)
    const end = at === -1 ? bytes.length : at
    if (end > from) contents.push(bytes.subarray(from, end))
    from = end + 1
  }
  return contents
}

/** Whether any of what stands between flags has a check that comes out. One of 256 ruined frames has, by chance: an XOR knows no better. */
const someCheckHolds = (bytes: Buffer): boolean =>
  contentsOf(bytes).some((content) => {
    const plain = plainOf(content)
    return plain !== undefined && plain.length > 0 && xorOf(plain) === 0
  })

const escaped = (plain: readonly number[]): Buffer =>
  Buffer.from([FLAG, ...plain.flatMap((byte) => (byte === 0x7d ? [0x7d, 1] : byte === 0x7e ? [0x7d, 2] : [byte])), FLAG])

/** A good frame, ruined inside, then given a check that comes out, and mostly the length that it has: what lies behind the check is met. */
const ruinedBehindCheck = (frame: Buffer, roll: () => number, other: Buffer): Buffer => {
  const inside = (it: Buffer): Buffer => Buffer.from((plainOf(it.subarray(1, -1)) ?? []).slice(0, -1))
  const plain = [...mutate(inside(frame), roll, inside(other))]
  if (roll() < 0.8 && plain.length > 4) {
    const modern = ((plain[2] ?? 0) & 0x40) !== 0
    const divided = ((plain[2] ?? 0) & 0x20) !== 0
    const length = Math.max(0, plain.length - (modern ? 17 : 12) - (divided ? 4 : 0))
    plain[2] = ((plain[2] ?? 0) & 0xfc) | ((length >> 8) & 3)
    plain[3] = length & 0xff
  }
  return escaped([...plain, xorOf(plain)])
}

const run = async (seed: number, count: number): Promise<FuzzFound> => {
  const roll = chanceOf(seed)
  const pools = [poolOf('2013', roll), poolOf('2019', roll)]
  const found = { sent: 0, crashes: 0, falseFixes: 0, passedByChance: 0, deepReports: 0, hangUps: 0, goodFrames: 0, goodLost: 0 }
  const faults: string[] = []
  let heard: string[] = []
  const ground: Ground = {
    source: SOURCE, token: TOKEN, items: ITEMS, gate: openGate(1e9), online: new Map(), garbage: 8_192,
    intake: {
      authenticate: async () => undefined,
      take: async (_source, reports: readonly Report[]) => {
        for (const report of reports) heard.push(JSON.stringify(report))
        return { accepted: reports.length, parked: 0, refused: 0 }
      },
    },
    now: () => NOW,
    admits: () => true,
    complain: () => undefined,
  }
  const line = { send: () => undefined, hangUp: () => void (found.hangUps += 1), pause: () => undefined, resume: () => undefined, known: () => undefined }
  const receive = (session: Session, bytes: Buffer, deep: boolean): readonly string[] => {
    heard = []
    try {
      session.receive(bytes)
    } catch (cause) {
      found.crashes += 1
      if (faults.length < 5) faults.push(`${deep ? '校验正确的' : ''}报文 ${bytes.toString('hex')} 使解析出错：${String(cause)}`)
    }
    return heard
  }
  const openKnown = (pool: Pool): Session => {
    const session = openSession(line, ground)
    receive(session, pool.hello, false)
    return session
  }

  // What an unruined stream says: parts of a ruined one that are still whole may say it too.
  const known = new Set<string>()
  for (const pool of pools) {
    const session = openKnown(pool)
    for (const frame of pool.frames) for (const report of receive(session, frame, false)) known.add(report)
  }
  let baseline = Number.NaN
  const sessions = new Map<Pool, Session>()
  for (found.sent = 0; found.sent < count; found.sent += 1) {
    const pool = pick(pools, roll) ?? pools[0]
    if (pool === undefined) break
    let session = sessions.get(pool)
    if (session === undefined || session.ended || ground.online.get(pool.card) !== session) {
      session?.end()
      session = openKnown(pool)
      sessions.set(pool, session)
    }
    const [frame = pool.good, other = pool.good] = [pick(pool.frames, roll), pick(pools[roll() < 0.5 ? 0 : 1]?.frames ?? [], roll)]
    // The first half is ruined on the way, the second before its check was made.
    const deep = found.sent >= count / 2
    const ruined = deep ? ruinedBehindCheck(frame, roll, other) : mutate(frame, roll, other)
    // A flag behind it, so that it does not ruin the next one, too.
    const strange = receive(session, Buffer.concat([ruined, Buffer.of(FLAG)]), deep).filter((report) => !known.has(report))
    if (deep) found.deepReports += strange.length
    else if (strange.length > 0) {
      if (someCheckHolds(ruined)) found.passedByChance += 1
      else {
        found.falseFixes += 1
        if (faults.length < 5) faults.push(`校验不符的报文 ${ruined.toString('hex')} 被当作定位：${strange[0]}`)
      }
    }
    if (found.sent % GOOD_EVERY === 0) {
      const after = session.ended || ground.online.get(pool.card) !== session ? openKnown(pool) : session
      sessions.set(pool, after)
      found.goodFrames += 1
      if (receive(after, pool.good, false).length !== 1) found.goodLost += 1
    }
    if (found.sent % BREATH === 0) await new Promise((resolve) => setImmediate(resolve))
    // After a tenth, everything has been compiled and every map has its size.
    if (found.sent === Math.floor(count / 10)) baseline = heapMegabytes()
  }
  await new Promise((resolve) => setImmediate(resolve))
  const growth = round(heapMegabytes() - baseline, 1)
  if (growth >= GROWTH_BAR) faults.push(`内存增长 ${growth} MB`)
  if (found.goodLost > 0) faults.push(`${found.goodLost} 条正确的报文没有被收到`)
  const held = [
    ...(found.crashes === 0 ? ['没有出错'] : []), ...(found.falseFixes === 0 ? ['没有假定位'] : []), ...(found.goodLost === 0 ? ['正确的仍被收到'] : []), ...(growth < GROWTH_BAR ? ['内存不增长'] : []),
  ]
  return { figures: { ...found, heapGrowthMb: growth }, held, faults }
}

export const jtt808: FuzzTarget = { name: 'jtt808', run }
