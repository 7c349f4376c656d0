import { endpointsOf, type Register } from '@anlan/kernel/register'
import type { CommandKind } from '@anlan/kernel/endpoint'
import { BrokenInvariant } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import { DAY, HOUR } from '@anlan/kernel/time'
import { savePerson } from '@anlan/people/contract/keep-person'
import { newId } from '@anlan/platform/clock/new-id'
import type { House } from '@anlan/platform/module/house'
import type { Speaker } from '@anlan/platform/module/scope'
import { orderStop } from '@anlan/special-work/contract/hold'
import { writeInstruction } from '@anlan/special-work/contract/leader-note'
import { savePlan } from '@anlan/special-work/contract/plan'
import { notePrint } from '@anlan/special-work/contract/prints'
import { detectorRegister } from '@anlan/special-work/contract/setting'
import { weatherNoteRegister } from '@anlan/special-work/contract/weather'
import { recordCheck, recordPassage } from '@anlan/special-work/contract/work-permit'
import { beginWork } from '@anlan/special-work/testing/working'
import type { z } from 'zod'

/** Special work of `org`, each record with the secret in its words: a plan, work under way with a check, a passage and a print, a 批示, a hold, a detector. @returns their ids */
export const plantWorks = async (house: House, org: Id, secret: string): Promise<Id[]> => {
  const person = newId()
  const speaker: Speaker = { org, actor: { kind: 'person', id: newId(), name: secret }, roles: ['safety-manager', 'principal'], account: null, person }
  const put = async <I extends z.ZodType, O extends z.ZodType>(command: CommandKind<I, O>, input: z.input<I>): Promise<void> => {
    const decision = await house.command(speaker, command, input)
    if (!decision.accepted) throw new BrokenInvariant(`${command.name}: ${decision.refusal.message}`)
  }
  const row = async (register: Register, data: object): Promise<Id> => {
    const id = newId()
    await put(endpointsOf(register).save as CommandKind, { id, version: 0, data })
    return id
  }
  const now = house.clock.plant()
  const [plan, instruction, hold] = [newId(), newId(), newId()]
  await put(savePerson, { id: person, name: secret })
  await put(savePlan, { id: plan, version: 0, unit: secret, workUnit: secret, content: secret, area: secret, spot: secret, from: now + 2 * DAY, until: now + 2 * DAY + HOUR, works: [{ kind: 'height', level: 'ii' }] })
  const permit = await beginWork({ house }, org, 'road-closure', { unit: secret, workUnits: [secret], content: secret, inCharge: { id: person, name: secret }, place: { area: secret, spot: secret, plan: secret, x: 1, y: 1, radius: 5, floor: 1, equipment: secret } })
  await put(recordCheck, { id: permit.id, items: [{ text: secret, fine: true }], note: secret })
  await put(recordPassage, { id: permit.id, what: 'tool', name: secret, way: 'in' })
  await put(notePrint, { id: permit.id, copies: 1 })
  await put(writeInstruction, { id: instruction, permit: permit.id, text: secret, responsible: person, dueAt: now + DAY })
  await put(orderStop, { id: hold, area: secret, reason: secret })
  const detector = await row(detectorRegister as unknown as Register, { number: secret, principle: 'infrared', gases: ['xylene', 'oxygen'], calibratedWith: 'xylene', calibratedUntil: '2027-06-30' })
  const weather = await row(weatherNoteRegister as unknown as Register, { what: 'rain', from: now, until: now + HOUR, note: secret })
  return [plan, permit.id, instruction, hold, detector, weather]
}
