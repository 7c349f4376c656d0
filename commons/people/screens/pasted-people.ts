import { importPeople } from '../contract/keep-person.ts'

export interface PastedRow {
  readonly name: string
  readonly mobile: string
  readonly department: string
  readonly post: string
}

const HEADS: Readonly<Record<keyof PastedRow, readonly string[]>> = {
  name: ['姓名', '人员', '人员姓名'],
  department: ['部门', '所属部门', '车间'],
  post: ['岗位', '职务', '工种'],
  mobile: ['手机', '手机号', '联系电话', '电话'],
}
const ORDER: readonly (keyof PastedRow)[] = ['name', 'department', 'post', 'mobile']

/** 全角数字 as people type them in registers. */
const clean = (text = ''): string => text.normalize('NFKC').trim()

/**
 * Rows copied from a worksheet: cells by tab, a head line in any order or the order 姓名、部门、岗位、手机号.
 * Faults name the line; nothing is sent while there is one.
 */
export const readPasted = (text: string): { readonly rows: readonly PastedRow[]; readonly faults: readonly string[] } => {
  const lines = text.split(/\r?\n/).map((line, at) => ({ at: at + 1, cells: line.split('\t').map(clean) })).filter(({ cells }) => cells.some((it) => it !== ''))
  const first = lines[0]?.cells ?? []
  const placed = ORDER.map((key) => first.findIndex((cell) => HEADS[key].includes(cell)))
  const headed = (placed[0] ?? -1) >= 0
  const place = headed ? placed : [0, 1, 2, 3]
  const cell = (cells: readonly string[], at: number): string => clean(cells[place[at] ?? -1])
  const rows = lines.slice(headed ? 1 : 0).map(({ at, cells }) => ({ at, row: { name: cell(cells, 0), department: cell(cells, 1), post: cell(cells, 2), mobile: cell(cells, 3).replace(/[\s-]/g, '') } }))
  const parsed = importPeople.input.safeParse({ rows: rows.map(({ row }) => row) })
  const faults = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => {
        const at = typeof path[1] === 'number' ? rows[path[1]]?.at : undefined
        return at === undefined ? message : `第 ${at} 行：${path[2] === 'mobile' ? '手机号不对，应为 11 位' : message}`
      })
  return { rows: rows.map(({ row }) => row), faults }
}
