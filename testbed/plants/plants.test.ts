import { describe, expect, it } from 'vitest'
import { demonstrationEnterprises, towns } from './demonstration-enterprises.ts'
import { gasDealer } from './gas-dealer/gas-dealer.ts'
import { gradeOf } from './grading.ts'
import { paintMaker } from './paint-maker/paint-maker.ts'
import type { FictitiousPlant, Rating } from './plant.ts'

const classify2 = ['1-1', '1-2', '1-3', '1-4', '1-5', '2-1', '2-2', '2-3', '3-1', '3-2', '3-3', '3-4', '4-1', '4-2', '4-3', '4-4', '4-5']
const likelihood = [10, 6, 3, 1, 0.5, 0.2, 0.1]
const exposure = [10, 6, 3, 2, 1, 0.5]
const consequence = [100, 40, 15, 7, 3, 1]

const inScale = (rating: Rating): boolean => rating.method === 'LEC'
  ? likelihood.includes(rating.l) && exposure.includes(rating.e) && consequence.includes(rating.c)
  : [1, 2, 3, 4, 5].includes(rating.l) && [1, 2, 3, 4, 5].includes(rating.s)
const valueOf = (rating: Rating) => (rating.method === 'LEC' ? rating.l * rating.e * rating.c : rating.l * rating.s)
const repeated = (keys: readonly string[]) => keys.filter((key, index) => keys.indexOf(key) !== index)

const rowsOf = (plant: FictitiousPlant) => plant.units.flatMap((unit) => unit.events.flatMap((event) => event.measures.map((measure) => ({ unit, event, measure }))))

describe.each([paintMaker, gasDealer])('the register of $enterprise.name', (plant) => {
  const events = plant.units.flatMap((unit) => unit.events)
  const rows = rowsOf(plant)

  it('is as large as a real one', () => {
    expect(plant.units.length).toBeGreaterThanOrEqual(12)
    expect(events.length).toBeGreaterThanOrEqual(60)
    expect(rows.length).toBeGreaterThanOrEqual(240)
    for (const unit of plant.units) expect(unit.events.length, unit.name).toBeGreaterThanOrEqual(4)
    for (const event of events) expect(event.measures.length, event.name).toBeGreaterThanOrEqual(4)
  })

  it('knows no two rows by the same name', () => {
    expect(repeated(plant.units.map((unit) => unit.name))).toEqual([])
    expect(repeated(plant.units.flatMap((unit) => unit.events.map((event) => `${unit.name}/${event.name}`)))).toEqual([])
    expect(repeated(rows.map((row) => row.measure.description))).toEqual([])
    expect(repeated(rows.map((row) => row.measure.inspection)).length).toBeLessThan(8)
  })

  it('uses codes of the exchange tables only', () => {
    for (const { measure } of rows) {
      expect(classify2, measure.description).toContain(measure.classify2)
      expect(measure.classify2.startsWith(`${measure.classify1}-`)).toBe(true)
      expect(measure.cadence === null, measure.description).toBe(measure.dataSrc === 1)
      expect(measure.description.length).toBeGreaterThanOrEqual(9)
      expect(measure.inspection.length, measure.inspection).toBeGreaterThanOrEqual(8)
      expect(measure.inspection).not.toBe(measure.description)
    }
  })

  it('gives hourly cycles a window that is long enough, and no window to others', () => {
    for (const { measure: { cadence, description } } of rows) {
      if (!cadence) continue
      expect(['小时', '天', '月', '年']).toContain(cadence.unit)
      expect([0, 1, 2]).toContain(cadence.workDayType)
      expect(Number.isInteger(cadence.cycle) && cadence.cycle > 0).toBe(true)
      expect(cadence.workStart !== null && cadence.workEnd !== null, description).toBe(cadence.unit === '小时')
      if (cadence.workStart && cadence.workEnd) expect(Number(cadence.workEnd.slice(0, 2)) - Number(cadence.workStart.slice(0, 2))).toBeGreaterThanOrEqual(cadence.cycle)
    }
  })

  it('rates every event in scale, and no control makes it worse', () => {
    for (const { name, inherent, residual } of events) {
      expect(inScale(inherent) && inScale(residual), name).toBe(true)
      expect(valueOf(residual), name).toBeLessThanOrEqual(valueOf(inherent))
      expect(gradeOf(residual), name).not.toBe('重大')
    }
    expect(new Set(events.map((event) => gradeOf(event.inherent)))).toEqual(new Set(['重大', '较大', '一般', '低']))
  })

  it('gives 包保 tasks to the three responsible posts of a 重大危险源 only', () => {
    const major = new Set(plant.analysisObjects.filter((one) => one.majorHazardLevel).map((one) => one.hazardCode))
    const roles = { 1: 'principal', 2: 'technical', 3: 'operating' } as const
    const duties = rows.filter((row) => row.measure.duty.workType !== 0)
    for (const { unit, measure: { duty, post } } of duties) {
      if (duty.workType === 0) continue
      expect(major.has(unit.hazardCode), post).toBe(true)
      expect(plant.posts.find((one) => one.name === post)?.majorHazardRole).toBe(roles[duty.workType])
      expect(duty.taskNum >= 1 && duty.taskNum <= (duty.workType === 3 ? 10 : 9)).toBe(true)
    }
    expect(new Set(duties.map((row) => row.measure.duty.workType))).toEqual(new Set([1, 2, 3]))
  })

  it('names only departments, posts, people, objects and areas that it has', () => {
    const departments = new Set(plant.departments.map((one) => one.name))
    const staffed = new Set(plant.people.map((one) => one.post))
    const objects = new Set(plant.analysisObjects.map((one) => one.hazardCode))
    const areas = new Set(plant.areas.map((one) => one.key))
    expect(plant.units.filter((unit) => !departments.has(unit.department) || !objects.has(unit.hazardCode) || !areas.has(unit.area))).toEqual([])
    expect(plant.posts.filter((post) => !staffed.has(post.name) || !departments.has(post.department))).toEqual([])
    expect(rows.filter((row) => !staffed.has(row.measure.post)).map((row) => row.measure.post)).toEqual([])
    for (const { head, name } of plant.departments) {
      const post = plant.people.find((one) => one.name === head)?.post
      expect(plant.posts.find((one) => one.name === post)?.department, name).toBe(name)
    }
  })

  it('lies on its plan, each area a counter-clockwise ring', () => {
    for (const { name, polygon } of plant.areas) {
      expect(polygon.every(([x, y]) => x >= 0 && y >= 0 && x <= plant.plan.widthMetres && y <= plant.plan.heightMetres), name).toBe(true)
      const doubled = polygon.reduce((sum, [x, y], index) => {
        const [nextX, nextY] = polygon[(index + 1) % polygon.length] ?? [x, y]
        return sum + x * nextY - nextX * y
      }, 0)
      expect(doubled, name).toBeGreaterThan(0)
    }
  })

  it('says of itself that it is invented, in a real town', () => {
    expect(plant.enterprise.name).toContain('虚构')
    expect(towns.map((one) => one.name)).toContain(plant.enterprise.town)
    expect(plant.enterprise.companyCode).toMatch(/^3710029\d\d$/)
    for (const { hazardCode } of plant.analysisObjects) expect(hazardCode).toMatch(new RegExp(`^${plant.enterprise.companyCode}\\d{3}$`))
  })
})

