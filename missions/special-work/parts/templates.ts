import { type Register, registerEventsOf } from '@anlan/kernel/register'
import type { ModulePart } from '@anlan/platform/module/module'
import { registerAnswers } from '@anlan/platform/register/register'
import { hazardTemplateRegister } from '../contract/hazard-template.ts'
import { takeStartingTemplatesIntake, templateFromPermitIntake } from '../intake/hazard-templates.ts'
import { offerTemplatesView } from '../views/hazard-offers.ts'

const register = hazardTemplateRegister as unknown as Register
const { saved, removed } = registerEventsOf(register)

/** 风险辨识模板: kept, offered to a permit, made from one that is over. */
export const templatesPart = {
  registers: [register],
  answers: [...registerAnswers(register), takeStartingTemplatesIntake, templateFromPermitIntake, offerTemplatesView],
  events: [saved, removed],
} satisfies ModulePart
