import { Fault } from '@anlan/kernel/fault'
import { makeId } from '@anlan/kernel/id'
import type { Coordinates, FixIntake, Report, Source, Taken } from '@anlan/positioning/contract/report'

/** Positioning that remembers only as long as it lives. */
export interface MemoryIntake extends FixIntake {
  readonly taken: { readonly source: Source; readonly report: Report }[]
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
  const taken: MemoryIntake['taken'] = []
  const [unknown, batches] = [new Set<string>(), [] as number[]]
  let [asked, opened, open] = [0, Promise.resolve(), () => undefined as void]
  const intake: MemoryIntake = {
    taken,
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
  }
  return intake
}
