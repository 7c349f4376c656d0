import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defineRegister, describeRegister, endpointsOf, expiryOf, fieldsOf, registerEventsOf, type Register } from './register.ts'
import { daySchema } from './schema.ts'

const equipment = defineRegister({
  name: 'plant.equipment',
  title: '设备',
  schema: z.object({
    code: z.string().min(1, '请填写位号').meta({ title: '位号', synonyms: ['设备位号'] }),
    kind: z.enum(['tank', 'pump']).meta({ title: '类别', options: { tank: '储罐', pump: '机泵' } }),
    volume: z.number().optional().meta({ title: '容积' }),
    special: z.boolean().default(false).meta({ title: '特种设备' }),
    due: daySchema.optional().meta({ title: '检验到期日' }),
    media: z.array(z.enum(['a', 'b']).meta({ options: { a: '甲醇' } })).optional().meta({ title: '介质' }),
    note: z.string().optional(),
  }),
  columns: ['code', 'kind', 'due'],
  filters: ['kind'],
  sort: { by: 'code' },
  may: { read: ['worker'], write: ['safety-manager'] },
  expiry: { field: 'due', warnDays: 30 },
  unique: ['code'],
  import: true,
})

describe('a register', () => {
  it('becomes endpoints that the browser shares', () => {
    const { list, get, save, remove } = endpointsOf(equipment)
    expect([list, get, save, remove].map(({ kind, name, title }) => [kind, name, title])).toEqual([
      ['query', 'plant.list-equipment', '查看设备清单'],
      ['query', 'plant.get-equipment', '查看设备'],
      ['command', 'plant.save-equipment', '保存设备'],
      ['command', 'plant.remove-equipment', '删除设备'],
    ])
    expect([list.may, remove.may]).toEqual([['worker'], ['safety-manager']])
    expect(list.input.parse({ kind: 'tank', limit: '20', sort: '-due' })).toEqual({ kind: ['tank'], offset: 0, limit: 20, sort: '-due' })
    expect(list.input.safeParse({ sort: 'data; drop table' }).success).toBe(false)
    expect(registerEventsOf(equipment)).toMatchObject({ saved: { type: 'plant.equipment-saved' }, removed: { type: 'plant.equipment-removed' } })
  })

  it('is plain data', () => {
    const described = JSON.parse(JSON.stringify(describeRegister(equipment))) as { schema: object; fields: object[] }
    expect(described.schema).toMatchObject({ type: 'object', properties: { code: { title: '位号' } } })
    expect(fieldsOf(equipment)).toEqual([
      { key: 'code', title: '位号', kind: 'text', required: true, synonyms: ['设备位号'], options: {} },
      { key: 'kind', title: '类别', kind: 'choice', required: true, synonyms: [], options: { tank: '储罐', pump: '机泵' } },
      { key: 'volume', title: '容积', kind: 'number', required: false, synonyms: [], options: {} },
      { key: 'special', title: '特种设备', kind: 'boolean', required: false, synonyms: [], options: {} },
      { key: 'due', title: '检验到期日', kind: 'day', required: false, synonyms: [], options: {} },
      { key: 'media', title: '介质', kind: 'list', required: false, synonyms: [], options: { a: '甲醇', b: 'b' } },
      { key: 'note', title: 'note', kind: 'text', required: false, synonyms: [], options: {} },
    ])
    expect(described.fields).toEqual(fieldsOf(equipment))
    expect(fieldsOf({ ...equipment, schema: z.object({}) })).toEqual([])
  })
  it('knows a moment by how it is filled in', () => {
    const quiet = defineRegister({ name: 'test.quiet', title: '静默', schema: z.object({ from: z.number().meta({ title: '开始时间', widget: 'datetime' }) }), columns: ['from'], sort: { by: 'from' }, may: { read: [], write: [] } })
    expect(fieldsOf(quiet as unknown as Register)).toMatchObject([{ key: 'from', kind: 'instant' }])
  })

  it.each([
    [undefined, null],
    ['', null],
    ['2026-11-22', 'expired'],
    ['2026-11-23', 'soon'],
    ['2026-12-23', 'soon'],
    ['2026-12-24', 'valid'],
  ])('that ends on %j is %j on 2026-11-23', (due, state) => {
    expect(expiryOf(equipment, { due }, '2026-11-23')).toBe(state)
  })

  it('without an end never expires', () => {
    const { expiry: _, ...endless } = equipment
    expect(expiryOf(endless as Register, { due: '2000-01-01' }, '2026-11-23')).toBeNull()
  })

  it('that contradicts itself is refused at once', () => {
    const { sort: _, expiry: __, unique: ___, filters: ____, ...bare } = equipment
    expect(endpointsOf({ ...bare, import: false }).list.input.parse({ kind: 'x' })).toEqual({ offset: 0, limit: 50 })
    expect(() => defineRegister({ ...bare })).toThrow('plant.equipment: an import finds its rows by a unique field')
    expect(() => defineRegister({ ...equipment, columns: ['name' as 'code'] })).toThrow('plant.equipment: no such field name')
    const clash = z.object({ sort: z.string() })
    expect(() => defineRegister({ name: 'a.b', title: '乙', schema: clash, columns: ['sort'], filters: ['sort'], may: bare.may })).toThrow('a.b: sort is a word of the list query')
  })
})
