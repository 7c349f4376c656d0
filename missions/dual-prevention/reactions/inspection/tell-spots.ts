import { registerEventsOf } from '@anlan/kernel/register'
import { react } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { knowSpot } from '@anlan/positioning/contract/sign'
import { placeRegister } from '../../contract/inspection/place.ts'
import { codeOf } from '../../rules/inspection/place-code.ts'

const { saved, removed } = registerEventsOf(placeRegister)
const NOWHERE = { name: '', area: '', x: null, y: null, codes: [] }

const tell = async (scope: Scope, spot: string, place: ReturnType<typeof placeRegister.schema.parse> | undefined): Promise<void> => {
  if (place === undefined) return void (await scope.order(knowSpot, { spot, ...NOWHERE }))
  const { name, area, x, y, code, past } = place
  await scope.order(knowSpot, { spot, name, area, x, y, codes: [{ code: codeOf({ id: spot, code }), until: null }, ...past.map((old) => ({ code: old.code, until: old.until }))] })
}

/** The code of an inspection point answers for whoever is asked where he is: positioning learns what it means. */
export const tellSpots = react('dual-prevention.tell-spots', [saved, removed], async ({ type, subject, data: { after } }, scope) => {
  if (subject === null) return
  await tell(scope, subject, type === removed.type ? undefined : placeRegister.schema.parse(after))
})
