import type { FictitiousPlant } from '../plant.ts'
import { cylinderUnits } from './cylinder-units.ts'
import { handlingUnits } from './handling-units.ts'
import { liquidUnits } from './liquid-units.ts'
import { departments, people, posts } from './people.ts'
import { analysisObjects, areas, enterprise, plan } from './site.ts'
import { supportUnits } from './support-units.ts'

/** A fictitious dealer in industrial gases: cryogenic tanks, cylinder stores and delivery, no filling. */
export const gasDealer: FictitiousPlant = {
  fictitious: true,
  key: 'gas-dealer',
  enterprise,
  departments, posts, people,
  analysisObjects, plan, areas,
  units: [...liquidUnits, ...cylinderUnits, ...handlingUnits, ...supportUnits],
  known: { units: [], events: [], measures: [] },
}
