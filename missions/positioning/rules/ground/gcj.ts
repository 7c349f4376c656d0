import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Coordinates } from '../../contract/report.ts'
import type { Degrees } from './tangent-plane.ts'

// GCJ-02 shifts degrees by a smooth function that was published by nobody and is known to everybody. It is computed on
// the Krasovsky ellipsoid.
const [AXIS, SQUARED_ECCENTRICITY] = [6_378_245, 0.006693421622965943]
const { PI, sin, cos, sqrt, abs } = Math

const isShifted = (lon: number, lat: number): boolean => lon >= 72.004 && lon <= 137.8347 && lat >= 0.8293 && lat <= 55.8271

type Waves = readonly (readonly [height: number, frequency: number])[]

const waves = (along: number, of: Waves): number => {
  let sum = 0
  for (const [height, frequency] of of) sum += height * sin(along * frequency * PI)
  return (sum * 2) / 3
}

const BOTH: Waves = [[20, 6], [20, 2]]
const NORTHWARD: Waves = [[20, 1], [40, 1 / 3], [160, 1 / 12], [320, 1 / 30]]
const EASTWARD: Waves = [[20, 6], [20, 2], [20, 1], [40, 1 / 3], [150, 1 / 12], [300, 1 / 30]]

const northward = (x: number, y: number): number => -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x)) + waves(x, BOTH) + waves(y, NORTHWARD)

const eastward = (x: number, y: number): number => 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x)) + waves(x, EASTWARD)

const shiftAt = (lon: number, lat: number): Degrees => {
  const radian = (lat / 180) * PI
  const magic = 1 - SQUARED_ECCENTRICITY * sin(radian) ** 2
  const [x, y] = [lon - 105, lat - 35]
  return {
    lon: (eastward(x, y) * 180) / ((AXIS / sqrt(magic)) * cos(radian) * PI),
    lat: (northward(x, y) * 180) / (((AXIS * (1 - SQUARED_ECCENTRICITY)) / (magic * sqrt(magic))) * PI),
  }
}

/** WGS-84 as an internet map shows it; for tests and for laying our points on such a map. Degrees outside China are not shifted. */
export const toGcj = (lon: number, lat: number): Degrees => {
  if (!isShifted(lon, lat)) return { lon, lat }
  const shift = shiftAt(lon, lat)
  return { lon: lon + shift.lon, lat: lat + shift.lat }
}

/** The shift changes by a thousandth over its own length, so that each round is a thousand times nearer: four are below a micrometre. */
const ROUNDS = 4

/** GCJ-02 brought back to WGS-84 (within a metre CGCS2000): there is no formula, so the place is sought whose shift leads here. */
export const toWgs84 = (lon: number, lat: number): Degrees => {
  if (!isShifted(lon, lat)) return { lon, lat }
  let found: Degrees = { lon, lat }
  for (let round = 0; round < ROUNDS; round += 1) {
    const shift = shiftAt(found.lon, found.lat)
    found = { lon: lon - shift.lon, lat: lat - shift.lat }
  }
  return found
}

/** Exchange speaks CGCS2000 (AQ 3064.3 B.2, B.5). WGS-84 passes for it; GCJ-02 is off by hundreds of metres and is never handed out. */
export const refuseGcj = (coordinates: Coordinates): Decision<'cgcs2000'> => {
  if (coordinates === 'gcj02') return refuse('gcj-not-exchanged', 'GCJ-02（火星坐标）与实地相差数百米，不能对外交换，请先转换为 CGCS2000', { field: 'coordinates' })
  if (coordinates === 'plan') return refuse('plan-not-exchanged', '平面图坐标不能对外交换，请先为平面图建立坐标基准', { field: 'coordinates' })
  return accept('cgcs2000')
}
