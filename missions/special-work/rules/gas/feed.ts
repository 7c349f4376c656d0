import type { PlantDay } from '@anlan/kernel/time'
import { GASES, type GasName } from '@anlan/standards/special-work/gases'
import type { GasUnit } from '../../contract/gas.ts'
import type { FeedFact } from '../facts.ts'
import type { DetectorFact } from './detector.ts'
import { judgeReading } from './judge-reading.ts'

/** A point of the plant as it stands. */
export interface FeedPoint extends Pick<FeedFact, 'point' | 'name' | 'at'> {
  readonly quantity: string
  readonly unit: string
  readonly value: number | null
  readonly quality: 'good' | 'uncertain' | 'bad' | null
  readonly condition: 'low' | 'high' | 'high-high' | 'fault' | 'silent' | null
}
/** The detector that sends as this point, by its register row. */
export interface FeedDetector extends DetectorFact {
  readonly gases: readonly GasName[]
}
export interface FeedFacts {
  readonly detector: FeedDetector | undefined
  readonly day: PlantDay
  readonly entered: boolean
  readonly enriched: boolean
  /** % by volume as another point of the same work sends it now. */
  readonly oxygen: number | null
}

const UNITS: readonly (readonly [RegExp, GasUnit])[] = [[/lel/i, 'lel'], [/ppm/i, 'ppm'], [/^mg\/m/i, 'mg'], [/^(%|vol%?)|vol/i, 'vol']]
export const feedUnit = (unit: string): GasUnit | null => UNITS.find(([pattern]) => pattern.test(unit.trim()))?.[1] ?? null

const burns = (gas: GasName): boolean => GASES[gas].lel !== null
const poisons = (gas: GasName): boolean => GASES[gas].mac !== null || GASES[gas].stel !== null || GASES[gas].twa !== null
const FITS: Readonly<Record<string, (gas: GasName) => boolean>> = { 'combustible-gas': burns, 'toxic-gas': poisons }
const isAir = (quantity: string): boolean => quantity === 'oxygen' || FITS[quantity] !== undefined

/** Which gas a point tells of: what its detector was registered for, where only one of its gases fits what is measured. Never guessed. */
export const feedGas = (quantity: string, detector: Pick<FeedDetector, 'gases' | 'calibratedWith'> | undefined): GasName | null => {
  if (quantity === 'oxygen') return 'oxygen'
  const fits = FITS[quantity]
  if (fits === undefined || detector === undefined) return null
  const fitting = detector.gases.filter(fits)
  const [only, another] = fitting
  if (only !== undefined && another === undefined) return only
  return detector.calibratedWith !== null && fitting.includes(detector.calibratedWith) ? detector.calibratedWith : null
}

const WORDS = { low: '低报', high: '高报', 'high-high': '高高报' } as const
/** Too little of a gas that burns or poisons is no danger; too little oxygen is. */
export const tooMuch = ({ quantity, condition, value, unit }: Pick<FeedPoint, 'quantity' | 'condition' | 'value' | 'unit'>): string | null =>
  isAir(quantity) && (condition === 'high' || condition === 'high-high' || (condition === 'low' && quantity === 'oxygen')) ? `${WORDS[condition]}（${value ?? '—'} ${unit}）` : null

/** By the limit of the law where the gas is known and its detector can be believed; stricter than most alarm limits. */
const overLaw = ({ value, unit }: FeedPoint, gas: GasName | null, { detector, day, entered, enriched, oxygen }: FeedFacts): string | null => {
  const read = feedUnit(unit)
  if (gas === null || value === null || read === null || detector === undefined || (gas === 'oxygen' && !entered)) return null
  const { verdict, why } = judgeReading({ gas, value, unit: read }, { detector, day, entered, enriched, oxygen: gas === 'oxygen' ? value : oxygen })
  return verdict === 'fail' ? why : null
}

/** A point that watches the air of one work. */
export const feedOf = (point: FeedPoint, facts: FeedFacts): FeedFact => {
  const gas = feedGas(point.quantity, facts.detector)
  const broken = point.quality === 'bad' || point.condition === 'fault'
  return { point: point.point, name: point.name, gas, at: broken ? null : point.at, over: tooMuch(point) ?? (broken ? null : overLaw(point, gas, facts)) }
}
