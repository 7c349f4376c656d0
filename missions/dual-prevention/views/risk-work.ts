import type { z } from 'zod'
import { accept } from '@anlan/kernel/decision'
import { plantDay, startOfDay } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { myRiskWork } from '../contract/reassess.ts'
import { handOf } from '../intake/hand.ts'
import { reviewsOf } from '../intake/reviews.ts'
import { rulesOf } from '../intake/rules-of.ts'
import { confirmationState } from '../rules/map/confirmation.ts'
import { sheetWork } from '../rules/worksheet/waits-for.ts'
import { lastConfirmation } from '../store/map-confirmations.ts'
import { openWorksheets } from '../store/worksheets.ts'

type Item = z.output<typeof myRiskWork.output>['items'][number]

const MOST = 50

const reassessments = async (scope: Scope): Promise<Item[]> =>
  (await reviewsOf(scope))
    .filter(({ state }) => state !== 'valid')
    .map(({ unit, unitName, reasons, dueOn }): Item => ({ kind: 'reassess', id: unit, title: `复评：${unitName}`, detail: reasons[0] ?? '', dueAt: startOfDay(dueOn) }))

const mapWork = async (scope: Scope): Promise<Item[]> => {
  const { state, on, dueOn } = confirmationState(await lastConfirmation(scope.tx, scope.org), plantDay(scope.now), await rulesOf(scope))
  if ((state !== 'due' && state !== 'soon') || dueOn === null) return []
  return [{ kind: 'map', id: scope.org, title: '核对风险四色图', detail: `上次核对 ${on}`, dueAt: startOfDay(dueOn) }]
}

const myRiskWorkView = answer(myRiskWork, async (_input, scope) => {
  const hand = handOf(scope)
  const keeps = scope.roles.includes('safety-manager')
  const [units, map, sheets] = await Promise.all([keeps ? reassessments(scope) : [], keeps ? mapWork(scope) : [], openWorksheets(scope.tx, scope.org)])
  const items = [...units, ...map, ...sheets.flatMap((sheet) => sheetWork(sheet, hand) ?? [])]
  return accept({ items: items.toSorted((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || 0).slice(0, MOST) })
})

export const riskWorkViews = [myRiskWorkView]
