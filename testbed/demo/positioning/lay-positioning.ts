import { endpointsOf } from '@anlan/kernel/register'
import type { Id } from '@anlan/kernel/id'
import { saveIdentity } from '@anlan/people/contract/identity'
import { listPersons } from '@anlan/people/contract/person'
import { areaRegister, type PlanPoint } from '@anlan/plant/contract/place'
import { newId } from '@anlan/platform/clock/new-id'
import { bindCard, cardRegister } from '@anlan/positioning/contract/card'
import { fenceRegister } from '@anlan/positioning/contract/fence'
import { groundRegister } from '@anlan/positioning/contract/ground'
import type { FictitiousPlant } from '../../plants/plant.ts'
import type { Visitor } from '../../visitor.ts'
import { nobodysNumber } from './identity.ts'

export const SCHEMATIC = '厂区示意图'

/** The south-west corner of the fictitious plant, somewhere on the sea off Weihai, where nobody has a plant. */
const CORNER = { lon: 122.4, lat: 37.62 }
const [METRES_PER_DEGREE_NORTH, METRES_PER_DEGREE_EAST] = [110_990, 88_290]

export const degreesOf = ({ x, y }: PlanPoint): { readonly longitude: number; readonly latitude: number } => ({
  longitude: CORNER.lon + x / METRES_PER_DEGREE_EAST, latitude: CORNER.lat + y / METRES_PER_DEGREE_NORTH,
})

/** Somebody with a card, and where they work. */
export interface Walker {
  readonly person: Id
  readonly name: string
  readonly number: string
  readonly area: string
  readonly ring: readonly PlanPoint[]
}

const layGround = async (manager: Visitor, { plan: { widthMetres: w, heightMetres: h } }: FictitiousPlant): Promise<void> => {
  const corners = [['西南角', 0, 0], ['东南角', w, 0], ['东北角', w, h], ['西北角', 0, h]] as const
  const points = corners.map(([name, x, y]) => {
    const { longitude, latitude } = degreesOf({ x, y })
    return { name, x, y, lon: longitude, lat: latitude }
  })
  await manager.must(endpointsOf(groundRegister).save, { id: newId(), version: 0, data: { plan: SCHEMATIC, points, surveyedOn: '2026-03-18', surveyedBy: '示范测绘队（虚构）' } })
}

/** A fence round every area that somebody works in; the dangerous ones with a limit of people, and gatherings looked for everywhere. */
const layFences = async (manager: Visitor, plant: FictitiousPlant): Promise<void> => {
  const areas = (await manager.get(endpointsOf(areaRegister).list, { limit: 500 })).rows.map(({ data }) => data)
  const save = (data: object) => manager.must(endpointsOf(fenceRegister).save, { id: newId(), version: 0, data: { plan: SCHEMATIC, ...data } } as never)
  for (const { name, polygon, hazardous, kind } of areas.filter((it) => it.polygon.length > 0))
    await save({
      name, shape: { kind: 'polygon', ring: polygon }, production: hazardous, unitArea: hazardous && kind === 'production',
      rules: hazardous ? [{ kind: 'over-count', threshold: 8, operator: '>' }, { kind: 'intrusion', who: { classes: ['visitor'] } }, { kind: 'motionless' }] : [],
    })
  const { widthMetres: w, heightMetres: h } = plant.plan
  await save({ name: '厂区', shape: { kind: 'polygon', ring: [{ x: 0, y: 0 }, { x: w, y: 0 }, { x: w, y: h }, { x: 0, y: h }] }, rules: [{ kind: 'gathering' }] })
}

/** Plan, fences and cards of a fictitious plant, laid as its safety manager would lay them. @returns who walks where */
export const layPositioning = async (manager: Visitor, plant: FictitiousPlant, people: number): Promise<void> => {
  await layGround(manager, plant)
  await layFences(manager, plant)
  const persons = (await manager.get(listPersons, { limit: 500 })).rows.slice(0, people)
  for (const [at, { id, kind }] of persons.entries()) {
    const card = newId()
    const number = `1390063${String(1_000 + at)}`
    await manager.must(endpointsOf(cardRegister).save, { id: card, version: 0, data: { number, kind: kind === 'visitor' ? 'visitor' : 'person', model: '演示型定位工牌', explosionProof: 'Ex ib IIC T4 Gb' } })
    await manager.must(saveIdentity, { person: id, version: 0, idNumber: nobodysNumber(at) })
    await manager.must(bindCard, { card, person: id })
  }
}
