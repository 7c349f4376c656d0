import type { Id } from '@anlan/kernel/id'
import { codeOf } from '@anlan/standards/code-table'
import { DATA_SRC } from '@anlan/standards/code-tables'
import type { Rules } from '@anlan/standards/profile'
import { type CellFault, type Cells, readCells } from './register-cells.ts'
import { EVENT_KEYS, headerOf, type RegisterKey, UNIT_KEYS } from './register-columns.ts'
import { type KEPT, type KnownPost, type RegisterPlan, readPlan } from './register-plan.ts'
import { type EventWords, type MeasureWords, readEvent, readId, readMeasure, readUnit, type UnitWords } from './register-row.ts'

export interface SheetRow {
  /** As Excel numbers it. */
  readonly row: number
  readonly cells: Cells
}

/** Without a key the whole row is meant. */
export interface RowFault extends Omit<CellFault, 'key'> {
  readonly row: number
  readonly key?: RegisterKey
}

/** A row that may go into the register. */
export interface RegisterRow {
  readonly row: number
  readonly id: Id | null
  readonly unit: UnitWords
  readonly riskEvent: EventWords
  readonly measure: MeasureWords
  readonly plan: RegisterPlan | typeof KEPT | null
}

export interface CheckedRegister {
  readonly rows: readonly RegisterRow[]
  /** All that is wrong, row by row, each cell once: a merged cell speaks for all rows that it covers. */
  readonly faults: readonly RowFault[]
  readonly faulty: number
  readonly blocked: number
}

export interface CheckFacts {
  readonly rules: Rules
  readonly posts: readonly KnownPost[]
}

/** Names are the same whatever blanks and widths they are typed with. */
export const nameKey = (...names: readonly string[]): string => names.map((name) => name.normalize('NFKC').replace(/\s/g, '')).join('\n')

interface ReadRow {
  readonly row: number
  readonly unitKey: string
  readonly eventKey: string
  readonly own: CellFault[]
  readonly made: RegisterRow | null
}

const textOf = ({ cells }: SheetRow, key: RegisterKey): string => cells[key] ?? ''

const readRow = (sheet: SheetRow, { rules, posts }: CheckFacts): ReadRow => {
  const { row, cells } = sheet
  const read = readCells(cells)
  const filled = (key: RegisterKey): boolean => textOf(sheet, key) !== ''
  const unit = readUnit(read)
  const riskEvent = readEvent(read, rules, filled)
  const id = readId(read)
  const measure = readMeasure(read, filled, { department: textOf(sheet, 'department'), posts })
  // Where the cell is wrong, a cycle beside it says what was meant: its faults are told the first time too.
  const dataSrc = codeOf(DATA_SRC, textOf(sheet, 'dataSrc')) ?? (filled('cycle') || filled('cycleUnit') ? '2' : null)
  // A plan that is a person's, or that nobody has made yet, has no words on the sheet; the known id says that this is meant.
  const leaves = id !== null && !filled('cycle') && !filled('cycleUnit') && !filled('post')
  const plan = readPlan(read, filled, { content: textOf(sheet, 'inspectionContent'), dataSrc, department: textOf(sheet, 'department'), posts, rules, leaves })
  const whole = read.faults.length === 0 && unit !== null && riskEvent !== null && measure !== null
  const [unitName, eventName] = [textOf(sheet, 'unitName'), textOf(sheet, 'eventName')]
  return { row, unitKey: nameKey(unitName), eventKey: nameKey(unitName, eventName), own: read.faults, made: whole ? { row, id, unit, riskEvent, measure, plan } : null }
}

/** The first row of a unit, or of an event, says what it is; another row that says otherwise is a fault. */
const contradictions = (row: SheetRow, first: SheetRow, keys: readonly RegisterKey[], what: string): CellFault[] =>
  keys
    .filter((key) => textOf(row, key) !== textOf(first, key) && nameKey(textOf(row, key)) !== nameKey(textOf(first, key)))
    .map((key) => ({ key, message: `与第 ${first.row} 行同一${what}的“${headerOf(key)}”不一致`, advice: `同一${what}各行应填写相同内容` }))

/** Judges the whole sheet at once, so that every fault comes back the first time. */
export const checkRegister = (sheet: readonly SheetRow[], facts: CheckFacts): CheckedRegister => {
  const read = sheet.map((row) => readRow(row, facts))
  const first = { unit: new Map<string, SheetRow>(), event: new Map<string, SheetRow>(), measure: new Map<string, number>(), id: new Map<string, number>() }
  const told = new Set<string>()
  const faultyParents = new Set<string>()
  const faults: RowFault[] = []
  const faultyRows = new Set<number>()

  const tell = (row: number, fault: Omit<RowFault, 'row'>): void => {
    faults.push({ row, ...fault })
    faultyRows.add(row)
  }
  /** One merged cell is told once, and holds up all that stands below it. */
  const tellParent = (row: number, parent: string, text: string, fault: CellFault): void => {
    faultyParents.add(parent)
    const once = [parent, fault.key, text].join('\t')
    if (told.has(once)) return
    told.add(once)
    tell(row, fault)
  }

  sheet.forEach((row, at) => {
    const it = read[at] as ReadRow
    const [unit, event] = [first.unit.get(it.unitKey) ?? row, first.event.get(it.eventKey) ?? row]
    first.unit.set(it.unitKey, unit)
    first.event.set(it.eventKey, event)
    const parents = [...it.own, ...contradictions(row, unit, UNIT_KEYS, '风险分析单元'), ...contradictions(row, event, EVENT_KEYS, '风险事件')]
    for (const fault of parents) {
      const text = textOf(row, fault.key)
      if (UNIT_KEYS.includes(fault.key) && it.unitKey !== '') tellParent(it.row, it.unitKey, text, fault)
      else if (EVENT_KEYS.includes(fault.key) && textOf(row, 'eventName') !== '') tellParent(it.row, it.eventKey, text, fault)
      else tell(it.row, fault)
    }
    const description = textOf(row, 'description')
    const twin = description === '' ? undefined : first.measure.get(nameKey(it.eventKey, description))
    if (twin !== undefined) tell(it.row, { key: 'description', message: `与第 ${twin} 行重复`, advice: '请删除多余的一行，或写明两条措施的区别' })
    first.measure.set(nameKey(it.eventKey, description), twin ?? it.row)
    const id = textOf(row, 'id')
    const same = id === '' ? undefined : first.id.get(id)
    if (same !== undefined) tell(it.row, { key: 'id', message: `平台ID与第 ${same} 行相同`, advice: '一个编号只能对应一条措施' })
    first.id.set(id, same ?? it.row)
  })

  const held = read.filter((it) => !faultyRows.has(it.row) && (faultyParents.has(it.unitKey) || faultyParents.has(it.eventKey)))
  for (const { row } of held) faults.push({ row, message: '本行所属的风险分析单元或风险事件有错误，暂未导入', advice: '改正后本行随之导入，不必修改' })
  const blocked = new Set(held.map(({ row }) => row))
  return {
    rows: read.flatMap((it) => (it.made === null || faultyRows.has(it.row) || blocked.has(it.row) ? [] : [it.made])),
    faults: faults.toSorted((a, b) => a.row - b.row),
    faulty: faultyRows.size,
    blocked: held.length,
  }
}
