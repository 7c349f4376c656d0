import { getDanger } from '@anlan/dual-prevention/contract/get-danger'
import { listDangers } from '@anlan/dual-prevention/contract/list-dangers'
import { listRecords } from '@anlan/dual-prevention/contract/due'
import { listMeasures, listPlans, listRiskEvents, listUnits } from '@anlan/dual-prevention/contract/register'
import { listStops } from '@anlan/dual-prevention/contract/stops/get-stop'
import { accept } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { type CopyField, type CopyKind, copyRows } from '../contract/copy-sheet.ts'
import { COPY_FIELDS } from '../rules/copy-fields.ts'
import { copiedOf } from '../store/copied.ts'
import { allOf } from './section.ts'

interface CopyRow {
  readonly id: Id
  readonly version: number
  readonly headline: string
  /** Asked only for rows that are shown. */
  readonly fields: () => CopyField[] | Promise<CopyField[]>
}

const dangerFields = async (scope: Scope, id: Id): Promise<CopyField[]> => {
  const found = await scope.ask(getDanger, { id })
  return found.accepted ? COPY_FIELDS.danger(found.value.danger) : []
}

/** Confirmed dangers only: what nobody has confirmed is no business of a platform above. */
const CONFIRMED = ['rectifying', 'to-accept', 'accepted'] as const

const rowsOf: Readonly<Record<CopyKind, (scope: Scope) => Promise<CopyRow[]>>> = {
  unit: async (scope) => (await allOf(scope, listUnits, {})).map((it) => ({ id: it.id, version: it.version, headline: it.name, fields: () => COPY_FIELDS.unit(it) })),
  'risk-event': async (scope) => (await allOf(scope, listRiskEvents, {})).map((it) => ({ id: it.id, version: it.version, headline: it.name, fields: () => COPY_FIELDS['risk-event'](it) })),
  measure: async (scope) => (await allOf(scope, listMeasures, {})).map((it) => ({ id: it.id, version: it.version, headline: it.description, fields: () => COPY_FIELDS.measure(it) })),
  plan: async (scope) => (await allOf(scope, listPlans, {})).map((it) => ({ id: it.id, version: it.version, headline: it.content, fields: () => COPY_FIELDS.plan(it) })),
  record: async (scope) => (await allOf(scope, listRecords, {})).map((it) => ({ id: it.id, version: it.version, headline: `${it.content}，${it.inspector}`, fields: () => COPY_FIELDS.record(it) })),
  danger: async (scope) => (await allOf(scope, listDangers, { state: [...CONFIRMED] })).map((it) => ({ id: it.id, version: it.version, headline: it.name, fields: () => dangerFields(scope, it.id) })),
  stop: async (scope) => (await allOf(scope, listStops, {})).map((it) => ({ id: it.id, version: it.version, headline: `${it.unitName}：${it.reason}`, fields: () => COPY_FIELDS.stop(it) })),
}

export const copyRowsView = answer(copyRows, async ({ kind, state, offset, limit }, scope) => {
  const [rows, copied] = [await rowsOf[kind](scope), await copiedOf(scope.tx, scope.org, kind)]
  const isCopied = ({ id, version }: CopyRow): boolean => copied.get(id)?.version === version
  const chosen = rows.filter((row) => isCopied(row) === (state === 'copied'))
  const shown = []
  for (const { fields, id, version, headline } of chosen.slice(offset, offset + limit)) shown.push({ id, version, headline, fields: await fields(), copied: copied.get(id) ?? null })
  return accept({ rows: shown, total: chosen.length })
})
