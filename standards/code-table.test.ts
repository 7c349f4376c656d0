import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import { type CodeOf, type CodeRow, codeOf, codeSchema, codesOf, codeTableStatus, defineCodeTable, labelOf } from './code-table.ts'
import { CHECK_CYCLE_UNIT, CLASSIFY1, CLASSIFY2, CODE_TABLES, CONTROL_LEVEL, DANGER_SRC, DANGER_STATE, DATA_SRC, RISK_LEVEL } from './code-tables.ts'

const fullWidth = (text: string) => text.replace(/[0-9-]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
const blank = fc.constantFrom('', ' ', '\u3000', '\t', '\n', '\u00a0', ' \u200b')
const dash = fc.constantFrom('-', '－', '—', '–', '−')
const rows = CODE_TABLES.flatMap((table) => table.rows.map((row: CodeRow) => ({ table, row })))
const anyRow = fc.constantFrom(...rows)

describe('code tables', () => {
  it('have codes and labels that can be told apart within their parent', () => {
    for (const table of CODE_TABLES) {
      expect(new Set(codesOf(table)).size, table.name).toBe(table.rows.length)
      const names = table.rows.flatMap((row: CodeRow) => [row.label, ...(row.aliases ?? [])].map((name) => `${row.parent ?? ''}/${name}`))
      expect(new Set(names).size, table.name).toBe(names.length)
      expect(codeTableStatus(table)).toBe('已核')
    }
    expect(new Set(CODE_TABLES.map((it) => it.name)).size).toBe(CODE_TABLES.length)
  })

  it('classify2 hangs below classify1, by the first digit of its code', () => {
    for (const row of CLASSIFY2.rows) {
      expect(codesOf(CLASSIFY1)).toContain(row.parent)
      expect(row.code[0]).toBe(row.parent)
    }
    expect(CLASSIFY2.rows).toHaveLength(17)
  })

  it('risk levels carry the four colours', () => {
    expect(RISK_LEVEL.rows.map((row) => `${row.code}${row.label}${row.colour}`)).toEqual(['1重大红', '2较大橙', '3一般黄', '4低蓝'])
  })
})

describe('labelOf', () => {
  it('gives the label, and shows a code that it does not know', () => {
    expect(labelOf(DANGER_STATE, '9')).toBe('已验收')
    expect(labelOf(DANGER_STATE, '2')).toBe('未知代码（2）')
  })
})

describe('codeOf', () => {
  it.each([
    [DATA_SRC, '２', undefined, '2'],
    [DATA_SRC, 1, undefined, '1'],
    [DATA_SRC, ' 隐患 排查 ', undefined, '2'],
    [CLASSIFY1, '1工程技术', undefined, '1'],
    [CLASSIFY1, '1、工程技术', undefined, '1'],
    [CLASSIFY1, '1：工程技术', undefined, '1'],
    [CLASSIFY1, '工程技术（1）', undefined, '1'],
    [CLASSIFY1, '2工程技术', undefined, undefined],
    [CLASSIFY1, '1甲工程技术', undefined, undefined],
    [CLASSIFY2, '１－３', undefined, '1-3'],
    [CLASSIFY2, '1—3 安全附件', '1', '1-3'],
    [CLASSIFY2, '关键设备／部件', undefined, '1-2'],
    [CLASSIFY2, '其他', undefined, undefined],
    [CLASSIFY2, '其他', '3', '3-4'],
    [CLASSIFY2, '1-1', '2', undefined],
    [CHECK_CYCLE_UNIT, '日', undefined, '天'],
    [CHECK_CYCLE_UNIT, '周', undefined, undefined],
    [DANGER_SRC, '１０', undefined, '10'],
    [DANGER_SRC, '巡检隐患', undefined, '10'],
    [DANGER_SRC, '', undefined, undefined],
    [RISK_LEVEL, '红色', undefined, '1'],
    [CONTROL_LEVEL, '班组（岗位）', undefined, 'team'],
  ] as const)('%# reads %j', (table, text, parent, expected) => {
    expect(codeOf(table, text, parent)).toBe(expected)
  })

  it('reads every code through blanks, full-width digits and any dash', () => {
    fc.assert(
      fc.property(anyRow, blank, blank, dash, fc.boolean(), ({ table, row }, before, after, stroke, wide) => {
        const typed = (wide ? fullWidth(row.code) : row.code).replace(/[-－]/, /^[\d-]+$/.test(row.code) ? stroke : '-')
        expect(codeOf(table, before + typed + after)).toBe(row.code)
      }),
    )
  })

  it('reads every label once its parent is known, also with its code in front', () => {
    fc.assert(
      fc.property(anyRow, blank, ({ table, row }, between) => {
        expect(codeOf(table, between + row.label, row.parent)).toBe(row.code)
        if (row.code !== row.label) expect(codeOf(table, `${row.code}${between}${row.label}`)).toBe(row.code)
      }),
    )
  })

  it('never invents: any text gives a code of the table or nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CODE_TABLES), fc.string(), (table, text) => {
        const code = codeOf(table, text)
        if (code !== undefined) expect(codesOf(table)).toContain(code)
      }),
    )
  })
})

describe('codeSchema', () => {
  it('is the union of the codes, in types too', () => {
    const schema = codeSchema(DATA_SRC)
    expectTypeOf<z.infer<typeof schema>>().toEqualTypeOf<'1' | '2'>()
    expectTypeOf<CodeOf<typeof DANGER_STATE>>().toEqualTypeOf<'0' | '1' | '9'>()
    expect(schema.parse('1')).toBe('1')
  })

  it('refuses in Chinese and lists what may be filled in', () => {
    expect(codeSchema(DATA_SRC).safeParse('3').error?.issues[0]?.message).toBe('“管控方式”只能填：1 自动化监控、2 隐患排查')
    expect(codeSchema(CHECK_CYCLE_UNIT).safeParse('周').error?.issues[0]?.message).toBe('“排查周期单位”只能填：小时、天、月、年')
  })

  it('a table made elsewhere works the same', () => {
    const table = defineCodeTable({ name: 'shift', title: '班次', source: '本单位', confidence: 'K', rows: [{ code: 'a', label: '早班' }] })
    expect(codeOf(table, 'Ａ')).toBeUndefined()
    expect(codeOf(table, 'ａ')).toBe('a')
    expect(codeTableStatus(table)).toBe('待核')
  })
})
