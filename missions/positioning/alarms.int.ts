import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acknowledgeAlarm, getAlarm } from '@anlan/alarms/contract/handle-alarm'
import { raiseAlarm } from '@anlan/alarms/contract/alarm'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import { measurementPointRegister } from '@anlan/plant/contract/place'
import { takeReadings } from '@anlan/plant/contract/reading'
import { newId } from '@anlan/platform/clock/new-id'
import { systemSpeaker } from '@anlan/platform/module/house'
import { alarmWays, removeWay, saveWay } from './contract/alarm-way.ts'
import { confirmDispersal, declareNecessary, necessaryGatherings } from './contract/gathering.ts'
import { livePositions } from './contract/live.ts'
import { ownFigures, setFigures } from './contract/own-figures.ts'
import { getPositionAlarm, listPositionAlarms } from './contract/positioning-alarm.ts'
import { accepted, openPositioning, square } from './testing/laid-plant.ts'

let open: Awaited<ReturnType<typeof openPositioning>>
beforeAll(async () => (open = await openPositioning()))
afterAll(() => open.close())

const NAMES = ['王芳', '李强', '赵敏', '孙伟', '周杰', '吴静', '郑爽']
type Laid = Awaited<ReturnType<typeof open.lay>>
const house = () => open.test.house
const now = () => open.test.clock.plant()
const told = (laid: Laid, kind = 'gathering') => house().query(laid.manager, listPositionAlarms, { kind }).then((found) => accepted(found))
const first = async (laid: Laid, kind?: string) => (await told(laid, kind)).rows[0]
const whole = async (laid: Laid, id: string) => accepted(await house().query(laid.manager, getPositionAlarm, { id }))

/** So many of seven in the pump room, the others far from one another. */
const gather = (laid: Laid, count: number) => laid.carrying.forEach((who, at) => (at < count ? laid.put(who, 10 + at, 10) : laid.put(who, 30 + at * 24, 90)))

const crowd = async (count: number) => {
  const laid = await open.lay(NAMES)
  gather(laid, count)
  const alarm = await laid.passing('the gathering', async () => {
    const found = await first(laid)
    return found !== undefined && found.value === count && found
  })
  return { laid, alarm }
}

