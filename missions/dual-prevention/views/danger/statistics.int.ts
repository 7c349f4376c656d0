import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { DAY } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { MONDAY_MORNING } from '@anlan/platform/testing/house'
import { closeDanger } from '../../contract/close-danger.ts'
import { confirmDanger } from '../../contract/confirm-danger.ts'
import { dangerStatistics } from '../../contract/danger/danger-statistics.ts'
import { superviseDanger } from '../../contract/danger/supervision.ts'
import { listDangers } from '../../contract/list-dangers.ts'
import { rectifyDanger } from '../../contract/rectify-danger.ts'
import { rejectDanger } from '../../contract/reject-danger.ts'
import { reportDanger } from '../../contract/report-danger.ts'
import { sendBackDanger } from '../../contract/send-back-danger.ts'
import { COLUMNS, listOf } from '../../screens/danger/statistics-words.ts'
import { accepted, openDualPrevention } from '../../testing/house.ts'

let dual: Awaited<ReturnType<typeof openDualPrevention>>
let plant: ReturnType<typeof dual.enterprise>
const period = { from: '2026-11-16', to: '2026-11-29' }

beforeAll(async () => {
  dual = await openDualPrevention()
  plant = dual.enterprise()
  const { worker, leader, safety } = plant
  const { house } = dual
  const { measure, unit } = await dual.register(plant)
  const photos = [await plant.photo()]
  const report = async (more: object = {}) => {
    const id = newId()
    accepted(await house.command(plant.worker, reportDanger, { id, description: '罐根阀渗漏', place: '罐区', ...more }))
    return id
  }
  const confirm = async (id: string, more: object = {}) =>
    void accepted(await house.command(safety, confirmDanger, { id, version: 1, name: '罐根阀渗漏', level: '0', source: '1', kind: '7', manageType: '1', responsible: dual.worker.id, measures: '更换垫片', cost: 0, deadline: '2026-11-25', acceptor: dual.leader.id, ...more }))
  const rectify = async (id: string, version: number) => void accepted(await house.command(worker, rectifyDanger, { id, version, rectification: '已更换', photos }))
  const [good, back, late, open, rejected] = [await report({ measure }), await report(), await report(), await report(), await report()]
  await report()
  await confirm(good, { managementClass: '2', occurrence: '7' })
  await confirm(back, { unit, kind: '5', alike: [good] })
  await confirm(late, { source: '10-2' })
  await confirm(open, { level: '1' })
  accepted(await house.command(safety, rejectDanger, { id: rejected, version: 1, reason: '冷凝水' }))
  accepted(await house.command(safety, superviseDanger, { id: open, version: 2, requirement: '尽快', everyDays: 3 }))
  await rectify(good, 2)
  accepted(await house.command(leader, closeDanger, { id: good, version: 3, comment: '好' }))
  await rectify(back, 2)
  accepted(await house.command(leader, sendBackDanger, { id: back, version: 3, reason: '仍渗漏' }))
  dual.clock.move(MONDAY_MORNING + 4 * DAY)
  await rectify(late, 2)
  accepted(await house.command(leader, closeDanger, { id: late, version: 3, comment: '好' }))
})
afterAll(() => dual.close())

const statistics = async (more: object = {}) => accepted(await dual.house.query(plant.safety, dangerStatistics, { ...period, ...more }))

describe('the statistics of a period', () => {
  it('count the dangers reported in it', async () => {
    const { all, trend } = await statistics()
    expect(all).toMatchObject({ reported: 6, confirmed: 4, rejected: 1, closed: 2, onTime: 1, late: 1, overdue: 2, firstPass: 2, sentBack: 1, repeats: 1, major: 1, supervised: 1, onTimeRate: 0.25, averageDays: 2 })
    expect(trend.map(({ reported }) => reported)).toEqual([0, 6])
    expect((await statistics({ from: '2026-11-01', to: '2026-11-15' })).all.reported).toBe(0)
  })

  it('every number is that of the list behind it, whole and split', async () => {
    for (const by of ['department', 'unit', 'kind', 'source', 'level', 'managementClass', 'occurrence'] as const) {
      const { all, rows } = await statistics({ by })
      expect(rows.reduce((sum, { figures }) => sum + figures.reported, 0)).toBe(all.reported)
      for (const { key, figures } of [{ key: null, figures: all }, ...rows.filter((row) => row.key !== null)])
        // A number of nothing leads nowhere.
        for (const { title, value, filter } of COLUMNS.filter((it) => it.filter !== undefined && it.value(figures) !== 0)) {
          const address = new URLSearchParams(listOf(period, { ...filter, ...(key === null ? {} : { [by]: key }) }).split('?')[1])
          const { total } = accepted(await dual.house.query(plant.safety, listDangers, Object.fromEntries(address) as z.input<typeof listDangers.input>))
          expect(total, `${by} ${key} ${title}`).toBe(value(figures))
        }
    }
  })

  it('say what is split in words, unknown last, and refuse an impossible period', async () => {
    expect((await statistics({ by: 'department' })).rows.map(({ words }) => words)).toEqual(['储运车间', '未注明'])
    expect((await statistics({ by: 'source' })).rows.map(({ words }) => words)).toEqual(['日常排查', '其他', '重大危险源排查'])
    expect((await statistics({ by: 'unit' })).rows[0]?.words).toMatch(/^储罐区/)
    expect((await statistics({ kind: '5' })).all.reported).toBe(1)
    expect(await dual.house.query(plant.safety, dangerStatistics, { from: '2026-11-20', to: '2026-11-19' })).toMatchObject({ refusal: { code: 'period-backwards' } })
    expect(await dual.house.query(plant.safety, dangerStatistics, { from: '2020-11-20', to: '2026-11-19' })).toMatchObject({ refusal: { code: 'period-too-long' } })
    expect(accepted(await dual.house.query(dual.enterprise().safety, dangerStatistics, period)).all.reported).toBe(0)
  })
})
