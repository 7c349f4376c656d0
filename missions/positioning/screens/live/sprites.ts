import type { PersonClass } from '../../contract/fence.ts'
import { CLASS_LOOKS } from '../class-look.ts'

/** Pixels of the page that a sprite takes, around its middle. */
export const SPRITE = 16
const SHARP = 2

const drawn = new Map<string, HTMLCanvasElement>()

/** The mark of a class drawn once and stamped thousands of times. */
export const spriteOf = (of: PersonClass, silent: boolean): HTMLCanvasElement => {
  const key = `${of}-${silent}`
  const known = drawn.get(key)
  if (known !== undefined) return known
  const canvas = document.createElement('canvas')
  canvas.width = SPRITE * SHARP
  canvas.height = SPRITE * SHARP
  const pen = canvas.getContext('2d')
  if (pen !== null) {
    const { path, ink } = CLASS_LOOKS[of]
    const shape = new Path2D(path)
    pen.setTransform(SHARP, 0, 0, SHARP, (SPRITE / 2) * SHARP, (SPRITE / 2) * SHARP)
    pen.lineJoin = 'round'
    // A white edge keeps marks apart where they overlap.
    pen.strokeStyle = '#ffffff'
    pen.lineWidth = silent ? 4.5 : 2.5
    pen.stroke(shape)
    pen.fillStyle = silent ? '#ffffff' : ink
    pen.fill(shape)
    if (silent) {
      pen.strokeStyle = ink
      pen.lineWidth = 2
      pen.stroke(shape)
    }
  }
  drawn.set(key, canvas)
  return canvas
}

const stamps = new Map<string, HTMLCanvasElement>()

/** As wide as a crowd is drawn, in pixels; a little more for many. */
export const clusterRadius = (heads: number): number => 11 + Math.min(9, Math.log2(heads))

/** How many stand together, in a circle; dashed when some of them are not heard. */
export const clusterStamp = (heads: number, silent: boolean): HTMLCanvasElement => {
  const key = `${heads}-${silent}`
  const known = stamps.get(key)
  if (known !== undefined) return known
  const [canvas, radius] = [document.createElement('canvas'), clusterRadius(heads)]
  canvas.width = canvas.height = Math.ceil((radius + 2) * 2 * SHARP)
  const pen = canvas.getContext('2d')
  if (pen !== null) {
    pen.setTransform(SHARP, 0, 0, SHARP, canvas.width / 2, canvas.height / 2)
    pen.beginPath()
    pen.arc(0, 0, radius, 0, Math.PI * 2)
    pen.fillStyle = '#ffffff'
    pen.fill()
    pen.strokeStyle = '#182022'
    pen.lineWidth = 2
    pen.setLineDash(silent ? [4, 3] : [])
    pen.stroke()
    pen.fillStyle = '#182022'
    pen.font = '600 12px sans-serif'
    pen.textAlign = 'center'
    pen.textBaseline = 'middle'
    pen.fillText(String(heads), 0, 0)
  }
  if (stamps.size > 1_000) stamps.clear()
  stamps.set(key, canvas)
  return canvas
}
