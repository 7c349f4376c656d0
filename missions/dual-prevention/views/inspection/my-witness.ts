import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { myWitness } from '../../contract/inspection/my-witness.ts'
import { inspectionRules, proofFigures, settingOf } from '../../intake/inspection/site-facts.ts'
import { witnessOf } from '../../intake/inspection/witness-of.ts'
import { loadPlaces } from '../../store/inspection/places.ts'

export const myWitnessView = answer(myWitness, async ({ places }, scope) => {
  const figures = proofFigures(await inspectionRules(scope, await settingOf(scope)))
  const asked = (await loadPlaces(scope.tx, scope.org)).filter(({ id }) => places.includes(id))
  return accept({ now: scope.now, witness: await witnessOf(scope, asked, scope.now, figures) })
})
