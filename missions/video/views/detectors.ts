import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { everyRow } from '@anlan/platform/register/every-row'
import { cameraRegister } from '../contract/camera.ts'
import { listDetectors } from '../contract/detector.ts'
import { detectorStateOf, meaningOf } from '../rules/read-event.ts'
import { boundCodes, boundSources, detectorsOf } from '../store/detectors.ts'
import { parkedGroups } from '../store/parked-events.ts'
import { parkedKept } from '../store/parked-setting.ts'
import { recordersOf } from '../store/recorders.ts'

export const listDetectorsView = answer(listDetectors, async (_input, scope) => {
  const { tx, org, now } = scope
  const [rows, recorders, codes, sources, groups] = [await detectorsOf(tx, org), await recordersOf(tx, org), await boundCodes(tx, org), await boundSources(tx, org), await parkedGroups(tx, org)]
  const names = new Map([...rows, ...recorders].map(({ id, name }) => [id, name]))
  const numbers = new Set((await everyRow(scope, cameraRegister)).map(({ data }) => data.number))
  return accept({
    now, kept: await parkedKept(tx, org),
    detectors: rows.map(({ id, version, name, dialect, byPath, quietMinutes, active, heardAt, ...it }) => ({ id, version, name, dialect, byPath, quietMinutes, active, heardAt, state: detectorStateOf({ active, heardAt, quietMinutes, ...it }, now) })),
    parked: groups.map((it) => ({ ...it, name: names.get(it.detector) ?? '已删除的设备', codeKnown: meaningOf(it.dialect, it.code, codes) !== 'unknown', cameraKnown: numbers.has(it.source) || sources.some(({ detector, source }) => detector === it.detector && source === it.source) })),
  })
})
