import type { Outcome, Say } from '../outcome.ts'
import { jsonLines } from './edges/json-lines.ts'
import { jtt808 } from './edges/jtt-808.ts'
import type { FuzzTarget } from './edges/target.ts'

const FRAMES = 1_000_000

/** One line a protocol. */
const TARGETS: readonly FuzzTarget[] = [jtt808, jsonLines]

/** Ruined frames for every edge that devices speak to: nothing crashes, nothing grows, and nobody is put where nobody said they were. */
export const edgesSoak = async ({ seed, scale, say }: { seed: number; scale: number; say: Say }): Promise<Outcome> => {
  const figures: Record<string, number> = {}
  let [passed, failed] = [0, 0]
  for (const { name, run } of TARGETS) {
    const began = performance.now()
    const found = await run(seed, Math.max(1_000, Math.round(FRAMES * scale)))
    for (const [key, value] of Object.entries(found.figures)) figures[`${name}.${key}`] = value
    for (const fault of found.faults) say(`${name}：${fault}`)
    say(`${name}：${found.held.join('，') || '没有一项通过'}，${((performance.now() - began) / 1000).toFixed(1)} 秒`)
    passed += found.held.length
    failed += found.faults.length
  }
  return { figures, passed, failed }
}
