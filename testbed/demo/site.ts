import { hazardSourceRegister } from '@anlan/dual-prevention/contract/hazard-source'
import { listMeasures } from '@anlan/dual-prevention/contract/register'
import { saveMeasure } from '@anlan/dual-prevention/contract/save-register'
import { endpointsOf, type Register } from '@anlan/kernel/register'
import { addDays, plantDay } from '@anlan/kernel/time'
import { listDepartments } from '@anlan/people/contract/department'
import { listPersons } from '@anlan/people/contract/person'
import { generateRoster, saveShift } from '@anlan/people/contract/roster'
import { areaRegister, equipmentRegister, measurementPointRegister, planRegister } from '@anlan/plant/contract/place'
import { newId } from '@anlan/platform/clock/new-id'
import type { z } from 'zod'
import type { FictitiousPlant } from '../plants/plant.ts'
import { EQUIPMENT } from '../plants/equipment.ts'
import { watchedPoints } from '../plants/watched-points.ts'
import type { Visitor } from '../visitor.ts'

const SCHEMATIC = '厂区示意图'
/** What an area is, read from its name. */
const KINDS = [
  [/罐/, 'tank-farm'], [/库|瓶/, 'warehouse'], [/装卸|鹤管|平台/, 'loading'], [/泵房|配电|锅炉|污水|RTO|消防|空压/, 'utility'], [/办公|化验|值班|控制|门卫/, 'office'], [/道路|停车|空地/, 'outdoor'],
] as const
const EXPLOSIVE = /罐|溶剂|树脂|研磨|调漆|灌装|硝化棉|甲类|乙炔|丙烷|投料/

const LEVELS = { 一级: '1', 二级: '2', 三级: '3', 四级: '4' } as const

const save = async <Schema extends z.ZodObject>(visitor: Visitor, register: Register<Schema>, data: z.input<Schema>): Promise<void> => {
  await visitor.must(endpointsOf(register).save, { id: newId(), version: 0, data } as never)
}

/** The plan and its areas. */
export const layAreas = async (manager: Visitor, plant: FictitiousPlant): Promise<void> => {
  await save(manager, planRegister, { name: SCHEMATIC, widthMetres: plant.plan.widthMetres, heightMetres: plant.plan.heightMetres })
  for (const { name, polygon } of plant.areas) {
    const explosive = EXPLOSIVE.test(name)
    await save(manager, areaRegister, {
      name,
      kind: KINDS.find(([words]) => words.test(name))?.[1] ?? 'production',
      level: explosive ? '2' : '4',
      hazardous: explosive,
      explosive,
      plan: SCHEMATIC,
      polygon: polygon.map(([x, y]) => ({ x, y })),
    })
  }
}

/** Some equipment, hazard sources and points on the areas: what the registers show. */
export const layEquipment = async (manager: Visitor, plant: FictitiousPlant): Promise<void> => {
  for (const { hazardCode: code, name, majorHazardLevel } of plant.analysisObjects)
    await save(manager, hazardSourceRegister, { code, name, kind: /罐|库|瓶/.test(name) ? 'storage' : 'production', majorHazardLevel: majorHazardLevel === null ? 'none' : LEVELS[majorHazardLevel] })
  for (const item of EQUIPMENT[plant.key] ?? []) await save(manager, equipmentRegister, item)
  await layPoints(manager, plant)
}

/** Plan, areas, some equipment and points: what the map and the registers show. */
export const laySite = async (manager: Visitor, plant: FictitiousPlant): Promise<void> => {
  await layAreas(manager, plant)
  await layEquipment(manager, plant)
}

/** Measurement points, and the measures under 自动化监控 bound to theirs. */
const layPoints = async (manager: Visitor, plant: FictitiousPlant): Promise<void> => {
  const measures = (await manager.get(listMeasures, { dataSrc: ['1'], limit: 500 })).rows
  for (const { row, measure } of watchedPoints(plant)) {
    const point = newId()
    await manager.must(endpointsOf(measurementPointRegister).save, { id: point, version: 0, data: row })
    const bound = measures.find(({ description }) => description === measure)
    if (bound === undefined) continue
    const { id, version, riskEvent, dataSrc, classify1, classify2, classify3, description, inspectionContent, controlLevel, post = null, lowersLikelihood = null, lowersSeverity = null } = bound
    await manager.must(saveMeasure, { id, version, riskEvent, dataSrc, classify1, classify2: classify2 as '1-1', classify3, description, inspectionContent, controlLevel, post, lowersLikelihood, lowersSeverity, points: [point] })
  }
}

/** Two shifts of twelve hours; the posts that are manned round the clock rotate 白、夜、休、休. */
export const layRoster = async (manager: Visitor, posts: readonly string[], leaders: readonly string[]): Promise<void> => {
  const [day, night] = [newId(), newId()]
  await manager.must(saveShift, { id: day, name: '白班', starts: 8 * 60, ends: 20 * 60 })
  await manager.must(saveShift, { id: night, name: '夜班', starts: 20 * 60, ends: 8 * 60 })
  const persons = (await manager.get(listPersons, { limit: 500 })).rows
  const from = addDays(plantDay(Date.now()), -1)
  const to = addDays(from, 13)
  const known = (await manager.get(listDepartments, {})).posts
  for (const post of posts) {
    const teams = persons.filter(({ postName }) => postName === post).map(({ id }, offset) => ({ offset, persons: [id] }))
    const id = known.find(({ name }) => name === post)?.id
    if (id !== undefined) await manager.must(generateRoster, { post: id, from, to, pattern: [day, night, null, null], teams })
  }
  const teams = leaders.flatMap((name, offset) => persons.filter((person) => person.name === name).map(({ id }) => ({ offset, persons: [id] })))
  await manager.must(generateRoster, { post: null, from, to, pattern: [day, ...leaders.slice(1).map(() => null)], teams })
}
