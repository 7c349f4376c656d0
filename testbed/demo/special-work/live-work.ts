import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import { listPersons } from '@anlan/people/contract/person'
import { areaRegister, type PlanPoint } from '@anlan/plant/contract/place'
import { newId } from '@anlan/platform/clock/new-id'
import { acceptWork, finishWork, voidPermit } from '@anlan/special-work/contract/end-permit'
import { signUpgrade } from '@anlan/special-work/contract/sign-permit'
import { recordCheck, startWork, suspendWork } from '@anlan/special-work/contract/work-permit'
import { listPermits } from '@anlan/special-work/contract/permits'
import type { Visitor } from '../../visitor.ts'
import { setClock } from '../clock.ts'
import { DEMO_PASSWORD } from '../keys.ts'
import { SCHEMATIC } from '../positioning/lay-positioning.ts'
import { walkersOf } from '../positioning/terminals.ts'
import { type Crew, gatherCrew } from './crew.ts'
import { JOBS, PASSED } from './jobs.ts'
import { type Hand, type Hands, openHands } from './permit-hands.ts'
import { isolate, layBlinds, stopArea } from './keep-off.ts'
import { planToday, planTomorrow } from './plan-work.ts'
import { type Ground, prepareJob, requestOf } from './prepare.ts'
import { type Detectors, laySpecialWork } from './registers.ts'

/** A day of special work, lived by several people as far as each job goes. */
export interface WorkDay {
  readonly crew: Crew
  readonly detectors: Detectors
  readonly plans: ReadonlyMap<string, Id>
  readonly guardians: ReadonlyMap<string, string>
  /** Guards what was done before the terminals were on: he carries no card, so nobody waits for its word. */
  readonly cardless: string
}

/** Whoever carries a card in an area stands guard there: he is seen at his post without being told to walk. */
const guardiansOf = async (manager: Visitor): Promise<ReadonlyMap<string, string>> => {
  const walkers = (await walkersOf(manager)).slice(2)
  return new Map(JOBS.map(({ area, workers }) => [area, walkers.find((it) => it.area === area && it.name !== '衣立本' && !workers.some(([name]) => name === it.name))?.name ?? '鞠安邦']))
}

const cardlessOf = async (manager: Visitor): Promise<string> => {
  const busy = new Set([...(await walkersOf(manager)).map(({ name }) => name), ...JOBS.flatMap(({ workers }) => workers.map(([name]) => name))])
  return (await manager.get(listPersons, { limit: 500 })).rows.find(({ name, kind }) => kind === 'employee' && !busy.has(name))?.name ?? '鞠安邦'
}

/** Registers and the plans of the day; the clock stands some days before. */
export const beginWorkDay = async (base: string, manager: Visitor, now: number): Promise<WorkDay> => {
  const guardians = await guardiansOf(manager)
  const cardless = await cardlessOf(manager)
  const crew = await gatherCrew(base, [...new Set([cardless, ...guardians.values()])])
  const detectors = await laySpecialWork(crew, now)
  return { crew, detectors, plans: await planToday(crew, now), guardians, cardless }
}

/** Upgraded where the day or the hour asks it (5.1.1). @returns whether it goes on; what stands in its way is shown on its page */
const startUpgraded = async (it: Hands, starter: Hand, upgrader: Hand, at: number): Promise<boolean> => {
  const started = await it.tell(starter, startWork, { proofs: it.code(at) })
  if (started.accepted || started.refusal.code !== 'permit-upgrade') return started.accepted
  await it.must(upgrader, signUpgrade, { picture: upgrader.picture, secret: DEMO_PASSWORD, proofs: it.code(at) })
  return (await it.tell(starter, startWork, { proofs: it.code(at) })).accepted
}

const middleOf = (ring: readonly PlanPoint[]): PlanPoint => ({ x: ring.reduce((sum, { x }) => sum + x, 0) / ring.length, y: ring.reduce((sum, { y }) => sum + y, 0) / ring.length })

const accept = (it: Hands, who: Hand, at: number) => it.must(who, acceptWork, { opinion: '现场已清理，设施已恢复', picture: who.picture, secret: DEMO_PASSWORD, proofs: it.code(at) })

