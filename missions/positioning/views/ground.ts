import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { everyRow } from '@anlan/platform/register/every-row'
import { groundFit, groundRegister } from '../contract/ground.ts'
import { remarksOn } from '../rules/ground/control-points.ts'
import { fitGround } from '../rules/ground/fit.ts'

export const groundFitView = answer(groundFit, async ({ plan }, scope) => {
  const rows = (await everyRow(scope, groundRegister)).filter(({ data }) => plan === undefined || data.plan === plan)
  return accept({
    plans: rows.map(({ data }) => {
      const found = fitGround(data.points)
      if (!found.accepted) return { plan: data.plan, fit: null, refusal: found.refusal.message }
      const { ground, residuals, rms, surplus, scale } = found.value
      return {
        plan: data.plan,
        fit: { kind: ground.kind, residuals: residuals.map((it, at) => ({ name: data.points[at]?.name || `第 ${at + 1} 点`, ...it })), rms, surplus, scale, remarks: remarksOn(found.value) },
        refusal: null,
      }
    }),
  })
})