describe('both plants together', () => {
  const everyone = [...paintMaker.people, ...gasDealer.people]

  it('share no person, no number, no code and no measure', () => {
    expect(repeated(everyone.map((one) => one.name))).toEqual([])
    expect(repeated(everyone.map((one) => one.mobile))).toEqual([])
    expect(everyone.every((one) => /^1390000\d{4}$/.test(one.mobile))).toBe(true)
    expect(paintMaker.enterprise.companyCode).not.toBe(gasDealer.enterprise.companyCode)
    const shared = new Set(rowsOf(paintMaker).map((row) => row.measure.description))
    expect(rowsOf(gasDealer).filter((row) => shared.has(row.measure.description)).map((row) => row.measure.description)).toEqual([])
  })

  it('attribute nothing to the enterprises of the notice', () => {
    const invented = JSON.stringify([paintMaker, gasDealer])
    const distinctive = ['三和涂料', '盛达气体', '开华石油', '春景石油', '大威石油', '栾家店', '中国石化', '中国石油', '中奥石化']
    for (const { name } of demonstrationEnterprises) expect(invented).not.toContain(name)
    for (const word of distinctive) expect(invented).not.toContain(word)
  })
})

describe('rows that the receiver knows already', () => {
  const { units, events, measures } = paintMaker.known

  it('are rows of the register, under ids of their own', () => {
    const ids = [...units, ...events, ...measures].map((row) => row.id)
    expect(repeated(ids)).toEqual([])
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(id))).toBe(true)
    expect(measures.length).toBeGreaterThanOrEqual(3)
    for (const known of measures) {
      expect(rowsOf(paintMaker).filter((row) => row.unit.name === known.unit && row.event.name === known.event && row.measure.description === known.measure)).toHaveLength(1)
    }
  })

  it('come with their parents', () => {
    for (const { event } of measures) expect(events.map((one) => one.event)).toContain(event)
    for (const { unit } of events) expect(units.map((one) => one.unit)).toContain(unit)
  })
})
