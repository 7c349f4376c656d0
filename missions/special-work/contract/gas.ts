import { z } from 'zod'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { GASES, type GasName } from '@anlan/standards/special-work/gases'
import { handSchema } from './person.ts'

export const GAS_UNITS = { vol: '%（体积）', lel: '%LEL', ppm: 'ppm', mg: 'mg/m³' } as const
export type GasUnit = keyof typeof GAS_UNITS
export const DETECTOR_PRINCIPLES = { catalytic: '催化燃烧', infrared: '红外', electrochemical: '电化学', pid: '光离子化', thermal: '热导', chromatograph: '色谱分析' } as const
export type DetectorPrinciple = keyof typeof DETECTOR_PRINCIPLES

const name = <Words extends Readonly<Record<string, unknown>>>(words: Words) => z.enum(Object.keys(words) as [keyof Words & string, ...(keyof Words & string)[]])
export const gasNameSchema: z.ZodEnum<{ [Name in GasName]: Name }> = name(GASES) as never

/** One gas as it was read off the detector; converting and judging is the system's. */
export const gasReadingSchema = z.object({ gas: gasNameSchema, value: z.number().nonnegative('读数不能为负'), unit: name(GAS_UNITS) })
export type GasReading = z.output<typeof gasReadingSchema>

export const GAS_VERDICTS = { pass: '合格', fail: '不合格', none: '不能判定' } as const
export type GasVerdict = keyof typeof GAS_VERDICTS

/** Of one reading: what it means in the unit of the limit, and whether it holds. `why` for everything but a pass. */
export const gasResultSchema = gasReadingSchema.extend({
  /** % by volume, or mg/m³ for a poison; null when it cannot be converted. */
  converted: z.number().nullable(),
  convertedUnit: z.enum(['vol', 'mg']),
  limit: z.string(),
  verdict: name(GAS_VERDICTS),
  why: z.string().nullable(),
})
export type GasResult = z.output<typeof gasResultSchema>

/** The detector as it was when it measured. */
export const detectorUsedSchema = z.object({ id: idSchema, number: z.string(), principle: name(DETECTOR_PRINCIPLES), calibratedWith: gasNameSchema.nullable(), calibratedUntil: z.string(), factor: z.record(z.string(), z.number()) })

/** 气体分析: one sampling with all its gases. */
export const gasTestSchema = handSchema.extend({
  id: idSchema,
  sampledAt: instantSchema,
  /** 上、中、下 …, or the outside. */
  spot: z.string(),
  detector: detectorUsedSchema.nullable(),
  results: z.array(gasResultSchema).min(1),
  verdict: name(GAS_VERDICTS),
})
export type GasTest = z.output<typeof gasTestSchema>
