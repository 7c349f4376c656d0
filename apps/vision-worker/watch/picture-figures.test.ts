import { describe, expect, it } from 'vitest'
import { openGate } from './motion-gate.ts'
import { type Grey, movedIn, openFigures } from './picture-figures.ts'

const [WIDTH, HEIGHT] = [40, 24]
const grey = (paint: (x: number, y: number) => number): Grey => ({ width: WIDTH, height: HEIGHT, data: Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => paint(at % WIDTH, Math.floor(at / WIDTH))) })
const scene = (light = 1, shift = 0) => grey((x, y) => ((((x + shift) * 7 + y * 13) % 11 > 5 ? 200 : 60) + ((x + shift) % 9) * 3) * light)
const flat = (value: number) => grey(() => value)

describe('a picture in figures', () => {
  it('black, flat and plain pictures differ in light and detail', () => {
    const figures = openFigures()
    expect([figures(flat(16), 0), figures(flat(130), 200), figures(scene(), 400)].map(({ light, detail }) => [light < 0.09, detail < 0.035])).toEqual([[true, true], [false, true], [false, false]])
  })

  it('what stands still does not change, what was re-encoded neither; a clock that goes does', () => {
    const figures = openFigures()
    const ticking = grey((x, y) => (x < 3 && y < 3 ? 250 : (scene().data[y * WIDTH + x] ?? 0)))
    expect([scene(), scene(), scene(0.99), ticking].map((it, nth) => Math.round(figures(it, nth).changed * 1_000))).toEqual([1_000, 0, 0, 9])
  })

  it('another view drifts, less light does not, and after ten minutes the new view is the right one', () => {
    const figures = openFigures()
    figures(scene(), 0)
    expect([figures(scene(0.6), 200).drift < 0.1, figures(scene(1, 4), 400).drift > 0.55, figures(scene(1, 4), 590_000).drift > 0.55]).toEqual([true, true, true])
    figures(scene(1, 4), 601_000)
    expect(figures(scene(1, 4), 601_200).drift < 0.1).toBe(true)
    expect(figures(flat(90), 601_400).drift).toBe(1)
  })
})

it('how much of a box moved', () => {
  const after = grey((x, y) => (x < 10 ? 255 - (scene().data[y * WIDTH + x] ?? 0) : (scene().data[y * WIDTH + x] ?? 0)))
  expect([movedIn(scene(), after, { x: 0, y: 0, width: 0.25, height: 1 }) > 0.9, movedIn(scene(), after, { x: 0.5, y: 0, width: 0.5, height: 1 }), movedIn(scene(), after, { x: 0.5, y: 0.5, width: 0, height: 0 })]).toEqual([true, 0, 0])
})

it('a still scene is looked at once a second, a moving one always, and for five seconds after', () => {
  const gate = openGate()
  const looks = (changed: number, from: number, until: number) => Array.from({ length: (until - from) / 200 }, (_, nth) => gate(changed, from + nth * 200)).filter(Boolean).length
  expect([looks(0, 0, 10_000), looks(0.1, 10_000, 11_000), looks(0, 11_000, 16_000), looks(0, 16_000, 26_000)]).toEqual([10, 5, 25, 10])
})
