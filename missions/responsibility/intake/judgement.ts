import { accept, refuse } from '@anlan/kernel/decision'
import { plantDay } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import { judgementSigned, signJudgement } from '../contract/judgement.ts'
import { decideJudgement } from '../rules/judge.ts'
import { JUDGEMENT, saveRecord } from '../store/record-table.ts'
import { handOf, KNOWN } from './hand.ts'
import { findingsOf, judgementsOf, ownPlaces, staffOf } from './judgement-places.ts'
import { ownPostOf } from './own-post.ts'

export const signJudgementIntake = answer(signJudgement, async (input, scope) => {
  const staff = await staffOf(scope)
  const place = ownPlaces(input.level, staff, scope, await ownPostOf(scope)).find(({ id }) => id === input.place)
  if (place === undefined) return refuse('not-own-place', input.level === 'shift' ? '只有本岗位当班人员、班组长和安全管理人员可以研判' : '只有部门负责人和安全管理人员可以研判', { kind: 'forbidden', field: 'place' })
  const day = plantDay(scope.now)
  const standing = (await judgementsOf(scope, day)).find((it) => it.level === input.level && it.place.id === place.id)
  const decision = decideJudgement(input, { place, known: await findingsOf(scope, input.level, place, staff), standing }, handOf(scope))
  if (!decision.accepted) return decision
  if (!(await saveRecord(scope.tx, scope.org, JUDGEMENT, decision.value))) return KNOWN
  scope.record(judgementSigned, { subject: input.id, data: { judgement: decision.value } })
  return accept({ id: input.id, version: 1 })
})
