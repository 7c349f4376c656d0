import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Instant } from '@anlan/kernel/time'
import { areaRegister, planRegister } from '@anlan/plant/contract/place'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { type AreaShape, placeOfArea, placeOfCode, type SignPlace } from '../../rules/signs/place-of-sign.ts'
import { codeOf } from '../../rules/signs/sign-code.ts'
import { spotOf } from '../../store/signs/spots.ts'

const areasOf = async (scope: Scope): Promise<AreaShape[]> => (await everyRow(scope, areaRegister)).map(({ id, data: { name, plan, polygon } }) => ({ id, name, plan, polygon }))
const plansOf = async (scope: Scope): Promise<string[]> => (await everyRow(scope, planRegister)).map(({ data }) => data.name)

/** Where a code hangs, by what was scanned. */
export const placeByCode = async (scope: Scope, scanned: string, at: Instant): Promise<Decision<SignPlace>> => {
  const code = codeOf(scanned)
  const place = placeOfCode(code, at, { spot: await spotOf(scope.tx, scope.org, code), areas: await areasOf(scope), plans: await plansOf(scope) })
  return place === undefined ? refuse('no-such-code', '这不是本单位的位置码，或编号已作废。请扫墙上的区域码或巡检点码，也可以拍照', { field: 'code' }) : accept(place)
}

export const placeByArea = async (scope: Scope, name: string): Promise<Decision<SignPlace>> => {
  const area = (await areasOf(scope)).find((it) => it.name === name)
  return area === undefined ? refuse('no-such-area', `没有“${name}”这个区域，请从区域清单中选择`, { field: 'area' }) : accept(placeOfArea(area, await plansOf(scope)))
}
