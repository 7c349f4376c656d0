import type { PlantDay } from '@anlan/kernel/time'
import { GASES } from '@anlan/standards/special-work/gases'
import type { GasReading, GasResult } from '../../contract/gas.ts'
import { toMass, toVolume } from './convert.ts'
import { type DetectorFact, trustDetector } from './detector.ts'
import { combustibleLimit, oxygenRange, toxicLimit } from './limits.ts'

export interface ReadingFacts {
  readonly detector: DetectorFact | null
  readonly day: PlantDay
  /** People go in: poisons and oxygen count, not only what burns. */
  readonly entered: boolean
  readonly enriched: boolean
  /** % by volume measured in the same sampling; null when it was not. */
  readonly oxygen: number | null
}

const round = (value: number): number => Number(value.toPrecision(4))

/** One reading against its limit (GB 30871-2022 5.3.2, 6.4): the verdict is computed, never typed, and without what it needs there is none. */
export const judgeReading = (reading: GasReading, facts: ReadingFacts): GasResult => {
  const gas = GASES[reading.gas]
  const result = (over: Partial<GasResult>): GasResult => ({ ...reading, converted: null, convertedUnit: 'vol', limit: '—', verdict: 'none', why: null, ...over })
  const trust = trustDetector(facts.detector, reading.gas, reading.unit, facts.day, facts.oxygen)
  if ('why' in trust) return result({ why: trust.why })
  const volume = toVolume(reading.value * trust.factor, reading.unit, gas)
  if (volume === null) return result({ why: `${gas.title}没有爆炸下限，不能以 %LEL 判定，请改用体积百分数、ppm 或 mg/m³` })
  if (reading.gas === 'oxygen') {
    const { low, high } = oxygenRange(facts.enriched)
    const fits = volume >= low && volume <= high
    return result({ converted: round(volume), limit: `${low}～${high} %`, verdict: fits ? 'pass' : 'fail', why: fits ? null : `氧含量 ${round(volume)} %，应在 ${low} % 至 ${high} %` })
  }
  const burns = combustibleLimit(gas)
  if (burns !== null && volume > burns) return result({ converted: round(volume), limit: `≤ ${burns} %`, verdict: 'fail', why: `${gas.title} ${round(volume)} %（体积），超过 ${burns} %` })
  const poison = facts.entered ? toxicLimit(gas) : null
  if (poison === null) return burns === null ? result({ converted: round(volume), why: `${gas.title}没有本项作业的限值` }) : result({ converted: round(volume), limit: `≤ ${burns} %`, verdict: 'pass' })
  const mass = toMass(volume, gas)
  const fits = mass <= poison
  return result({ converted: round(mass), convertedUnit: 'mg', limit: `≤ ${poison} mg/m³`, verdict: fits ? 'pass' : 'fail', why: fits ? null : `${gas.title} ${round(mass)} mg/m³，超过 ${poison} mg/m³` })
}
