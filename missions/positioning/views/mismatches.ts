import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { listMismatches } from '../contract/mismatch.ts'
import { carriersOf } from '../intake/card.ts'
import { mismatches } from '../store/mismatches.ts'

export const listMismatchesView = answer(listMismatches, async ({ open }, scope) => {
  const rows = await mismatches(scope.tx, scope.org, open)
  const people = await carriersOf(scope, rows.map(({ carrier }) => carrier))
  return accept({ now: scope.now, rows: rows.map((it) => ({ ...it, carrierName: people.get(it.carrier)?.name ?? '未知人员' })) })
})
