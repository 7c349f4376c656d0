import { besideMark, LEADING, labelBox } from '@anlan/platform/ui/plan/label'
import { LEVELS, levelOf } from '@anlan/platform/ui/theme/level'
import type { MapFace, MapZone } from '../contract/risk-map.ts'

interface Ground {
  readonly widthMetres: number
  readonly heightMetres: number
}

const UNKNOWN = '#98a2a5'
const INK = '#182022'
/** A letter's height in the width of the plan. */
const LETTERS = 62

const safe = (text: string): string => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '')
const rounded = (value: number): number => Math.round(value * 100) / 100

const shapeOf = ({ name, polygon, explosive, ...levels }: MapZone, face: MapFace, height: number, letter: number): string => {
  const look = levels[face] === null ? undefined : LEVELS[levelOf(Number(levels[face])) ?? 'blue']
  const box = labelBox(polygon)
  const mark = Math.min(letter * 0.7, box.width / 5, box.height / 4)
  const { lines, size, room } = besideMark(name, box, letter, mark * 1.35)
  const first = height - room.y - room.height / 2 - ((lines.length - 1) * size * LEADING) / 2 + size * 0.36
  const ring = polygon.map(({ x, y }) => `${rounded(x)},${rounded(height - y)}`).join(' ')
  const text = lines.map((line, at) => `<text x="${rounded(box.x + box.width / 2)}" y="${rounded(first + at * size * LEADING)}" font-size="${rounded(size)}" text-anchor="middle" fill="${INK}" font-family="Song">${safe(line)}</text>`)
  return [
    `<polygon points="${ring}" fill="${look?.fill ?? UNKNOWN}" fill-opacity="0.35" stroke="${INK}" stroke-width="${rounded(letter / 12)}"${explosive ? ` stroke-dasharray="${rounded(letter / 2)} ${rounded(letter / 3)}"` : ''}/>`,
    look === undefined ? '' : `<path d="${look.shape}" fill="${look.fill}" transform="translate(${rounded(box.x + mark * 0.4)} ${rounded(height - box.y - box.height + mark * 0.4)}) scale(${rounded(mark / 12)})"/>`,
    ...text,
  ].join('')
}

/** The map as a drawing in plan metres; every colour stands beside the shape and the name that say the same. */
export const mapSvg = ({ widthMetres, heightMetres }: Ground, zones: readonly MapZone[], face: MapFace): string => {
  const letter = widthMetres / LETTERS
  const frame = `<rect x="0" y="0" width="${widthMetres}" height="${heightMetres}" fill="none" stroke="${INK}" stroke-width="${rounded(letter / 10)}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${widthMetres} ${heightMetres}" width="${widthMetres}" height="${heightMetres}">${frame}${zones.map((zone) => shapeOf(zone, face, heightMetres, letter)).join('')}</svg>`
}
