import { accept } from '@anlan/kernel/decision'
import { areaRegister } from '@anlan/plant/contract/place'
import { answer } from '@anlan/platform/module/module'
import { everyRow } from '@anlan/platform/register/every-row'
import { analysisRules } from '../contract/analysis-rule.ts'
import { cameraRegister } from '../contract/camera.ts'
import { coverage, keyPlaces } from '../contract/coverage.ts'
import { coverPlace, missingKinds, placesOf } from '../rules/coverage.ts'
import { stateOf } from '../rules/camera-state.ts'
import { liveOf } from '../store/camera-live.ts'

/** Key places by cameras, gaps first. */
export const coverageView = answer(coverage, async (_input, scope) => {
  const live = new Map((await liveOf(scope.tx, scope.org)).map((it) => [it.camera, it]))
  const rules = (await everyRow(scope, analysisRules)).filter(({ data }) => data.active)
  const cameras = (await everyRow(scope, cameraRegister)).map(({ id, data }) => ({ id, name: data.name, area: data.area, sees: data.sees, state: stateOf(data, live.get(id)), rules: rules.filter((it) => it.data.camera === id).length }))
  const areas = (await everyRow(scope, areaRegister)).map(({ id, data: { name, kind } }) => ({ id, name, kind }))
  const places = placesOf(areas, (await everyRow(scope, keyPlaces)).map(({ id, data }) => ({ id, ...data })))
  const order = ['no-camera', 'blind', 'unwatched', 'none']
  return accept({ rows: places.map((it) => coverPlace(it, cameras)).toSorted((a, b) => order.indexOf(a.gap) - order.indexOf(b.gap)), missing: missingKinds(places) })
})
