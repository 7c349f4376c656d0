import { accept } from '@anlan/kernel/decision'
import { listPersons } from '@anlan/people/contract/person'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { type Adoption, adoptRecords } from '../contract/adopt-records.ts'
import { dangerClosed, dangerConfirmed, dangerRectified, inspectionMissed, inspectionRecorded, measureSaved, planSaved, riskEventSaved, stopSaved, unitSaved } from '../contract/records.ts'
import { adoptDanger, adoptMeasure, adoptPlan, adoptRecord, adoptRiskEvent, adoptStop, adoptUnit, isNews } from '../rules/adopt.ts'
import { DANGER, findRecord, loadRecord, MEASURE, PLAN, RECORD, type RecordTable, RISK_EVENT, saveRecords, STOP, UNIT } from '../store/record-table.ts'
import { refreshPlans } from '../store/withdraw-dues.ts'
import { MAKE_DUES } from './due-schedules.ts'

type Outcome = { readonly outcome: 'adopted' | 'unchanged' } | { readonly outcome: 'refused'; readonly message: string }
const refused = (message: string): Outcome => ({ outcome: 'refused', message })
const NO_PARENT = '所属的上级记录还没有导入'

/** Writes it if it says anything new, and tells. */
const keep = async <Kept extends { readonly id: string; readonly version: number }>(scope: Scope, table: RecordTable<Kept>, before: Kept | undefined, after: Kept, tell: (kept: Kept) => void): Promise<Outcome> => {
  if (!isNews(before, after)) return { outcome: 'unchanged' }
  await saveRecords(scope.tx, scope.org, table, [after])
  tell(after)
  return { outcome: 'adopted' }
}

const EVENT_OF = { rectifying: dangerConfirmed, 'to-accept': dangerRectified, accepted: dangerClosed } as const

const adoptOne = async (scope: Scope, it: Adoption, persons: ReadonlyMap<string, { id: string; name: string }>): Promise<Outcome> => {
  const { tx, org } = scope
  const stands = async <Kept>(table: RecordTable<Kept>, id: string): Promise<boolean> => it.deleted || (await findRecord(tx, org, table, id)) !== undefined
  switch (it.kind) {
    case 'unit': {
      const before = await loadRecord(tx, org, UNIT, it.id)
      return keep(scope, UNIT, before, adoptUnit(it, before), (unit) => scope.record(unitSaved, { subject: unit.id, data: { unit } }))
    }
    case 'risk-event': {
      if (!(await stands(UNIT, it.words.unit))) return refused(NO_PARENT)
      const before = await loadRecord(tx, org, RISK_EVENT, it.id)
      return keep(scope, RISK_EVENT, before, adoptRiskEvent(it, before), (riskEvent) => scope.record(riskEventSaved, { subject: riskEvent.id, data: { riskEvent } }))
    }
    case 'measure': {
      if (!(await stands(RISK_EVENT, it.words.riskEvent))) return refused(NO_PARENT)
      const before = await loadRecord(tx, org, MEASURE, it.id)
      return keep(scope, MEASURE, before, adoptMeasure(it, before), (measure) => scope.record(measureSaved, { subject: measure.id, data: { measure } }))
    }
    case 'plan': {
      if (!(await stands(MEASURE, it.words.measure))) return refused(NO_PARENT)
      const before = await loadRecord(tx, org, PLAN, it.id)
      const kept = await keep(scope, PLAN, before, adoptPlan(it, before), (plan) => scope.record(planSaved, { subject: plan.id, data: { plan } }))
      if (kept.outcome === 'adopted') await refreshPlans(tx, org, [it.id], scope.now)
      return kept
    }
    case 'record': {
      const plan = await loadRecord(tx, org, PLAN, it.words.plan)
      if (plan === undefined) return refused(NO_PARENT)
      const before = await loadRecord(tx, org, RECORD, it.id)
      return keep(scope, RECORD, before, adoptRecord(it, before, plan.measure), (record) =>
        scope.record(record.result === '2' ? inspectionMissed : inspectionRecorded, { subject: record.id, data: { record } }),
      )
    }
    case 'danger': {
      const before = await loadRecord(tx, org, DANGER, it.id)
      const after = adoptDanger(it, before, (name) => persons.get(name))
      return keep(scope, DANGER, before, after, (danger) => scope.record(EVENT_OF[it.words.state], { subject: danger.id, data: { danger } }))
    }
    case 'stop': {
      if (!(await stands(UNIT, it.words.unit))) return refused(NO_PARENT)
      const before = await loadRecord(tx, org, STOP, it.id)
      return keep(scope, STOP, before, adoptStop(it, before), (stop) => scope.record(stopSaved, { subject: stop.id, data: { stop } }))
    }
  }
}

const MOST_PERSONS = 500

export const adoptRecordsIntake = answer(adoptRecords, async ({ records }, scope) => {
  const found = records.some(({ kind }) => kind === 'danger') ? await scope.ask(listPersons, { limit: MOST_PERSONS }) : undefined
  const persons = new Map(found?.accepted === true ? found.value.rows.map(({ id, name }) => [name, { id, name }]) : [])
  const results = []
  for (const record of records) {
    const outcome = await adoptOne(scope, record, persons)
    results.push({ id: record.id, outcome: outcome.outcome, message: outcome.outcome === 'refused' ? outcome.message : null })
  }
  if (records.some(({ kind }) => kind === 'plan' || kind === 'stop')) await scope.schedule(MAKE_DUES, 'rolling', scope.now)
  return accept({ results })
})
