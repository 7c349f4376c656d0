import { z } from 'zod'
import type { SeenElse } from '@anlan/positioning/contract/mismatch-message'
import { atSchema, cardSchema, firstProblem } from './report-fields.ts'

const SEEN_WORDS = '看到的人 seen 应为姓名'
const PLACE_WORDS = '地点 place 最多 100 个字符'
const PHOTO_WORDS = '照片 photo 应为 Base64 编码的 JPEG 或 PNG'

const lineSchema = z.object(
  {
    card: cardSchema,
    at: atSchema,
    seen: z.string(SEEN_WORDS).trim().max(50, '看到的人 seen 最多 50 个字符').nullish(),
    place: z.string(PLACE_WORDS).trim().max(100, PLACE_WORDS).nullish(),
    photo: z.base64(PHOTO_WORDS).nullish(),
  },
  '应为 JSON 对象，例如 {"card":"A001","at":1764316800000,"seen":"李强","place":"东门 2 号闸机"}',
)

/** 人证不符, as an access-control system saw it: `{ card, at, seen?, place?, photo? }`, the photo in Base64. */
export const readMismatchLine = (value: unknown): SeenElse | string => {
  const parsed = lineSchema.safeParse(value)
  if (!parsed.success) return firstProblem(parsed.error)
  const { card, at, seen, place, photo } = parsed.data
  return { card, at, seen: seen ?? '', place: place ?? '', photo: photo == null || photo === '' ? null : Buffer.from(photo, 'base64') }
}
