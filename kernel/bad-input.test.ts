import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { badInput } from './bad-input.ts'

/** What is said of `input`, by field. */
const said = (schema: z.ZodType, input: unknown): unknown => {
  const checked = schema.safeParse(input)
  if (checked.success) return 'accepted'
  const decision = badInput(checked.error)
  return decision.accepted ? 'accepted' : decision.refusal.facts?.['fields']
}

describe('bad input is told in Chinese', () => {
  it.each([
    ['nothing there', z.string(), undefined, '必填，请填写'],
    ['nothing, said as null', z.string(), null, '必填，请填写'],
    ['another kind', z.string(), 7, '格式不对，请检查'],
    ['too short', z.string().min(2), '一', '至少填写 2 个字'],
    ['too long', z.string().max(2), '一二三', '最多 2 个字'],
    ['too small', z.number().min(3), 2, '不能小于 3'],
    ['too big', z.number().max(3), 4, '不能大于 3'],
    ['off the list', z.enum(['a', 'b']), 'c', '请从列表中选择'],
    ['of a wrong pattern', z.string().regex(/^a/), 'b', '格式不对，请检查'],
    ['our own words, kept as they are', z.string().min(1, '请填写作业内容'), '', '请填写作业内容'],
  ])('%s', (_what, schema, input, words) => {
    expect(said(z.object({ it: schema }), { it: input })).toEqual({ it: words })
  })

  it('names what it does not know', () => {
    expect(said(z.strictObject({ a: z.string() }), { a: '', b: 1, c: 2 })).toEqual({ '': '不认识的内容：b、c' })
  })

  it('is a refusal beside its first field, with all fields as dotted paths and one word each', () => {
    const schema = z.object({ rows: z.array(z.object({ name: z.string().min(2, '名称太短').regex(/^甲/, '名称应以甲开头') })), day: z.string() })
    const checked = schema.safeParse({ rows: [{ name: '甲乙' }, { name: '乙' }] })
    expect(checked.success).toBe(false)
    if (checked.error === undefined) return
    expect(badInput(checked.error)).toEqual({
      accepted: false,
      refusal: { code: 'bad-input', message: '名称太短', field: 'rows.1.name', facts: { fields: { 'rows.1.name': '名称太短', day: '必填，请填写' } } },
    })
  })

  it('of the whole stands beside no field', () => {
    const checked = z.string().safeParse(1)
    expect(checked.error && badInput(checked.error)).toEqual({ accepted: false, refusal: { code: 'bad-input', message: '格式不对，请检查', facts: { fields: { '': '格式不对，请检查' } } } })
    expect(badInput(new z.ZodError([]))).toMatchObject({ refusal: { message: '提交的内容不完整' } })
  })
})
