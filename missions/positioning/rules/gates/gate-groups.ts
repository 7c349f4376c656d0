import type { Id } from '@anlan/kernel/id'
import type { GateData } from '../../contract/gate.ts'
import { POSITIONING } from '@anlan/standards/positioning'

export interface Gate {
  readonly id: Id
  readonly data: Pick<GateData, 'name' | 'code' | 'kind' | 'fences' | 'graceSeconds' | 'stopped'>
}

/** Gates into one and the same area. */
export interface GateGroup {
  /** Of its first gate. */
  readonly key: Id
  readonly gates: readonly Gate[]
  readonly fences: readonly Id[]
  /** It leads into the whole production area, not into fences that somebody named. */
  readonly whole: boolean
  readonly graceSeconds: number
}

/**
 * Gates in use by the area that they lead into. Those with the same fences count together; an area within another has gates
 * of its own, so fences that overlap only in part stay apart (AQ 3067-2026 5.7.3).
 * @param production fences of the production area, in use
 * @param known all fences in use: one that is gone counts no more
 */
export const groupGates = (gates: readonly Gate[], production: readonly Id[], known: ReadonlySet<Id>): GateGroup[] => {
  const groups = new Map<string, Gate[]>()
  const fencesOf = ({ data: { fences } }: Gate): Id[] => (fences.length === 0 ? [...production] : fences.filter((id) => known.has(id))).sort()
  for (const gate of gates) {
    if (gate.data.stopped) continue
    const area = fencesOf(gate).join()
    groups.set(area, [...(groups.get(area) ?? []), gate])
  }
  return [...groups.values()].map((same) => {
    const sorted = same.toSorted((a, b) => (a.id < b.id ? -1 : 1)) as [Gate, ...Gate[]]
    return {
      key: sorted[0].id, gates: sorted, fences: fencesOf(sorted[0]), whole: sorted.every(({ data }) => data.fences.length === 0),
      graceSeconds: Math.max(...sorted.map(({ data }) => data.graceSeconds ?? POSITIONING.withoutTerminalSeconds.value)),
    }
  })
}
