import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { checkPosition, type GoodPosition, LATE_AFTER, POSITION_FORMS, type PositionForm } from '../checks/position.ts'
import { faultText } from '../checks/row.ts'
import type { Fault } from '../checks/field.ts'
import { writeStamp } from '../checks/stamp.ts'
import type { Station } from '../station.ts'
import type { Outcome } from '../store/batches.ts'
import { lockEnterprise } from '../store/enterprises.ts'
import { heldPositions, inRound, knownToForm, lastRound, savePositions, saveUpload, shownPositions } from '../store/positions.ts'
import { judged } from './answer.ts'
import { turnAway } from './guard.ts'
import { enterpriseOf, openUpload } from './upload.ts'

/** A terminal's clock may be ahead a little; in a demonstration the plant has a clock of its own. */
const AHEAD = 300_000

interface Verdict {
  readonly outcome: Outcome
  readonly good?: GoodPosition
  readonly faults: readonly Fault[] | null
}

const refused = (...faults: readonly Fault[]): Verdict => ({ outcome: 'refused', faults })

const upload = (station: Station, form: PositionForm) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { companyCode, key } = enterpriseOf(request)
  const opened = openUpload(request.body, key)
  if (typeof opened === 'string') return turnAway(request, reply, 400, opened)
  const { rows, batchId, bytes } = opened
  const { who, fields } = POSITION_FORMS[form]
  const titleOf = (name: string): string => fields.find((field) => field.name === name)?.title ?? ''
  const checked = rows.map((row) => checkPosition(form, row, companyCode))
  const names = checked.flatMap(({ good }) => (good === undefined ? [] : [good.who]))
  const now = station.now()

  return station.database.within({}, async (tx) => {
    await lockEnterprise(tx, companyCode)
    const [known, before] = [await knownToForm(tx, form, companyCode, names), await heldPositions(tx, form, companyCode, names)]
    const held = new Map(before)
    const verdicts = checked.map(({ good, faults }): Verdict => {
      if (good === undefined) return refused(...faults)
      if (!known.has(good.who)) return refused({ field: who, title: titleOf(who), msg: '人员不存在，请先上报人员信息' })
      if (station.mode === 'production' && good.locatedAt > now + AHEAD) return refused({ field: 'time', title: '定位时间', msg: '晚于当前时间，请核对终端时钟' })
      const last = held.get(good.who)
      if (last !== undefined && good.locatedAt < last) return { outcome: 'outdated', good, faults: null }
      held.set(good.who, good.locatedAt)
      return { outcome: last === good.locatedAt ? 'unchanged' : 'stored', good, faults: null }
    })
    const stored = new Map(verdicts.flatMap(({ outcome, good }) => (good !== undefined && (outcome === 'stored' || outcome === 'unchanged') ? [[good.who, good] as const] : [])))
    if (stored.size > 0) await savePositions(tx, form, companyCode, [...stored.values()], now)
    const count = (outcome: Outcome) => verdicts.filter((it) => it.outcome === outcome).length
    const counts = { rows: rows.length, stored: count('stored'), unchanged: count('unchanged'), outdated: count('outdated'), refused: count('refused') }
    const begins = !(await inRound(tx, companyCode, batchId))
    const last = begins ? await lastRound(tx, companyCode, batchId) : null
    const gap = last === null ? null : now - last
    const first = verdicts.find(({ faults }) => faults !== null)?.faults
    await saveUpload(tx, form, companyCode, { batchId, ...counts, refusal: first ? first.map(faultText).join('；') : null, gap, late: gap !== null && gap > LATE_AFTER }, now)
    const batch = { requestId: request.requestId, companyCode, batchId, table: form, receivedAt: now, bytes, ...counts }
    return judged(batch, verdicts.map(({ outcome, good, faults }, index) => ({ index, id: good?.who ?? null, outcome, faults, raw: null, digest: null })))
  })
}

/** Where everybody is: the last place only. An empty round says that nobody is there. `GET /positions`: what is held of the one who asks. */
export const positionRoutes = (server: FastifyInstance, station: Station): void => {
  for (const form of Object.keys(POSITION_FORMS) as PositionForm[]) server.post(`/${form}`, upload(station, form))
  server.get('/positions', async (request) => {
    const { companyCode } = enterpriseOf(request)
    const found = await station.database.within({}, (tx) => shownPositions(tx, companyCode, 0, 2_000))
    return { success: true, code: '200', companyCode, data: found.map(({ who, lon, lat, floor, online, locatedAt }) => ({ who, lon, lat, floor, online, locateTime: writeStamp(locatedAt) })) }
  })
}
