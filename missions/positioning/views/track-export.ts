import { accept, refuse } from '@anlan/kernel/decision'
import { beijingMinute, SECOND } from '@anlan/kernel/time'
import { defineSheet } from '@anlan/platform/excel/sheet'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { groundRegister } from '../contract/ground.ts'
import { trackAlarms, trackGeoJson, trackPoints } from '../contract/track-export.ts'
import { carriersOf } from '../intake/card.ts'
import { fenceNamesOf } from '../intake/engine-setting.ts'
import { fitGround, type Ground, toLonLat } from '../rules/ground/fit.ts'
import { trackFeatures } from '../rules/track/geojson.ts'
import { judgedAbout } from '../store/statistics/judged-between.ts'
import { checkSpan, lookAtTracks, wasWritten } from './track-asked.ts'

/** What a workbook holds: more would be cut off without a word. */
const MOST_POINTS = 20_000

/** Plans whose control points carry a fit. */
const groundsOf = async (scope: Scope): Promise<Map<string, Ground>> =>
  new Map((await everyRow(scope, groundRegister)).flatMap(({ data: { plan, points } }) => {
    const fit = fitGround(points)
    return fit.accepted ? [[plan, fit.value.ground] as const] : []
  }))

const pointsView = answer(trackPoints, async ({ offset, limit, ...asked }, scope) => {
  const checked = checkSpan(asked)
  if (!checked.accepted) return checked
  // A workbook is asked for page by page; it is taken along once.
  const tracks = await lookAtTracks(scope, asked, offset > 0 && (await wasWritten(scope, asked)) ? null : 'export')
  const grounds = await groundsOf(scope)
  const all = tracks.flatMap(({ name, spans }) => spans.flatMap(({ plan, points }) => points.map((point) => ({ name, plan, point }))))
  if (all.length > MOST_POINTS) return refuse('too-many-points', `共 ${all.length} 个位置点，一张表最多 ${MOST_POINTS} 个，请缩短时间或减少人员，或改为导出地理数据文件`, { field: 'to' })
  const rows = all.slice(offset, offset + limit).map(({ name, plan, point: [at, x, y, floor] }) => {
    const ground = grounds.get(plan)
    const { lon, lat } = ground === undefined ? { lon: null, lat: null } : toLonLat(ground, x, y)
    return { name, at, plan, x, y, floor, lon, lat }
  })
  return accept({ rows, total: all.length })
})

const geoJsonView = answer(trackGeoJson, async (asked, scope) => {
  const checked = checkSpan(asked)
  if (!checked.accepted) return checked
  const grounds = await groundsOf(scope)
  const tracks = await lookAtTracks(scope, asked, 'export')
  const missing = [...new Set(tracks.flatMap(({ spans }) => spans.map(({ plan }) => plan)))].filter((plan) => !grounds.has(plan))
  if (missing.length > 0) return refuse('ground-unknown', `平面图“${missing.join('”“')}”的坐标基准未测量或检验不通过，不能换算成经纬度。请先在坐标基准中填写控制点，或导出表格`, { field: 'persons' })
  const toDegrees = (plan: string) => (x: number, y: number) => toLonLat(grounds.get(plan) as Ground, x, y)
  return accept({ type: 'FeatureCollection', coordinates: 'CGCS2000', features: tracks.flatMap(({ name, spans }) => trackFeatures(name, spans, toDegrees)) })
})

const alarmsView = answer(trackAlarms, async ({ persons, from, to }, scope) => {
  const found = await judgedAbout(scope.tx, scope.org, persons, from, to)
  const [people, names] = [await carriersOf(scope, [...new Set(found.flatMap(({ carriers }) => carriers))]), await fenceNamesOf(scope)]
  return accept({
    alarms: found.map(({ cause, kind, level, begunAt, endedAt, fence, plan, carriers }) => ({
      cause, kind, level, begunAt, endedAt, place: (fence === null ? undefined : names.get(fence)) ?? plan, people: carriers.map((id) => people.get(id)?.name ?? '已离职人员'),
    })),
  })
})

export const trackSheet = defineSheet(trackPoints, {
  name: 'positioning.export-track-points',
  title: '历史轨迹',
  columns: [
    ['姓名', ({ name }) => name, 12],
    ['时间', ({ at }) => `${beijingMinute(at)}:${String(Math.floor(at / SECOND) % 60).padStart(2, '0')}`, 20],
    ['平面图', ({ plan }) => plan, 16],
    ['楼层', ({ floor }) => floor],
    ['东向（米）', ({ x }) => x],
    ['北向（米）', ({ y }) => y],
    ['经度（CGCS2000）', ({ lon }) => (lon === null ? '' : Math.round(lon * 1e7) / 1e7), 16],
    ['纬度（CGCS2000）', ({ lat }) => (lat === null ? '' : Math.round(lat * 1e7) / 1e7), 16],
  ],
})

export const trackExportViews = [pointsView, geoJsonView, alarmsView]
