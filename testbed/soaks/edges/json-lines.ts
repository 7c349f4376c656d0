import { openLines } from '@anlan/edge-position-json/lines'
import { readText, type ReadReport } from '@anlan/edge-position-json/read-many'
import { readReportLine } from '@anlan/edge-position-json/report-line'
import { vendorReader } from '@anlan/edge-position-json/vendor-push'
import type { Coordinates, Report } from '@anlan/positioning/contract/report'
import { round } from '../../outcome.ts'
import { chanceOf } from '../../chance.ts'
import { heapMegabytes } from './heap.ts'
import { mutate, pick } from './mutate.ts'
import type { FuzzFound, FuzzTarget } from './target.ts'

const NOW = Date.parse('2026-11-28T01:30:00Z')
/** Megabytes that may stay behind. */
const GROWTH_BAR = 50
/** Every so many ruined lines a good one is sent, and has to be heard. */
const GOOD_EVERY = 100
const BREATH = 1_000
const LIMIT = 4_096

type Said = Readonly<Record<string, unknown>>
interface Dialect {
  readonly coordinates: Coordinates
  readonly read: ReadReport
  readonly lines: readonly Buffer[]
  /** Where an object says it is. */
  readonly place: (said: Said) => readonly [unknown, unknown]
  readonly card: string
  readonly at: string
  readonly sos: (said: Said) => boolean
}

const text = (values: readonly unknown[]): Buffer[] => values.map((value) => Buffer.from(JSON.stringify(value)))
const fix = (roll: () => number): Said => ({
  card: `A${Math.floor(roll() * 1e4)}`,
  at: roll() < 0.8 ? NOW - Math.floor(roll() * 86_400_000) : '2026-11-28 09:30:00',
  lon: 122 + roll(),
  lat: 37 + roll(),
  floor: 1 + Math.floor(roll() * 5),
  accuracy: round(roll() * 3, 2),
  indoor: roll() < 0.5,
  battery: Math.floor(roll() * 101),
  sos: roll() < 0.1,
  note: '安澜\t"\\',
})
const onPlan = (roll: () => number): Said => ({ ...fix(roll), lon: undefined, lat: undefined, x: roll() * 500, y: roll() * -300 })
const push = (roll: () => number): Said => ({
  floorId: String(1 + Math.floor(roll() * 5)),
  x: roll() < 0.5 ? 122 + roll() : (122 + roll()).toFixed(6),
  y: 37 + roll(),
  z: 1,
  cardAddr: `V${Math.floor(roll() * 1e4)}`,
  entityId: 7,
  entityName: '王建国',
  entityType: 'staff',
  temperature: 36.5,
  heartrate: 80,
  beacon: [{ major: 1, minor: 2, RSSI: -60 }],
  timestamp: NOW,
  gateway: 'G',
  strength: -80,
  alarmStatus: roll() < 0.1 ? '00000001' : '00000010',
  sat: 0,
  dopInt: 0,
})

const dialects = (roll: () => number): readonly Dialect[] => {
  const many = (make: (roll: () => number) => Said) => [
    ...Array.from({ length: 60 }, () => make(roll)),
    ...[2, 5, 20].map((count) => Array.from({ length: count }, () => make(roll))),
  ]
  const ours = { read: readReportLine, card: 'card', at: 'at', sos: ({ sos }: Said) => sos === true || sos === 1 }
  return [
    { ...ours, coordinates: 'wgs84', lines: text(many(fix)), place: ({ lon, lat }) => [lon, lat] },
    { ...ours, coordinates: 'plan', lines: text(many(onPlan)), place: ({ x, y }) => [x, y] },
    {
      coordinates: 'wgs84',
      read: vendorReader(),
      lines: text(many(push)),
      place: ({ x, y }) => [Number(x), Number(y)],
      card: 'cardAddr',
      at: 'timestamp',
      sos: ({ alarmStatus }) => String(alarmStatus).endsWith('1'),
    },
  ]
}

/** Written apart from the codec: Beijing is eight hours ahead. */
const momentOf = (at: unknown): number =>
  typeof at === 'number' ? at : /^\d{13}$/.test(String(at)) ? Number(at) : Date.parse(`${String(at).replace(' ', 'T')}+08:00`)

