import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Degrees, East } from './tangent-plane.ts'

interface Drawn {
  readonly x: number
  readonly y: number
}

/** Farther apart, and it is another town or a slip of a digit. */
const FARTHEST = 30_000
/** Nearer, and the error of the survey turns the plan by degrees. */
const NEAREST = 5
/** How broad the points have to lie, against how long: on a line, nothing is known of what is beside it. */
const BREADTH = 0.05
/** A plan is drawn in metres; one that is off by more than this has a slip in it. */
const STRETCH = 2
/** A third of what AQ 3064.3 7.1.1 allows a terminal at rest: the ground must not use it up. */
const RMS_METRES = 1
/** Beyond this, metres measured on the plan are no metres. */
const SCALE_SLACK = 0.02

const farthestOf = (places: readonly East[]): number => Math.max(...places.flatMap((one, at) => places.slice(at + 1).map((other) => Math.hypot(one.east - other.east, one.north - other.north))))

/** Breadth of the points across their main direction against their length along it: 0 on a line, 1 in a square. */
const breadthOf = (places: readonly East[]): number => {
  const [east, north] = [places.reduce((sum, it) => sum + it.east, 0) / places.length, places.reduce((sum, it) => sum + it.north, 0) / places.length]
  let [ee, en, nn] = [0, 0, 0]
  for (const it of places) {
    ee += (it.east - east) ** 2
    en += (it.east - east) * (it.north - north)
    nn += (it.north - north) ** 2
  }
  const spread = Math.hypot(ee - nn, 2 * en)
  return Math.sqrt(Math.max(0, ee + nn - spread) / (ee + nn + spread))
}

/** Whether control points can carry a fit at all. */
export const checkPoints = (points: readonly (Degrees & Drawn)[], flat: readonly East[]): Decision<true> => {
  if (points.length < 2) return refuse('too-few-control-points', '至少要有两个控制点才能确定平面图的位置，建议四个以上并分布在四角', { field: 'points' })
  const bad = points.findIndex(({ x, y, lon, lat }) => ![x, y, lon, lat].every(Number.isFinite) || Math.abs(lat) > 90 || Math.abs(lon) > 180)
  if (bad >= 0) return refuse('bad-control-point', `第 ${bad + 1} 个控制点的坐标不对，请检查经纬度是否填反`, { field: `points.${bad}` })
  const farthest = farthestOf(flat)
  if (farthest > FARTHEST) return refuse('control-points-too-far', `控制点相距 ${Math.round(farthest / 1_000)} 公里，超出一张平面图的范围，请检查经纬度`, { field: 'points' })
  if (farthest < NEAREST) return refuse('control-points-too-near', `控制点之间不足 ${NEAREST} 米，方向无法确定，请选相距更远的点`, { field: 'points' })
  if (points.length > 2 && breadthOf(flat) < BREADTH) return refuse('control-points-collinear', '控制点几乎在一条直线上，线两侧的位置无法确定，请在旁边再测一点', { field: 'points' })
  return accept(true)
}

/** Whether what came out can be a plan in metres with north somewhere and east to its right. */
export const checkShape = ({ scale, mirrored }: { readonly scale: { readonly least: number; readonly most: number }; readonly mirrored: boolean }): Decision<true> => {
  if (mirrored) return refuse('control-points-mirrored', '控制点在平面图上的排列与实地左右相反，请检查东向、北向坐标是否填反', { field: 'points' })
  if (scale.least < 1 / STRETCH || scale.most > STRETCH) {
    return refuse('control-points-scale', `按控制点计算，平面图与实地的比例为 ${scale.least.toFixed(2)}～${scale.most.toFixed(2)}，应接近 1，请检查控制点坐标和平面图尺寸`, { field: 'points' })
  }
  return accept(true)
}

/** What the figures of a fit leave open, in Chinese. */
export const remarksOn = ({ surplus, rms, scale }: { readonly surplus: number; readonly rms: number; readonly scale: { readonly least: number; readonly most: number } }): string[] => {
  const remarks: string[] = []
  if (surplus === 0) remarks.push('没有多余的控制点，残差必然为零，不能检验坐标是否填错，建议再测一点')
  if (rms > RMS_METRES) remarks.push(`中误差 ${rms.toFixed(2)} 米，超过 ${RMS_METRES} 米，会占用定位精度，请核对残差最大的点`)
  if (scale.least < 1 - SCALE_SLACK || scale.most > 1 + SCALE_SLACK) remarks.push('平面图的比例与实地相差超过百分之二，图上距离不能当作实地距离')
  return remarks
}
