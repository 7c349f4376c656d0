import { GASES, type GasName } from '@anlan/standards/special-work/gases'
import type { DetectorPrinciple, GasReading, GasUnit } from '../../contract/gas.ts'
import type { Permit } from '../../contract/permit.ts'
import { gasNeeds } from '../../rules/gas/needs.ts'

export interface DetectorRow {
  readonly id: string
  readonly data: { readonly number: string; readonly principle: DetectorPrinciple; readonly gases: readonly GasName[]; readonly calibratedWith: GasName | null; readonly calibratedUntil: string; readonly factor: Readonly<Record<string, number>> }
}

export interface ReadingInput {
  readonly gas: GasName
  readonly unit: GasUnit
  readonly text: string
}

/** As detectors usually show it; one press changes it. */
const unitOf = (gas: GasName, principle: DetectorPrinciple | undefined): GasUnit => {
  if (gas === 'oxygen') return 'vol'
  if (GASES[gas].lel !== null && principle !== 'electrochemical' && principle !== 'pid') return principle === 'chromatograph' ? 'vol' : 'lel'
  return 'ppm'
}

/** What the chosen detector measures, one line a gas; without one, oxygen where people go in. */
export const readingsFor = (detector: DetectorRow | undefined, permit: Pick<Permit, 'level' | 'request'>): ReadingInput[] => {
  const gases: readonly GasName[] = detector?.data.gases ?? (gasNeeds(permit).entered ? ['oxygen'] : [])
  return gases.map((gas) => ({ gas, unit: unitOf(gas, detector?.data.principle), text: '' }))
}

/** The lines that were filled in. A line that is no number is `undefined` as a whole, so that nothing is sent half. */
export const readingsIn = (lines: readonly ReadingInput[]): GasReading[] | undefined => {
  const filled = lines.filter(({ text }) => text.trim() !== '').map(({ gas, unit, text }) => ({ gas, unit, value: Number(text.trim()) }))
  return filled.every(({ value }) => Number.isFinite(value) && value >= 0) ? filled : undefined
}

/** The detector whose number a code or a label carries. */
export const detectorByCode = <Row extends Pick<DetectorRow, 'data'>>(code: string, detectors: readonly Row[]): Row | undefined => {
  const text = code.trim()
  return detectors.find(({ data }) => data.number === text) ?? detectors.find(({ data }) => text.split(/[/?#&=\s,，;；]+/).includes(data.number))
}
