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
