import { endpointsOf } from '@anlan/kernel/register'
import { addDays, DAY, HOUR, MINUTE, plantDay, startOfDay } from '@anlan/kernel/time'
import { listDepartments } from '@anlan/people/contract/department'
import { listPersons } from '@anlan/people/contract/person'
import { newId } from '@anlan/platform/clock/new-id'
import { appoint } from '@anlan/responsibility/contract/appointment'
import { saveDayJob } from '@anlan/responsibility/contract/day-job'
import { recordDuty } from '@anlan/responsibility/contract/duty'
import { handOver, takeOver } from '@anlan/responsibility/contract/handover'
import { isolationRegister } from '@anlan/responsibility/contract/isolation'
import { signJudgement, TOPICS } from '@anlan/responsibility/contract/judgement'
import { commitmentDraft, publishCommitment } from '@anlan/responsibility/contract/publish-commitment'
import type { FictitiousPlant } from '../plants/plant.ts'
import { signIn, type Visitor } from '../visitor.ts'
import { DEMO_PASSWORD } from './keys.ts'

const ROLES = { principal: '1', technical: '2', operating: '3' } as const

/** Five past eight of the day that has already come so far: the night has handed over, and the day is judged. */
export const morningOf = (now: number): number => {
  const morning = startOfDay(plantDay(now)) + 8 * HOUR + 5 * MINUTE
  return morning <= now ? morning : morning - DAY
}

/** For each major hazard source the three persons of the plant's own posts. */
export const appointGuarantors = async (manager: Visitor, { analysisObjects, posts }: FictitiousPlant, from: string): Promise<void> => {
  const persons = (await manager.get(listPersons, { limit: 500 })).rows
  for (const { hazardCode: code, majorHazardLevel } of analysisObjects) {
    if (majorHazardLevel === null) continue
    for (const { name: post, majorHazardRole } of posts) {
      const person = majorHazardRole === undefined ? undefined : persons.find(({ postName }) => postName === post)
      if (majorHazardRole !== undefined && person !== undefined) await manager.must(appoint, { id: newId(), hazardCode: code, role: ROLES[majorHazardRole], person: person.id, document: '安全包保任命（虚构）', from })
    }
  }
}

const at = (morning: number, hours: number): number => startOfDay(plantDay(morning)) + hours * HOUR

const judge = async (visitor: Visitor, level: 'shift' | 'workshop', place: string, riskGrade: '3' | '4', notes: Partial<Record<keyof typeof TOPICS, string>> = {}): Promise<void> => {
  const findings = (Object.keys(TOPICS) as (keyof typeof TOPICS)[]).map((topic) => ({ topic, controlled: notes[topic] === undefined, note: notes[topic] ?? '' }))
  await visitor.must(signJudgement, { id: newId(), level, place, findings, riskGrade })
}

/** The operating person has done most of the week's items; the rest falls due in two days. */
const perform = async (guarantor: Visitor, { analysisObjects }: FictitiousPlant): Promise<void> => {
  const code = analysisObjects.find(({ majorHazardLevel }) => majorHazardLevel !== null)?.hazardCode ?? ''
  for (const num of [1, 2, 3, 4, 5, 6, 7]) await guarantor.must(recordDuty, { id: newId(), hazardCode: code, role: '3', num, note: '按本单位包保清单现场检查，未见异常（虚构）' })
}

const publish = async (principal: Visitor): Promise<void> => {
  const { declaration, content } = await principal.get(commitmentDraft, {})
  await principal.must(publishCommitment, { id: newId(), ...declaration, content, secret: DEMO_PASSWORD })
}

/** The morning at the paint maker: jobs, one blind plate, the handover of the night, judgements from below, and the commitment. One department is left out, as in life. */
export const liveMorning = async (base: string, plant: FictitiousPlant, morning: number): Promise<void> => {
  const [miao, teng, dou, shan, gao, ling] = await Promise.all(['miao', 'teng', 'dou', 'shan', 'gao', 'ling'].map((login) => signIn(base, login, DEMO_PASSWORD)))
  if (miao === undefined || teng === undefined || dou === undefined || shan === undefined || gao === undefined || ling === undefined) return
  const jobs = [
    { kind: 'fire', level: 'second', title: '溶剂罐区管廊支架补焊', place: '溶剂储罐区管廊', contractor: '', startAt: at(morning, 9), endAt: at(morning, 11) },
    { kind: 'height', level: null, title: '甲类成品仓库屋面检漏', place: '甲类成品仓库', contractor: '环翠防水工程队（虚构）', startAt: at(morning, 9), endAt: at(morning, 17) },
    { kind: 'inspection-repair', level: null, title: '备用消防泵轴承检修', place: '消防泵房', contractor: '', startAt: at(morning, 13), endAt: at(morning, 16) },
  ] as const
  for (const job of jobs) await shan.must(saveDayJob, { id: newId(), version: 0, ...job })
  await miao.must(endpointsOf(isolationRegister).save, {
    id: newId(), version: 0,
    data: { kind: 'blind', tag: 'MB-103', place: '丙酮储罐进料线', post: '', reason: '进料阀检修，加装盲板', approver: '苗可嘉', since: addDays(plantDay(morning), -1), until: addDays(plantDay(morning), 2), state: 'on' },
  })
  const { posts, departments } = await miao.get(listDepartments, {})
  const post = posts.find(({ name }) => name === '消防控制室值班岗')?.id ?? ''
  const department = (name: string): string => departments.find((it) => it.name === name)?.id ?? ''
  const id = newId()
  await teng.must(handOver, { id, post, notes: '夜间无火警，2 时巡视消防泵房，压力正常', instructions: '白班 13 时检修备用消防泵，检修期间主泵保持自动', things: '对讲机 2 部、钥匙 1 串' })
  await dou.must(takeOver, { id, version: 1, agrees: true })
  await judge(dou, 'shift', post, '4')
  await judge(shan, 'workshop', department('仓储部'), '3', { dangers: '防火堤穿管处封堵脱落未整改，已加密巡检' })
  await judge(gao, 'workshop', department('涂料车间'), '4')
  await perform(shan, plant)
  await publish(ling)
}

/** A quiet morning at the gas dealer. */
export const publishQuietly = async (base: string, login: string): Promise<void> => publish(await signIn(base, login, DEMO_PASSWORD))
