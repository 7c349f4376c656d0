import type { Fault } from '@anlan/kernel/fault'
import type { FixIntake, Report, Source } from '@anlan/positioning/contract/report'

/** What positioning would do, in memory: keeps what it is given, as long as it is not told to fail or to wait. */
export interface MemoryIntake extends FixIntake {
  readonly taken: readonly Report[]
  /** Reports that wait to be let through. */
  readonly held: number
  failure: Fault | null
  /** Takes wait until `release`. */
  hold(): void
  release(): void
}

export const openMemoryIntake = (source: Source, token: string): MemoryIntake => {
  const taken: Report[] = []
  let gates: (() => void)[] = []
  let [holding, held] = [false, 0]
  return {
    taken,
    get held() {
      return held
    },
    failure: null,
    hold: () => void (holding = true),
    release: () => {
      holding = false
      const open = gates
      gates = []
      for (const go of open) go()
    },
    authenticate: async (name, said) => (name === source.id && said === token ? source : undefined),
    async take(_source, reports) {
      if (this.failure !== null) throw this.failure
      held += reports.length
      if (holding) await new Promise<void>((go) => gates.push(go))
      held -= reports.length
      taken.push(...reports)
      return { accepted: reports.length, parked: 0, refused: 0 }
    },
  }
}
