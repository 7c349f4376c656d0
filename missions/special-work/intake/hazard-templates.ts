import { accept } from '@anlan/kernel/decision'
import type { Register } from '@anlan/kernel/register'
import { answer } from '@anlan/platform/module/module'
import { everyRow } from '@anlan/platform/register/every-row'
import { saveRow } from '@anlan/platform/register/register'
import { hazardTemplateRegister, takeStartingTemplates, templateFromPermit } from '../contract/hazard-template.ts'
import { decideTemplate } from '../rules/templates/from-permit.ts'
import { STARTING_TEMPLATES } from '../rules/templates/starting.ts'
import { readPermits } from '../store/permits.ts'
import { NO_PERMIT } from './on-permit.ts'

const register = hazardTemplateRegister as unknown as Register

/** By their names: what the enterprise has written under the same name stays as it is. */
export const takeStartingTemplatesIntake = answer(takeStartingTemplates, async (_input, scope) => {
  const names = new Set((await everyRow(scope, hazardTemplateRegister)).map(({ data }) => data.title))
  const wanted = STARTING_TEMPLATES.filter(({ title }) => !names.has(title))
  for (const data of wanted) {
    const saved = await saveRow(register, scope, { id: scope.newId(), version: 0, data })
    if (!saved.accepted) return saved
  }
  return accept({ added: wanted.length, standing: STARTING_TEMPLATES.length - wanted.length })
})

export const templateFromPermitIntake = answer(templateFromPermit, async ({ permit: of, template, ...wanted }, scope) => {
  const [permit] = await readPermits(scope.tx, scope.org, [of])
  if (permit === undefined) return NO_PERMIT
  const decision = decideTemplate(wanted, permit)
  return decision.accepted ? saveRow(register, scope, { id: template, version: 0, data: decision.value }) : decision
})
