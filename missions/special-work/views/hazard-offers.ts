import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { everyRow } from '@anlan/platform/register/every-row'
import { hazardTemplateRegister, offerTemplates } from '../contract/hazard-template.ts'
import { NO_PERMIT } from '../intake/on-permit.ts'
import { offersFor } from '../rules/templates/offer.ts'
import { readPermits } from '../store/permits.ts'

export const offerTemplatesView = answer(offerTemplates, async ({ permit: of }, scope) => {
  const [permit] = await readPermits(scope.tx, scope.org, [of])
  return permit === undefined ? NO_PERMIT : accept({ offers: offersFor(permit, await everyRow(scope, hazardTemplateRegister)) })
})