describe('a gathering', () => {
  it('of red leaves a snapshot, is not over when people disperse, and is when somebody confirms it', async () => {
    const { laid, alarm: { id, alarm } } = await crowd(7)
    const at = await whole(laid, id)
    expect(at).toMatchObject({ alarm: { level: 'red', confirm: 'later', state: 'standing', handling: 'raised', title: '厂区人员聚集：7 人' } })
    expect(at.moments[0]).toMatchObject({ phase: 'begun', snapshot: { plan: '厂区', areas: ['泵房'], lon: null, nearCount: 0 } })
    expect(at.moments[0]?.snapshot?.people.map(({ name }) => name).sort()).toEqual([...NAMES].sort())
    expect(at.moments[0]?.said).toContainEqual(expect.objectContaining({ name: '王芳', words: '王芳，此处人员聚集，请立即疏散' }))
    const common = accepted(await house().query(laid.manager, getAlarm, { id: alarm ?? '' })).alarm
    expect(common.link).toBe(`/positioning/alarms/${id}`)

    const confirm = (note = '已到现场，人员散开') => house().command(laid.manager, confirmDispersal, { id, note, photos: [] })
    await laid.passing('the seven on disk', async () => accepted(await house().query(laid.manager, livePositions, {})).people.length === 7)
    expect(await confirm()).toMatchObject({ refusal: { code: 'not-dispersed', facts: { people: 7 } } })
    gather(laid, 0)
    await laid.passing('the dispersal', async () => (await first(laid))?.state === 'dispersed')
    expect(accepted(await house().query(laid.manager, livePositions, {})).standing).toMatchObject([{ id, confirm: 'now' }])
    expect(await told(laid)).toMatchObject({ toConfirm: 1, unhandled: 1 })
    expect(accepted(await house().query(laid.manager, getAlarm, { id: alarm ?? '' })).alarm.clearedAt).toBeNull()
    gather(laid, 3)
    await laid.passing('three again', async () => {
      const { people } = accepted(await house().query(laid.manager, livePositions, {}))
      return people.filter(({ y }) => y < 20).length === 3
    })
    expect(await confirm()).toMatchObject({ refusal: { code: 'not-dispersed', message: expect.stringContaining('现有 3 人') } })
    gather(laid, 0)
    await laid.passing('nobody', async () => (await confirm()).accepted)
    expect(await confirm()).toMatchObject({ refusal: { code: 'alarm-over' } })
    expect(await whole(laid, id)).toMatchObject({ alarm: { state: 'ended', confirm: 'none' }, confirmed: { by: '测试员', note: '已到现场，人员散开', place: '厂区', people: expect.arrayContaining([expect.objectContaining({ name: '郑爽' })]) } })
    expect(accepted(await house().query(laid.manager, getAlarm, { id: alarm ?? '' })).alarm.clearedAt).not.toBeNull()
    expect(await open.test.events(laid.org)).toEqual(expect.arrayContaining(['positioning.gathering-dispersed', 'positioning.dispersal-confirmed', 'positioning.alarm-ended']))
  }, 60_000)

  it('of yellow ends by itself', async () => {
    const { laid, alarm: { id } } = await crowd(3)
    expect((await whole(laid, id)).alarm.confirm).toBe('none')
    gather(laid, 0)
    await laid.passing('its end', async () => (await first(laid))?.state === 'ended')
    expect(await house().command(laid.manager, confirmDispersal, { id, note: '已散开', photos: [] })).toMatchObject({ refusal: { code: 'alarm-over' } })
  }, 60_000)

  it('that has to be is declared: the warning stays on, says so, and is told again when its time is over', async () => {
    const { laid, alarm: { id, alarm } } = await crowd(4)
    const [, li] = laid.carrying
    const declare = (more: object = {}) => house().command(laid.manager, declareNecessary, { id, study: '吊装需要多人配合', measures: '专人监护，气体检测', responsible: li?.id ?? '', until: now() + HOUR, ...more })
    expect(await declare({ until: now() - 1 })).toMatchObject({ refusal: { code: 'until-past' } })
    accepted(await declare())
    expect(await declare()).toMatchObject({ refusal: { code: 'declared-already' } })
    const text = async () => accepted(await house().query(laid.manager, getAlarm, { id: alarm ?? '' })).alarm
    expect((await text()).text).toMatch(/确需聚集作业，责任人李强，至 \d\d:\d\d/)
    expect((await text()).clearedAt).toBeNull()
    expect(accepted(await house().query(laid.manager, necessaryGatherings, {})).gatherings).toMatchObject([{ alarm: id, place: '厂区', overdue: false, responsible: { name: '李强' } }])
    expect(accepted(await house().query(laid.manager, livePositions, {})).standing).toMatchObject([{ note: expect.stringContaining('确需聚集作业') }])
    await laid.passing('its time', async () => {
      open.test.clock.move(now() + 5 * MINUTE)
      await open.test.settle()
      return (await text()).text.includes('已超过')
    })
    gather(laid, 0)
    await laid.passing('the dispersal', async () => (await first(laid))?.state === 'dispersed')
    expect(accepted(await house().query(laid.manager, necessaryGatherings, {})).gatherings).toEqual([])
    expect(await declare({ until: now() + HOUR })).toMatchObject({ refusal: { code: 'nobody-gathers' } })
  }, 60_000)

  it('with a gas alarm in its area is told to get out of there, also when the gas comes later', async () => {
    const { laid, alarm: { id, alarm } } = await crowd(3)
    const point = await laid.save(measurementPointRegister, { tag: 'GT-1', name: '泵房可燃气体', quantity: 'combustible-gas', unit: '%LEL', area: '泵房', high: 25, highHigh: 50, feedSeconds: 600 })
    const read = (value: number) => house().command(systemSpeaker(laid.org, 'plant'), takeReadings, { source: 'feed', readings: [{ point, value, at: now() }] })
    accepted(await read(30))
    await open.test.settle()
    await laid.passing('the gas', async () => (await first(laid))?.gas === true)
    expect(open.buzzed.some((it) => it.endsWith('王芳，附近有气体报警，请立即撤离到安全区域'))).toBe(true)
    expect(accepted(await house().query(laid.manager, getAlarm, { id: alarm ?? '' })).alarm.text).toContain('撤离')
    expect((await whole(laid, id)).moments.at(-1)).toMatchObject({ gas: true, said: expect.arrayContaining([expect.objectContaining({ words: expect.stringContaining('撤离') })]) })
    open.test.clock.move(now() + 1_000)
    accepted(await read(5))
    await open.test.settle()
    await laid.passing('no gas', async () => (await first(laid))?.gas === false)
    expect(accepted(await house().query(laid.manager, getAlarm, { id: alarm ?? '' })).alarm.text).toContain('请疏散')
  }, 60_000)
})

