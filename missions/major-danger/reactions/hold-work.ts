import { dangerClosed, dangerRejected } from '@anlan/dual-prevention/contract/records'
import { areaRegister } from '@anlan/plant/contract/place'
import { react } from '@anlan/platform/module/module'
import { everyRow } from '@anlan/platform/register/every-row'
import { holdWork, releaseHold } from '@anlan/special-work/contract/hold'
import { suspicionConfirmed } from '../contract/suspicion.ts'
import { heldArea } from '../rules/held-area.ts'
import { suspicionOfDanger } from '../store/suspicions.ts'

/** A person has confirmed a major danger: no special work goes on beside it, from the same moment. */
export const workHeldByDanger = react('major-danger.work-held', suspicionConfirmed, async ({ data: { suspicion } }, scope) => {
  const areas = (await everyRow(scope, areaRegister)).map(({ data }) => data.name)
  await scope.order(holdWork, { source: 'major-danger', key: suspicion.id, area: heldArea(suspicion, areas), reason: `重大事故隐患：${suspicion.title}`.slice(0, 200), link: `/major-danger/suspicions/${suspicion.id}` })
})

/** It is rectified and accepted, or was none after all. Nothing resumes by itself. */
export const workReleasedByDanger = react('major-danger.work-released', [dangerClosed, dangerRejected], async ({ type, data: { danger } }, scope) => {
  const suspicion = await suspicionOfDanger(scope.tx, scope.org, danger.id)
  if (suspicion !== undefined) await scope.order(releaseHold, { source: 'major-danger', key: suspicion.id, reason: type === dangerClosed.type ? '重大事故隐患已整改并验收' : '隐患已驳回' })
})
