import type { z } from 'zod'
import { nameCoordinator } from '@anlan/special-work/contract/prepare-permit'
import type { workerSchema } from '@anlan/special-work/contract/permit'
import type { Id } from '@anlan/kernel/id'
import { HOUR } from '@anlan/kernel/time'
import type { PlanPoint } from '@anlan/plant/contract/place'
import { drawPhoto } from '../photo.ts'
import type { Crew } from './crew.ts'
import type { Job } from './jobs.ts'
import type { Asked, Hands } from './permit-hands.ts'

export interface Hazard {
  readonly step: string
  readonly hazard: string
  readonly measure: string
}
export type Guardian = z.input<typeof workerSchema>

/** Where a job is done, and who stands guard. */
export interface Ground {
  readonly plan: string
  readonly middle: PlanPoint
  readonly guardian: Guardian
  readonly from: number
  readonly link: Id | undefined
}

export const requestOf = (job: Job, { worker, hand, personOf }: Crew, { plan, middle, guardian, from, link }: Ground): Asked => ({
  unit: job.unit, workUnits: [job.workUnit], contractor: job.contractor === true, content: job.content, from, until: from + job.hours * HOUR, inCharge: personOf(hand(job.inCharge).name), inChargeMobile: '13900001001', guardians: [guardian],
  workers: job.workers.map(([name, task]) => worker(name, task)), links: link === undefined ? [] : [link], detail: { kind: job.kind, ...job.detail } as Asked['detail'],
  place: { area: job.area, spot: job.spot, plan, x: Math.round(middle.x), y: Math.round(middle.y), radius: 5 },
})

/** Everything before the pens: hazards, coordinator, measures, air, briefing. `rows` for a permit that is left half done. */
export const prepareJob = async (job: Job, it: Hands, { hand, worker }: Crew, ground: Ground, detector: Id, at: number, rows?: number): Promise<void> => {
  const [applicant, inCharge] = [hand(job.by), hand(job.inCharge)]
  await it.apply(applicant)
  await it.hazards(inCharge, job.hazards)
  if (job.link !== undefined) await it.must(inCharge, nameCoordinator, { person: hand('gao').person })
  const photos = await Promise.all(Object.entries(job.photos ?? {}).map(async ([row, words]): Promise<[number, Id]> => [Number(row), (await inCharge.visitor.upload(await drawPhoto(words), '现场照片.jpg')).id]))
  await it.measures(inCharge, job.kind, at, rows, Object.fromEntries(photos))
  if (job.gas !== undefined) await it.gas(hand('yiliben'), detector, at, job.gas, job.kind === 'confined-space' ? '池内上部' : '动火点')
  if (rows !== undefined) return
  const told = [...job.workers.map(([name, task]) => worker(name, task)), ground.guardian]
  await it.brief(inCharge, `作业风险：${job.hazards.map(({ hazard }) => hazard).join('、')}。应急：立即停止作业，撤离并报告控制室`, told.map(({ id }) => ({ person: id, picture: inCharge.picture })))
  await it.submit(inCharge)
}