describe('the enterprise’s own ways', () => {
  it('are refused where they are laxer than the standard, and hold within a second where they are stricter', async () => {
    const laid = await open.lay(NAMES)
    const { own, figures } = accepted(await house().query(laid.manager, ownFigures, {}))
    expect(figures.find(({ name }) => name === 'gatheringMetres')).toMatchObject({ value: 15, own: false, standard: 15, clause: 'AQ 3064.3-2025 3.5' })
    expect(await house().command(laid.manager, setFigures, { version: 0, data: { ...own, recordSeconds: 60 } })).toMatchObject({ refusal: { code: 'figure-laxer', field: 'data.recordSeconds', clause: 'AQ 3064.3-2025 5.2.4' } })
    accepted(await house().command(laid.manager, setFigures, { version: 0, data: { ...own, gatheringSeconds: 10, gatheringRed: 5, gatheringYellow: 2, gatheringOrange: 3 } }))
    expect(await house().command(laid.manager, setFigures, { version: 0, data: own })).toMatchObject({ refusal: { code: 'stale' } })
    await open.test.settle()
    gather(laid, 2)
    const begun = now()
    await laid.passing('two within ten seconds', async () => (await first(laid))?.level === 'yellow')
    expect(now() - begun).toBeLessThan(40_000)
    expect(await open.test.events(laid.org)).toContain('positioning.figures-set')
  }, 60_000)

  it('say who is told, who does what, and warn everybody in the area by their cards', async () => {
    const laid = await open.lay(['王芳', '李强', '赵敏'])
    const [wang, li, zhao] = laid.carrying
    if (wang === undefined || li === undefined || zhao === undefined) return expect.fail()
    const fence = await laid.fence({ name: '罐区', shape: square(100, 40, 40), rules: [{ kind: 'intrusion', who: { persons: [wang.id] } }] })
    const id = newId()
    const data = { kind: 'intrusion' as const, fence, graceSeconds: 10, level: 'red' as const, tellsThem: false, tell: { persons: [zhao.id] }, warnsArea: true, escalation: [{ afterMinutes: 5, to: { persons: [wang.id] } }], steps: [{ title: '现场核实', to: { persons: [li.id] } }] }
    const save = (more: object = {}, version = 0, of = id) => house().command(laid.manager, saveWay, { id: of, version, data: { ...data, ...more } })
    expect(await save({ graceSeconds: 31 })).toMatchObject({ refusal: { code: 'way-laxer', clause: 'AQ 3064.3-2025 5.2.4' } })
    expect(await save({ tell: {} })).toMatchObject({ refusal: { code: 'nobody-told' } })
    accepted(await save())
    expect(await save({}, 0, newId())).toMatchObject({ refusal: { code: 'way-stands' } })
    expect(await save()).toMatchObject({ refusal: { code: 'stale' } })
    expect(accepted(await house().query(laid.manager, alarmWays, {})).ways).toMatchObject([{ id, version: 1, fenceName: '罐区', changedBy: '测试员' }])
    await open.test.settle()
    laid.put(li, 120, 60)
    laid.put(wang, 122, 60)
    laid.put(zhao, 5, 5)
    const alarm = await laid.passing('the intrusion', () => laid.alarm('intrusion'))
    expect(alarm).toMatchObject({ level: 'red', addressees: [{ name: '赵敏' }], steps: [{ title: '现场核实', people: [{ name: '李强' }] }] })
    expect(open.buzzed).toContain(`${li.number} 李强，罐区发生越界报警，请立即离开该区域`)
    expect(open.buzzed.some((it) => it.startsWith(`${zhao.number} `))).toBe(false)
    const record = await first(laid, 'intrusion')
    const course = await whole(laid, record?.id ?? '')
    expect(course.moments.map(({ phase }) => phase)).toEqual(['warned', 'begun'])
    expect(course.moments[1]?.snapshot).toMatchObject({ fence: { name: '罐区' }, people: [{ name: '王芳' }], near: [{ name: '李强' }] })
    accepted(await house().command(laid.manager, acknowledgeAlarm, { id: alarm.id, version: alarm.version }))
    await open.test.settle()
    expect((await first(laid, 'intrusion'))?.handling).toBe('acknowledged')
    expect(accepted(await house().query(laid.manager, listPositionAlarms, { handling: 'raised', state: 'standing', fence, from: '2020-01-01', to: '2030-01-01', level: 'red', search: '越界' })).total).toBe(0)
    expect(await house().command(laid.manager, removeWay, { id, version: 5 })).toMatchObject({ refusal: { code: 'stale' } })
    accepted(await house().command(laid.manager, removeWay, { id, version: 1 }))
    expect(accepted(await house().query(laid.manager, alarmWays, {})).ways).toEqual([])
  }, 60_000)

  it('leave alarms of other houses alone, and know only those of this enterprise', async () => {
    const laid = await open.lay([])
    accepted(await house().command(laid.manager, raiseAlarm, { cause: 'other:1', kind: 'other', level: 'blue', title: '其他', to: [{ role: 'safety-manager' }] }))
    await open.test.settle()
    expect((await told(laid)).total).toBe(0)
    expect(await house().query(laid.manager, getPositionAlarm, { id: newId() })).toMatchObject({ refusal: { code: 'no-such-alarm' } })
    expect(await house().command(laid.manager, confirmDispersal, { id: newId(), note: '已散开', photos: [] })).toMatchObject({ refusal: { kind: 'missing' } })
  })
})
