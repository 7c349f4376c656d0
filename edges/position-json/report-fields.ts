import { z } from 'zod'
import { type Instant, parseBeijingStamp } from '@anlan/kernel/time'
import type { Coordinates } from '@anlan/positioning/contract/report'

/** 2000-01-01 and 2100-01-01: outside of these a number is no time in milliseconds, but most likely one in seconds. */
const [FIRST, LAST] = [946_684_800_000, 4_102_444_800_000]
/** No plant is wider. */
const FARTHEST_METRES = 100_000
const CARD_WORDS = '请填写终端编号（超过 15 位的编号请用文本）'
const AT_WORDS = '时间应为毫秒数，或 yyyy-MM-dd HH:mm:ss（北京时间）'

/** A whole number that JSON has carried without losing digits; every way of not being one is said in the same words. */
export const wholeNumber = (words: string) => z.number(words).refine((value) => Number.isSafeInteger(value), words)

/** Number of a terminal, as the register of cards writes it. A number is taken while it is exact: longer ones lose digits in JSON. */
export const cardSchema = z
  .union([z.string(), wholeNumber(CARD_WORDS)], CARD_WORDS)
  .transform((card) => String(card).trim())
  .pipe(
    z
      .string()
      .min(1, '请填写终端编号')
      .max(40, '终端编号最多 40 个字符')
      .regex(/^[\w:.-]+$/, '终端编号只能是字母、数字和 - _ . :'),
  )

const readAt = (at: number | string): Instant | undefined => {
  if (typeof at === 'number') return at
  if (/^\d{13}$/.test(at)) return Number(at)
  return /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(at) ? parseBeijingStamp(at.replaceAll(/[-: ]/g, '')) : undefined
}

/** Milliseconds, or `yyyy-MM-dd HH:mm:ss` in Beijing time. */
export const atSchema = z.union([wholeNumber(AT_WORDS), z.string()], '请填写时间：毫秒数，或 yyyy-MM-dd HH:mm:ss（北京时间）').transform((written, context) => {
  const at = readAt(written)
  if (at !== undefined && at >= FIRST && at < LAST) return at
  context.addIssue({ code: 'custom', message: AT_WORDS })
  return z.NEVER
})

export interface Point {
  readonly x: number
  readonly y: number
}

/**
 * Where a pair of numbers lies. Both absent: nowhere, a heartbeat. Zero degrees north of zero degrees east is what receivers
 * say before they have found themselves, and no plant lies there: nowhere as well.
 * @returns a text when the pair is no place
 */
export const pointOf = (coordinates: Coordinates, x: number | null, y: number | null): Point | null | string => {
  if (x === null && y === null) return null
  if (x === null || y === null) return coordinates === 'plan' ? 'x、y 要同时给出' : '经度、纬度要同时给出'
  if (coordinates === 'plan') return Math.abs(x) > FARTHEST_METRES || Math.abs(y) > FARTHEST_METRES ? 'x、y 应为平面图上的米数' : { x, y }
  if (Math.abs(x) > 180 || Math.abs(y) > 90) return '经度应在 -180 到 180 之间，纬度应在 -90 到 90 之间，单位为度'
  return x === 0 && y === 0 ? null : { x, y }
}

/** The first thing that is wrong, in words. */
export const firstProblem = (error: z.ZodError): string => error.issues[0]?.message ?? '格式不对'
