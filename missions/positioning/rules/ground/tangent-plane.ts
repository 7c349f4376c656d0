/** Metres to the east and north of an origin, on the plane that touches the ellipsoid there. */
export interface East {
  readonly east: number
  readonly north: number
}

/** Degrees, WGS-84 or CGCS2000: their ellipsoids differ by a tenth of a millimetre. */
export interface Degrees {
  readonly lon: number
  readonly lat: number
}

/** CGCS2000: semi-major axis in metres, and flattening. */
const [AXIS, FLATTENING] = [6_378_137, 1 / 298.257222101]
const SQUEEZE = (1 - FLATTENING) ** 2
const RADIAN = Math.PI / 180

interface Cartesian {
  readonly x: number
  readonly y: number
  readonly z: number
}

/** Heights are left out: a plant's few hundred metres above the ellipsoid stretch a kilometre by centimetres, which the fit takes up. */
const cartesian = ({ lon, lat }: Degrees): Cartesian => {
  const [sin, cos] = [Math.sin(lat * RADIAN), Math.cos(lat * RADIAN)]
  const normal = AXIS / Math.sqrt(1 - (1 - SQUEEZE) * sin * sin)
  return { x: normal * cos * Math.cos(lon * RADIAN), y: normal * cos * Math.sin(lon * RADIAN), z: normal * SQUEEZE * sin }
}

const frame = ({ lon, lat }: Degrees) => ({ sinLon: Math.sin(lon * RADIAN), cosLon: Math.cos(lon * RADIAN), sinLat: Math.sin(lat * RADIAN), cosLat: Math.cos(lat * RADIAN) })

/** Ten kilometres off the origin a metre is shorter by a micrometre; nothing else is approximated. */
export const toTangent = (origin: Degrees, place: Degrees): East => {
  const [from, to] = [cartesian(origin), cartesian(place)]
  const { sinLon, cosLon, sinLat, cosLat } = frame(origin)
  const [dx, dy, dz] = [to.x - from.x, to.y - from.y, to.z - from.z]
  return { east: cosLon * dy - sinLon * dx, north: cosLat * dz - sinLat * (cosLon * dx + sinLon * dy) }
}

/** The spot of the ellipsoid straight below: where the plumb line through the plane meets it, solved as a quadratic. */
export const fromTangent = (origin: Degrees, { east, north }: East): Degrees => {
  const from = cartesian(origin)
  const { sinLon, cosLon, sinLat, cosLat } = frame(origin)
  const foot = { x: from.x - sinLon * east - sinLat * cosLon * north, y: from.y + cosLon * east - sinLat * sinLon * north, z: from.z + cosLat * north }
  const up = { x: cosLat * cosLon, y: cosLat * sinLon, z: sinLat }
  const a = up.x ** 2 + up.y ** 2 + up.z ** 2 / SQUEEZE
  const b = foot.x * up.x + foot.y * up.y + (foot.z * up.z) / SQUEEZE
  const c = foot.x ** 2 + foot.y ** 2 + foot.z ** 2 / SQUEEZE - AXIS ** 2
  // Of the two solutions the one near the plane; written so that nearly equal numbers are not subtracted.
  const height = -c / (b + Math.sqrt(b * b - a * c))
  const [x, y, z] = [foot.x + up.x * height, foot.y + up.y * height, foot.z + up.z * height]
  return { lon: Math.atan2(y, x) / RADIAN, lat: Math.atan2(z, SQUEEZE * Math.hypot(x, y)) / RADIAN }
}
