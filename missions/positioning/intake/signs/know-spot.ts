import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { knowSpot } from '../../contract/sign.ts'
import { plainCode } from '../../rules/signs/sign-code.ts'
import { saveSpot } from '../../store/signs/spots.ts'

export const knowSpotIntake = answer(knowSpot, async ({ spot, name, area, x, y, codes }, scope) => {
  await saveSpot(scope.tx, scope.org, spot, { name, area, plan: '', x, y }, codes.map(({ code, until }) => ({ code: plainCode(code), until })))
  return accept({ spot })
})
