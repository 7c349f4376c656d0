import { Fault } from '@anlan/kernel/fault'
import { makeId } from '@anlan/kernel/id'
import type { DeviceReport } from '@anlan/positioning/contract/device-report'
import type { GateMessage, GatesTaken } from '@anlan/positioning/contract/gate-message'
import type { Coordinates, Report, Source, Taken } from '@anlan/positioning/contract/report'
import type { PositionIntake } from '../said.ts'

/** Positioning that remembers only as long as it lives. */
export interface MemoryIntake extends PositionIntake {
  readonly taken: { readonly source: Source; readonly report: Report }[]
  readonly heard: DeviceReport[]
  readonly passed: GateMessage[]
  /** Cards that nobody has registered. */
  readonly unknown: Set<string>
  /** Size of each batch. */
  readonly batches: number[]
  /** How often somebody was asked about. */
  readonly asked: number
  /** Refuses everything while set. */
  full: boolean
  /** Nothing is committed before it is opened again; `open` is true at the beginning. */
  gate(open: boolean): void
  /** A source with its token. */
  addSource(name: string, token: string, coordinates?: Coordinates): Source
  switchOff(source: Source): void
}

export const openMemoryIntake = (): MemoryIntake => {
  const sources = new Map<string, { source: Source; token: string }>()
  const [taken, heard, passed]: [MemoryIntake['taken'], DeviceReport[], GateMessage[]] = [[], [], []]
  const [unknown, batches] = [new Set<string>(), [] as number[]]
  let [asked, opened, open] = [0, Promise.resolve(), () => undefined as void]
  const intake: MemoryIntake = {
    taken,
    heard,
    passed,
    unknown,
    batches,
    full: false,
    get asked() {
      return asked
    },
    gate: (isOpen) => {
      if (isOpen) open()
      else opened = new Promise((resolve) => (open = resolve))
    },
    addSource: (name, token, coordinates = 'wgs84') => {
      const chance = Uint8Array.from({ length: 10 }, (_, at) => at * 7 + sources.size)
      const source: Source = { org: makeId(1, chance), id: makeId(2 + sources.size, chance), name, coordinates }
      sources.set(source.id, { source, token })
      return source
    },
    switchOff: ({ id }) => void sources.delete(id),
    authenticate: async (id, token) => {
      asked += 1
      const found = sources.get(id)
      return found?.token === token ? found.source : undefined
    },
    take: async (source, reports): Promise<Taken> => {
      await opened
      if (intake.full) throw new Fault('positioning-full', '定位数据来得太快，正在排队保存，请稍后重试')
      batches.push(reports.length)
      let parked = 0
      for (const report of reports) {
        taken.push({ source, report })
        if (unknown.has(report.card)) parked += 1
      }
      return { accepted: reports.length - parked, parked, refused: 0 }
    },
    hear: async (_source, reports): Promise<Taken> => {
      await opened
      if (intake.full) throw new Fault('positioning-full', '定位数据来得太快，正在排队保存，请稍后重试')
      heard.push(...reports)
      return { accepted: reports.length, parked: 0, refused: 0 }
    },
    pass: async (_source, messages): Promise<GatesTaken> => {
      await opened
      if (intake.full) throw new Fault('positioning-full', '定位数据来得太快，正在排队保存，请稍后重试')
      const known = messages.filter((it) => it.kind === 'total' || !unknown.has(it.gate))
      passed.push(...known)
      const refused = messages.length - known.length
      return { accepted: known.length, parked: 0, refused, words: refused === 0 ? [] : ['没有这个门岗'] }
    },
  }
  return intake
}
