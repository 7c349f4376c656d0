import { z } from 'zod'
import { ID_PATTERN } from './id.ts'

/** Small schemas that every contract uses. In query strings numbers and lists arrive as text, so these coerce. */
export const idSchema = z.string().regex(ID_PATTERN, '编号格式不对')
export const instantSchema = z.coerce.number().int().nonnegative()
export const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期应为 年-月-日，例如 2026-11-23')
export const versionSchema = z.coerce.number().int().positive()

/** A list in a query string: absent, once or many times. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === '' ? [] : [value].flat()), z.array(item)).default([])

/** Paging of lists: at most 500 rows an answer. */
export const pageInput = {
  search: z.string().trim().max(100).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(50),
}

export const pageOf = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row), total: z.number().int() })

/** A mainland mobile number. */
export const mobileSchema = z.string().regex(/^1[3-9]\d{9}$/, '请填写 11 位手机号')
