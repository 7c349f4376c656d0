import { describe, expect, it } from 'vitest'
import { besideMark, fitLabel, labelBox } from './label.ts'

describe('where the words of an area stand', () => {
  it('takes a rectangle whole', () => {
    expect(labelBox([{ x: 0, y: 0 }, { x: 40, y: 0 }, { x: 40, y: 20 }, { x: 0, y: 20 }])).toEqual({ x: 0, y: 0, width: 40, height: 20 })
  })

  it('takes the roomier arm of an L', () => {
    const ell = [{ x: 0, y: 0 }, { x: 36, y: 0 }, { x: 36, y: 28 }, { x: 22, y: 28 }, { x: 22, y: 44 }, { x: 0, y: 44 }]
    expect(labelBox(ell)).toEqual({ x: 0, y: 0, width: 36, height: 28 })
  })
})

describe('what words fit', () => {
  it('leaves a name in one line where there is room', () => {
    expect(fitLabel('办公楼与门卫', { x: 0, y: 0, width: 100, height: 20 }, 4)).toEqual({ lines: ['办公楼与门卫'], size: 4 })
  })

  it('breaks it in even lines where it is narrow', () => {
    expect(fitLabel('涂料车间投料区', { x: 0, y: 0, width: 18, height: 28 }, 4).lines).toEqual(['涂料车间', '投料区'])
  })

  it('shortens what does not fit, and never grows over the box', () => {
    const { lines, size } = fitLabel('消防泵房与消防控制室', { x: 0, y: 0, width: 16, height: 7 }, 4)
    expect(lines.join('')).toMatch(/^消防.*…$/)
    expect(lines.every((line) => [...line].length * size <= 16)).toBe(true)
    expect(lines.length * size * 1.25).toBeLessThanOrEqual(7)
  })

  it('writes nothing where not even two letters stand', () => {
    expect(fitLabel('硝化棉专库', { x: 0, y: 0, width: 3, height: 3 }, 4).lines).toEqual([])
  })
})

describe('words beside the mark of the level', () => {
  it('stay in the middle where they do not touch it', () => {
    const box = { x: 0, y: 0, width: 100, height: 20 }
    expect(besideMark('办公楼与门卫', box, 4, 4).room).toEqual(box)
  })

  it('give way below it in a small area', () => {
    const { room, lines } = besideMark('导热油炉房', { x: 0, y: 0, width: 14, height: 14 }, 4, 4)
    expect(room.height).toBe(10)
    expect(lines.join('')).toBe('导热油炉房')
  })
})
