import { readFileSync } from 'node:fs'

export type SampleRow = Record<string, unknown>

const golden = new URL('../../../standards/exchange/golden/', import.meta.url)

export const goldenText = (name: string): string => readFileSync(new URL(name, golden), 'utf8')

/** Name of the golden file, and its table, parents before children. */
export const CHAIN = [
  ['unit', 'sec_security_risk_unit'],
  ['event', 'sec_security_risk_events'],
  ['measure', 'sec_security_risk_control_measures'],
  ['mission', 'sec_hidden_check_mission'],
  ['record', 'sec_hidden_check_record'],
  ['danger', 'sec_hidden_danger_info'],
  ['stop', 'sec_deactivated_maintenance_record'],
  ['promise', 'sec_production_promise'],
  ['status', 'sec_device_run_status'],
  ['ticket', 'sec_production_promise_ticket'],
] as const

export type Sample = (typeof CHAIN)[number][0]

export const tableOf = (sample: Sample): string => CHAIN.find(([name]) => name === sample)?.[1] ?? ''

/** The golden row, with changes; `undefined` takes a field away. */
export const sample = (name: Sample, changes: SampleRow = {}): SampleRow => {
  const [row] = JSON.parse(goldenText(`${name}.json`)) as [SampleRow]
  return Object.fromEntries(Object.entries({ ...row, ...changes }).filter(([, value]) => value !== undefined))
}

export const sampleId = (serial: number): string => `019ab000-0000-7000-8000-${String(serial).padStart(12, '0')}`