/** Whether an object says all that its report says. */
const says = (said: unknown, report: Report, { place, card, at, sos, coordinates }: Dialect): boolean => {
  if (typeof said !== 'object' || said === null) return false
  const it = said as Said
  const [x, y] = place(it)
  const where =
    report.place === null || (report.place.x === x && report.place.y === y && (coordinates === 'plan' || (Math.abs(x) <= 180 && Math.abs(Number(y)) <= 90)))
  return where && report.card === String(it[card]).trim() && report.at === momentOf(it[at]) && report.sos === sos(it)
}

/** Reports of one stretch of bytes, each with the object that it was read from. Every object is either a report or said to be none. */
const hear = (bytes: Buffer, dialect: Dialect): { reports: readonly Report[]; strange: readonly Report[]; uncounted: boolean } => {
  const reports: Report[] = []
  const strange: Report[] = []
  let uncounted = false
  for (const line of openLines(LIMIT * 4).push(bytes)) {
    const found = readText(line, dialect.coordinates, dialect.read)
    reports.push(...found.reports)
    if (found.reports.length === 0) continue
    const value = JSON.parse(line) as unknown
    const items = Array.isArray(value) ? (value as readonly unknown[]) : [value]
    const wrong = new Set(found.unread.map(({ index }) => index))
    const read = items.filter((_, index) => !wrong.has(index))
    uncounted ||= read.length !== found.reports.length
    strange.push(...found.reports.filter((report, at) => !says(read[at], report, dialect)))
  }
  return { reports, strange, uncounted }
}

const run = async (seed: number, count: number): Promise<FuzzFound> => {
  const roll = chanceOf(seed)
  const all = dialects(roll)
  const found = { sent: 0, crashes: 0, falseFixes: 0, uncounted: 0, reports: 0, goodLines: 0, goodLost: 0 }
  const faults: string[] = []
  const blame = (fault: string): void => {
    if (faults.length < 5) faults.push(fault)
  }
  const lines = openLines(LIMIT)
  let baseline = Number.NaN
  for (found.sent = 0; found.sent < count; found.sent += 1) {
    const dialect = pick(all, roll)
    const [line, other] = [pick(dialect?.lines ?? [], roll), pick(pick(all, roll)?.lines ?? [], roll)]
    if (dialect === undefined || line === undefined || other === undefined) break
    const ruined = Buffer.concat([mutate(line, roll, other), Buffer.of(0x0a)])
    try {
      const { reports, strange, uncounted } = hear(ruined, dialect)
      found.reports += reports.length
      found.falseFixes += strange.length
      if (uncounted) found.uncounted += 1
      if (strange.length > 0) blame(`${ruined.toString('utf8')} 被读成 ${JSON.stringify(strange[0])}`)
      // The same on a connection that lives on, where a line may come in two pieces and be too long.
      const cut = Math.floor(roll() * ruined.length)
      lines.push(ruined.subarray(0, cut))
      lines.push(ruined.subarray(cut))
      if (found.sent % GOOD_EVERY === 0) {
        found.goodLines += 1
        const [good = ''] = lines.push(Buffer.from(`${JSON.stringify(fix(roll))}\n`))
        if (readText(good, 'wgs84', readReportLine).reports.length !== 1) found.goodLost += 1
      }
    } catch (cause) {
      found.crashes += 1
      blame(`${ruined.toString('utf8')} 使解析出错：${String(cause)}`)
    }
    if (found.sent % BREATH === 0) await new Promise((resolve) => setImmediate(resolve))
    // After a tenth, everything has been compiled and every map has its size.
    if (found.sent === Math.floor(count / 10)) baseline = heapMegabytes()
  }
  const growth = round(heapMegabytes() - baseline, 1)
  if (growth >= GROWTH_BAR) blame(`内存增长 ${growth} MB`)
  if (found.goodLost > 0) blame(`${found.goodLost} 行正确的上报没有被收到`)
  if (found.uncounted > 0) blame(`${found.uncounted} 行的条数与读到的不符`)
  const held = [
    ...(found.crashes === 0 ? ['没有出错'] : []),
    ...(found.falseFixes + found.uncounted === 0 ? ['没有假定位'] : []),
    ...(found.goodLost === 0 ? ['正确的仍被收到'] : []),
    ...(growth < GROWTH_BAR ? ['内存不增长'] : []),
  ]
  return { figures: { ...found, heapGrowthMb: growth }, held, faults }
}

/** JSON lines, ours and the vendor's, ruined on the way. */
export const jsonLines: FuzzTarget = { name: 'jsonLines', run }
