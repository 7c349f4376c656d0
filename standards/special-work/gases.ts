import type { Confidence } from '../confidence.ts'

/** One gas as the analysis judges it. Everything but the formula is our own knowledge (K) until checked against GB/T 50493 and GBZ 2.1: 待核 on every screen. */
export interface Gas {
  readonly title: string
  readonly formula: string
  /** Grams a mole, for mg/m³ and ppm. */
  readonly molar: number
  /** Lower explosive limit, % by volume; null where it does not burn. */
  readonly lel: number | null
  /** mg/m³, GBZ 2.1: maximum, or short-time, or time-weighted, in this order of use. */
  readonly mac: number | null
  readonly stel: number | null
  readonly twa: number | null
  readonly confidence: Confidence
}

const gas = (title: string, formula: string, molar: number, lel: number | null, limits: Partial<Pick<Gas, 'mac' | 'stel' | 'twa'>> = {}): Gas => ({ title, formula, molar, lel, mac: null, stel: null, twa: null, confidence: 'K', ...limits })

export const GASES = {
  oxygen: gas('氧气', 'O₂', 32, null),
  hydrogen: gas('氢气', 'H₂', 2.016, 4),
  methane: gas('甲烷', 'CH₄', 16.04, 5),
  'carbon-monoxide': gas('一氧化碳', 'CO', 28.01, 12.5, { twa: 20, stel: 30 }),
  ammonia: gas('氨', 'NH₃', 17.03, 15, { twa: 20, stel: 30 }),
  'hydrogen-sulphide': gas('硫化氢', 'H₂S', 34.08, 4, { mac: 10 }),
  chlorine: gas('氯', 'Cl₂', 70.91, null, { mac: 1 }),
  benzene: gas('苯', 'C₆H₆', 78.11, 1.2, { twa: 3, stel: 6 }),
  toluene: gas('甲苯', 'C₇H₈', 92.14, 1.1, { twa: 50, stel: 100 }),
  xylene: gas('二甲苯', 'C₈H₁₀', 106.17, 1, { twa: 50, stel: 100 }),
  methanol: gas('甲醇', 'CH₃OH', 32.04, 5.5, { twa: 25, stel: 50 }),
  ethanol: gas('乙醇', 'C₂H₅OH', 46.07, 3.3),
  acetone: gas('丙酮', 'C₃H₆O', 58.08, 2.5, { twa: 300, stel: 450 }),
  propane: gas('丙烷', 'C₃H₈', 44.1, 2.1),
  ethylene: gas('乙烯', 'C₂H₄', 28.05, 2.7),
  acetylene: gas('乙炔', 'C₂H₂', 26.04, 2.5),
  petrol: gas('汽油蒸气', '—', 100, 1.4, { twa: 300 }),
} as const satisfies Readonly<Record<string, Gas>>
export type GasName = keyof typeof GASES
