import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { listAbnormal } from '../contract/abnormal.ts'
import { crowdFacts, crowdLimits } from '../intake/crowd-facts.ts'
import { countCrowd, unrelatedIn } from '../rules/crowd/count-crowd.ts'
import { namesSomebody } from '../rules/engine/who.ts'
import { pastAbnormal } from '../store/abnormal.ts'

const listAbnormalView = answer(listAbnormal, async (_input, scope) => {
  const { areas, conditions } = await crowdFacts(scope)
  const limits = await crowdLimits(scope)
  return accept({
    now: scope.now,
    areas: areas.map((area) => {
      const { people, allowed } = countCrowd(area, limits)
      return {
        fence: area.fence, name: area.place, people, allowed, unrelated: unrelatedIn(area).length, relatedKnown: namesSomebody({ who: area.related }),
        unitArea: area.unitArea, highRiskBuilding: area.highRiskBuilding, running: conditions.find((it) => it.state === 'running' && it.fence === area.fence)?.id ?? null,
      }
    }),
    running: conditions.filter(({ state }) => state === 'running'),
    proposed: conditions.filter(({ state }) => state === 'proposed'),
    past: await pastAbnormal(scope.tx, scope.org),
  })
})

export const abnormalViews = [listAbnormalView]
