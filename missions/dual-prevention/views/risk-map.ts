import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { fourColourMap, listMapZones } from '../contract/risk-map.ts'
import { riskMapOf } from '../intake/risk-map.ts'

const fourColourMapView = answer(fourColourMap, async ({ face }, scope) => accept({ face, ...(await riskMapOf(scope)) }))

const listMapZonesView = answer(listMapZones, async ({ offset, limit }, scope) => {
  const { zones } = await riskMapOf(scope)
  return accept({ rows: zones.slice(offset, offset + limit), total: zones.length })
})

export const mapViews = [fourColourMapView, listMapZonesView]
