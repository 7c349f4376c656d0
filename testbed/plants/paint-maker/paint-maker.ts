import type { FictitiousPlant } from '../plant.ts'
import { knownToReceiver } from './known-to-receiver.ts'
import { departments, people, posts } from './people.ts'
import { productionUnits } from './production-units.ts'
import { analysisObjects, areas, enterprise, plan } from './site.ts'
import { storageUnits } from './storage-units.ts'
import { supportUnits } from './support-units.ts'
import { utilityUnits } from './utility-units.ts'

/** A fictitious maker of solvent-borne paint with a small resin house and a nitrocellulose store. */
export const paintMaker: FictitiousPlant = {
  fictitious: true,
  key: 'paint-maker',
  enterprise,
  departments, posts, people,
  analysisObjects, plan, areas,
  units: [...productionUnits, ...storageUnits, ...utilityUnits, ...supportUnits],
  known: knownToReceiver,
}
