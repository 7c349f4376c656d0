import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkForm, fieldWords, wordFor } from './check-form.ts'
import { fieldsOf } from './schema-fields.ts'
import { readPath, writePath } from './paths.ts'
import { differences, staleEdit } from './stale-edit.ts'
import { valueWords } from './value-words.ts'

const schema = z.object({
  id: z.string(),
  title: z.string().min(2, '请写清隐患是什么').max(60).meta({ title: '描述', widget: 'textarea', help: '部位和问题' }),
  level: z.enum(['general', 'major']).meta({ title: '等级', words: { general: '一般', major: '重大' }, clause: '4.2' }),
  pressure: z.number().min(0).max(40).optional().meta({ title: '压力', unit: 'MPa' }),
  count: z.int().min(1).default(1).meta({ title: '数量' }),
  stop: z.boolean().meta({ title: '停用' }),
  at: z.number().meta({ title: '时间', widget: 'datetime' }),
  kinds: z.array(z.enum(['a', 'b'])).min(1).meta({ title: '类别', words: { a: '甲', b: '乙' } }),
  checks: z.array(z.object({ what: z.string().meta({ title: '内容' }), ok: z.boolean().meta({ title: '合格' }) })).optional().meta({ title: '检查项' }),
  place: z.object({ area: z.string().meta({ title: '区域', widget: 'area' }), note: z.string().nullable().meta({ title: '备注' }) }),
  secret: z.string().optional().meta({ widget: 'hidden' }),
})

const fields = fieldsOf(schema, { count: { title: '件数' } }, ['id'])
const at = (path: string) => fields.find((field) => field.path === path)

describe('fields from a schema', () => {
  it('stand in its order, nested ones by dotted path, without the hidden and the omitted', () => {
    expect(fields.map((field) => field.path)).toEqual(['title', 'level', 'pressure', 'count', 'stop', 'at', 'kinds', 'checks', 'place.area', 'place.note'])
  })

  it('take their widget from the type, unless one is named', () => {
    expect(Object.fromEntries(fields.map((field) => [field.path, field.widget]))).toEqual({
      title: 'textarea', level: 'select', pressure: 'number', count: 'number', stop: 'switch', at: 'datetime', kinds: 'choices', checks: 'rows', 'place.area': 'area', 'place.note': 'text',
    })
  })

  it('know what must be filled', () => {
    expect(fields.filter((field) => field.required).map((field) => field.path)).toEqual(['title', 'level', 'at', 'kinds', 'place.area'])
  })

  it('carry words, units, limits, clauses, and the form\'s own wishes', () => {
    expect(at('level')).toMatchObject({ title: '等级', clause: '4.2', options: [{ value: 'general', words: '一般' }, { value: 'major', words: '重大' }] })
    expect(at('pressure')).toMatchObject({ unit: 'MPa', min: 0, max: 40 })
    expect(at('count')).toMatchObject({ title: '件数', whole: true, min: 1 })
    expect(at('count')?.max).toBeUndefined()
    expect(at('title')).toMatchObject({ min: 2, max: 60, help: '部位和问题' })
    expect(at('kinds')?.options).toEqual([{ value: 'a', words: '甲' }, { value: 'b', words: '乙' }])
    expect(at('checks')?.row?.map((field) => [field.path, field.widget])).toEqual([['what', 'text'], ['ok', 'switch']])
  })

  it('become a list to choose from when the form brings options', () => {
    expect(fieldsOf(z.object({ unit: z.string() }), { unit: { options: [{ value: 'u', words: '一车间' }] } })[0]?.widget).toBe('select')
  })
})

describe('checking a form', () => {
  it('says in Chinese what is wrong, field by field', () => {
    const words = checkForm(schema, { id: 'x', title: '一', place: {} })
    expect(words['title']?.message).toBe('请写清隐患是什么')
    expect(words['place.area']?.message).toMatch(/必填/)
    expect(wordFor(words, 'place')).toBeDefined()
  })
  it('says nothing of what is right', () => expect(checkForm(z.object({ a: z.string() }), { a: 'x' })).toEqual({}))
  it('puts a refusal at its field with its clause, and each bad field at its own', () => {
    expect(fieldWords({ code: 'x', message: '不行', field: 'a', clause: '5.3' })).toEqual({ a: { message: '不行', clause: '5.3' } })
    expect(fieldWords({ code: 'x', message: '不行', facts: { fields: { 'a.0': '错', b: '缺' } } })).toEqual({ 'a.0': { message: '错' }, b: { message: '缺' } })
    expect(fieldWords({ code: 'x', message: '不行' })).toEqual({})
  })
})

describe('paths', () => {
  it('read and write without touching the original', () => {
    const input = { a: { b: 1 }, c: 2 }
    expect(readPath(input, 'a.b')).toBe(1)
    expect(readPath(input, 'x.y')).toBeUndefined()
    expect(writePath(input, 'a.d', 3)).toEqual({ a: { b: 1, d: 3 }, c: 2 })
    expect(writePath(input, 'c', undefined)).toEqual({ a: { b: 1 } })
    expect(input).toEqual({ a: { b: 1 }, c: 2 })
  })
})

describe('a stale edit', () => {
  const refusal = { code: 'stale', message: '已被修改', kind: 'conflict' as const, facts: { changedBy: '王芳', changedAt: 5, current: { title: '新', pressure: null, version: 2 } } }
  it('tells who, when, and what stands now', () => expect(staleEdit(refusal)).toEqual({ changedBy: '王芳', changedAt: 5, current: { title: '新', pressure: null, version: 2 } }))
  it('is not every conflict', () => {
    expect(staleEdit({ ...refusal, kind: 'forbidden' })).toBeUndefined()
    expect(staleEdit({ code: 'state', message: '当前状态', kind: 'conflict', facts: { state: 'closed' } })).toBeUndefined()
  })
  it('shows only where both part', () => {
    const parted = differences(fields, { title: '旧', level: 'major' }, { title: '新', level: 'major', pressure: null })
    expect(parted.map(({ field, mine, theirs }) => [field.path, mine, theirs])).toEqual([['title', '旧', '新']])
  })
  it('reads values as words', () => {
    const field = (path: string) => at(path) as NonNullable<ReturnType<typeof at>>
    expect([valueWords(field('level'), 'major'), valueWords(field('stop'), false), valueWords(field('pressure'), 3), valueWords(field('title'), null), valueWords(field('kinds'), ['a', 'b'])]).toEqual(['重大', '否', '3 MPa', '（空）', '甲、乙'])
  })
})