/** The day's jobs up to this moment. `clock` stands where it is put; it ends at `now`. */
export const liveWork = async ({ crew, detectors, plans, guardians, cardless }: WorkDay, officer: Visitor, now: number): Promise<void> => {
  const areas = (await crew.hand('miao').visitor.get(endpointsOf(areaRegister).list, { limit: 500 })).rows.map(({ data }) => data)
  const ids = new Map(JOBS.map(({ key }) => [key, newId()]))
  const begun = now - PASSED.begun
  const middle = (area: string): PlanPoint => middleOf(areas.find(({ name }) => name === area)?.polygon ?? [{ x: 0, y: 0 }])
  const jobs = JOBS.map((job) => {
    const over = job.until === 'finished' || job.until === 'closed'
    const ground: Ground = {
      plan: SCHEMATIC, middle: middle(job.area), guardian: crew.worker(over ? cardless : (guardians.get(job.area) ?? ''), '监护'), from: over ? begun : now - PASSED.over, link: job.link === undefined ? undefined : ids.get(job.link),
    }
    return { job, it: openHands(ids.get(job.key)), ground, over, signers: Object.fromEntries(Object.entries(job.signers).map(([node, login]) => [node, crew.hand(login)])) }
  })
  await setClock(officer, now - PASSED.asked)
  for (const { job, it, ground } of jobs) await it.save(crew.hand(job.by), plans.get(job.area) ?? null, requestOf(job, crew, ground))
  await setClock(officer, begun)
  const ready = async ({ job, it, ground, signers }: (typeof jobs)[number], at: number): Promise<void> => {
    await prepareJob(job, it, crew, ground, detectors.infrared, at)
    await it.signAll(job.kind, signers, at, Object.keys(signers).length)
  }
  await Promise.all(jobs.filter(({ over }) => over).map(async (one) => {
    await ready(one, begun)
    await one.it.must(crew.hand(one.job.inCharge), startWork, { proofs: one.it.code(begun) })
  }))
  await setClock(officer, now - PASSED.over)
  await Promise.all(jobs.map(async (one) => {
    const { job, it, ground, over } = one
    const [inCharge, at] = [crew.hand(job.inCharge), now - PASSED.over]
    if (over) {
      await it.must(inCharge, finishWork)
      if (job.until === 'closed') await accept(it, crew.hand('gao'), at)
    } else if (job.until === 'preparing') await prepareJob(job, it, crew, ground, detectors.infrared, at, 6)
    else if (job.until === 'void') {
      await it.apply(crew.hand(job.by))
      await it.must(crew.hand('shan'), voidPermit, { reason: '盲板规格由 DN80 改为 DN100，重新办理', replace: newId() })
    } else if (job.until !== 'draft') await ready(one, at)
  }))
  await setClock(officer, now)
  await planTomorrow(crew, now)
  await layBlinds(crew, SCHEMATIC, middle('溶剂储罐区'))
  const basin = jobs.find(({ job }) => job.key === 'basin')
  if (basin !== undefined) await isolate(crew, basin.it.id)
  await stopArea(crew, '污水站与危废暂存间', '调节池液位异常升高，查明原因前停止作业')
}

/** When terminals and detectors are on: the day's work begins, watched from now on; one is stopped again by whoever saw a danger. */
export const beginWork = async (base: string): Promise<void> => {
  const crew = await gatherCrew(base, [])
  const { rows, now } = await crew.hand('miao').visitor.get(listPermits, { state: ['issued'], limit: 50 })
  const begins = JOBS.filter(({ until }) => until === 'working' || until === 'suspended')
  for (const job of begins) {
    const line = rows.find(({ content }) => content === job.content)
    if (line === undefined) continue
    const [it, inCharge] = [openHands(line.id), crew.hand(job.inCharge)]
    const { permit } = await it.see(inCharge)
    const detector = permit.gas.at(-1)?.detector?.id
    if (job.gas !== undefined) await it.gas(crew.hand('yiliben'), detector ?? null, now, job.gas)
    if (!(await startUpgraded(it, inCharge, crew.hand('lin'), now))) continue
    await it.must(inCharge, recordCheck, { items: [{ text: '措施已落实，人员到位', fine: true }] })
    if (job.until !== 'suspended') continue
    await it.must(crew.hand('mou'), suspendWork, { reason: '下方有人员通行，警戒带被移开' })
    await it.see(inCharge)
    await it.makeSafe(inCharge, ['down'])
  }
}
