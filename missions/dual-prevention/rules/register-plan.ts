import type { Id } from '@anlan/kernel/id'
import { CHECK_CYCLE_UNIT, WORK_DAY_TYPE, WORK_TYPE } from '@anlan/standards/code-tables'
import type { Rules } from '@anlan/standards/profile'
import type { InspectionPlan, Measure } from '../contract/records.ts'
import { decidePlan, hasPlan, type PlanWords } from './inspection-plan.ts'
import type { CellReader } from './register-cells.ts'
import type { RegisterKey } from './register-columns.ts'

/** A post of the enterprise, as *people* keeps it. */
export interface KnownPost {
  readonly id: Id
  readonly name: string
  readonly departmentName: string | null
}

export type RegisterPlan = PlanWords & { readonly postName: string }

const MOST_TOLD = 20

/** What posts there are, and the department whose own one is meant. */
export interface PostFacts {
  readonly department: string
  readonly posts: readonly KnownPost[]
}

/** By name; of several posts of one name that of the unit's own department. */
export const readPost = (read: CellReader, key: 'post' | 'measurePost', { department, posts }: PostFacts): KnownPost | null => {
  const name = read.words(key, 100)
  if (name === null) return null
  const named = posts.filter((post) => post.name === name)
  const one = named.length === 1 ? named[0] : named.find((post) => post.departmentName === department)
  if (one !== undefined) return one
  if (named.length > 1) return read.fault(key, `有 ${named.length} 个部门设有岗位“${name}”，责任部门“${department}”中没有`, '请在人员中核对岗位所属部门')
  const known = posts.slice(0, MOST_TOLD).map((post) => post.name).join('、')
  return read.fault(key, `没有“${name}”这个岗位`, known === '' ? '请先在人员中建立岗位' : `请改为已有岗位，或先在人员中建立。已有岗位：${known}${posts.length > MOST_TOLD ? ' 等' : ''}`)
}

/** The row says nothing of the plan of a known measure: it stays as it is. */
export const KEPT = 'kept'

/** What the row says of the plan of its measure; none under 自动化监控, whose cells are left alone. */
export const readPlan = (
  read: CellReader,
  filled: (key: 'workDayType' | 'workType') => boolean,
  facts: { readonly content: string; readonly dataSrc: Measure['dataSrc'] | null; readonly department: string; readonly posts: readonly KnownPost[]; readonly rules: Rules; readonly leaves: boolean },
): RegisterPlan | typeof KEPT | null => {
  const { dataSrc, content, department, posts, rules } = facts
  if (dataSrc === null || !hasPlan({ dataSrc })) return null
  if (facts.leaves) return KEPT
  const before = read.faults.length
  const cycle = read.number('cycle')
  if (cycle === null && read.faults.length === before) read.fault('cycle', '“排查周期”没有填写')
  const cycleUnit = read.code('cycleUnit', CHECK_CYCLE_UNIT)
  const windowStart = read.clock('windowStart')
  const windowEnd = read.clock('windowEnd')
  const workDayType: InspectionPlan['workDayType'] | null = filled('workDayType') ? read.code('workDayType', WORK_DAY_TYPE) : '0'
  const workType: InspectionPlan['workType'] | null = filled('workType') ? read.code('workType', WORK_TYPE) : '0'
  const taskNum = read.number('taskNum')
  const post = readPost(read, 'post', { department, posts })
  if (post === null || cycle === null || cycleUnit === null || workDayType === null || workType === null || read.faults.length > before) return null
  const plan = { content, cycle, cycleUnit, windowStart, windowEnd, workDayType, workType, taskNum, post: post.id, postName: post.name, person: null }
  const decided = decidePlan(plan, { dataSrc }, rules)
  if (decided.accepted) return decided.value
  // The fields of a plan are named as the columns are.
  return read.fault(decided.refusal.field as RegisterKey, decided.refusal.message)
}
