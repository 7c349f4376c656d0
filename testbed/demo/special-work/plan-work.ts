import type { Id } from '@anlan/kernel/id'
import { addDays, DAY, HOUR, plantDay, startOfDay } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { decidePlan, savePlan } from '@anlan/special-work/contract/plan'
import type { WorkKind, WorkLevel } from '@anlan/standards/special-work/kinds'
import type { Crew } from './crew.ts'
import { JOBS, PASSED } from './jobs.ts'

interface Wanted {
  readonly by: string
  readonly unit: string
  readonly workUnit: string
  readonly content: string
  readonly area: string
  readonly spot: string
  readonly from: number
  readonly until: number
  readonly works: readonly { readonly kind: WorkKind; readonly level: WorkLevel }[]
  readonly emergency?: string
}

const plan = async ({ hand }: Crew, { by, emergency, works, ...fields }: Wanted, approve: boolean): Promise<Id> => {
  const id = newId()
  await hand(by).visitor.must(savePlan, { id, version: 0, ...fields, works: [...works], emergency: emergency !== undefined, emergencyReason: emergency ?? '' })
  if (approve) await hand('lin').visitor.must(decidePlan, { id, version: 1, approve: true })
  return id
}

/** The plans of the day's work, each for its area, made when the clock stands days before. @returns by area */
export const planToday = async (crew: Crew, now: number): Promise<ReadonlyMap<string, Id>> => {
  const areas = [...new Set(JOBS.map(({ area }) => area))]
  const made = await Promise.all(areas.map(async (area): Promise<[string, Id]> => {
    const jobs = JOBS.filter((it) => it.area === area)
    const [{ by, unit, workUnit, spot, content }] = jobs as [typeof jobs[number]]
    const works = jobs.map(({ kind }) => ({ kind, level: kind === 'hot-work' ? ('first' as const) : null }))
    return [area, await plan(crew, { by, unit, workUnit, spot, content, area, works, from: now - PASSED.asked - HOUR, until: now + 3 * DAY }, true)]
  }))
  return new Map(made)
}

/** What is meant to be done tomorrow, one of it not yet approved; and something that could not wait. */
export const planTomorrow = async (crew: Crew, now: number): Promise<void> => {
  const nine = startOfDay(addDays(plantDay(now), 1)) + 9 * HOUR
  const day = { from: nine, until: nine + 8 * HOUR }
  await plan(crew, { ...day, by: 'yiliben', unit: '仓储部', workUnit: '维修班', content: '二甲苯储罐人孔更换垫片', area: '溶剂储罐区', spot: '二甲苯储罐人孔', works: [{ kind: 'confined-space', level: null }] }, true)
  await plan(crew, { ...day, by: 'mou', unit: '涂料车间', workUnit: '维修班', content: '分散釜平台护栏补焊', area: '涂料车间投料区', spot: '3 号分散釜平台', works: [{ kind: 'hot-work', level: 'first' }, { kind: 'height', level: 'i' }] }, false)
  await plan(crew, { by: 'luan', unit: '安全环保部', workUnit: '维修班', content: '污水提升泵抢修', area: '污水站与危废暂存间', spot: '污水提升泵', from: now + HOUR, until: now + 6 * HOUR, works: [{ kind: 'temporary-power', level: null }], emergency: '提升泵跳停，池液位上升' }, false)
}
