import { z } from 'zod'
import type { Coordinates, Report } from '@anlan/positioning/contract/report'
import { atSchema, cardSchema, firstProblem, type Point, pointOf, wholeNumber } from './report-fields.ts'

const number = (title: string) => z.number(`${title}应为数字`).nullish().default(null)

const lineSchema = z.object(
  {
    card: cardSchema,
    at: atSchema,
    lon: number('经度 lon '),
    lat: number('纬度 lat '),
    x: number('x '),
    y: number('y '),
    floor: wholeNumber('楼层 floor 应为整数：首层为 1，地下一层为 -1')
      .min(-20, '楼层 floor 超出范围')
      .max(200, '楼层 floor 超出范围')
      .refine((floor) => floor !== 0, '楼层没有 0 层：首层为 1，地下一层为 -1')
      .nullish(),
    accuracy: z.number('精度 accuracy 应为米数').min(0, '精度 accuracy 不能为负').max(100_000, '精度 accuracy 应为米数').nullish(),
    indoor: z.boolean('indoor 应为 true 或 false').nullish(),
    battery: z.number('电量 battery 应为 0 到 100').min(0, '电量 battery 应为 0 到 100').max(100, '电量 battery 应为 0 到 100').nullish(),
    sos: z.union([z.boolean(), z.literal([0, 1])], 'sos 应为 true 或 false').nullish(),
  },
  '每条上报应为 JSON 对象，例如 {"card":"A001","at":1764316800000,"lon":122.1,"lat":37.5}',
)
type Line = z.output<typeof lineSchema>

const pointIn = (line: Line, coordinates: Coordinates): Point | null | string => {
  const degrees = line.lon !== null || line.lat !== null
  const metres = line.x !== null || line.y !== null
  if (coordinates === 'plan') return degrees && !metres ? '此数据源按平面图坐标接入，请上报 x、y（米）' : pointOf(coordinates, line.x, line.y)
  return metres && !degrees ? '此数据源按经纬度接入，请上报 lon、lat（度）' : pointOf(coordinates, line.lon, line.lat)
}

/** Our own report: `{ card, at, lon, lat | x, y, floor, accuracy, indoor, battery, sos }`; only `card` and `at` have to be there. */
export const readReportLine = (value: unknown, coordinates: Coordinates): Report | string => {
  const parsed = lineSchema.safeParse(value)
  if (!parsed.success) return firstProblem(parsed.error)
  const line = parsed.data
  const { card, at } = line
  const sos = Boolean(line.sos)
  const point = pointIn(line, coordinates)
  // A cry for help is heard also from nowhere.
  if (typeof point === 'string' && !sos) return point
  const place =
    point === null || typeof point === 'string' ? null : { ...point, floor: line.floor ?? null, accuracy: line.accuracy ?? null, indoor: line.indoor ?? null }
  return { card, at, place, coordinates, battery: line.battery ?? null, sos }
}
