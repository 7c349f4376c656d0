import type { FictitiousPlant, RiskUnit } from './plant.ts'

/** The same plant with more production lines, until its register holds exactly `measures`. */
export function enlarge(plant: FictitiousPlant, measures: number): FictitiousPlant {
  const units: RiskUnit[] = []
  let left = measures
  for (let line = 1; left > 0; line += 1) {
    for (const unit of plant.units) {
      if (left === 0) break
      const events = []
      for (const event of unit.events) {
        if (left === 0) break
        const kept = event.measures.slice(0, left)
        left -= kept.length
        events.push({ ...event, measures: kept })
      }
      units.push({ ...unit, name: `${unit.name}（${line}号线）`, events })
    }
  }
  return { ...plant, units, known: { units: [], events: [], measures: [] } }
}
