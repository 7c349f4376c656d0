import type { z } from 'zod'
import type { dayPicture } from '../contract/day-picture.ts'

type Picture = z.output<typeof dayPicture.output>

const WIDTH = 750
const EDGE = 40
const FONT = '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif'

interface Line {
  readonly text: string
  readonly size: number
  readonly bold?: boolean
  readonly colour: string
  readonly above: number
}

/** Broken where the picture ends: Chinese may break after any sign. */
const broken = (canvas: CanvasRenderingContext2D, { text, size, bold = false }: Line): string[] => {
  canvas.font = `${bold ? 'bold ' : ''}${size}px ${FONT}`
  const lines: string[] = []
  let line = ''
  for (const sign of text) {
    if (canvas.measureText(line + sign).width > WIDTH - 2 * EDGE) {
      lines.push(line)
      line = sign
    } else line += sign
  }
  return [...lines, line]
}

const linesOf = ({ org, figures, sections }: Picture, moment: string): Line[] => [
  { text: org, size: 34, bold: true, colour: '#115e59', above: 24 },
  { text: `双重预防情况　${moment}`, size: 26, colour: '#465053', above: 12 },
  { text: figures.map(({ title, value }) => `${title} ${value}`).join('　'), size: 28, bold: true, colour: '#182022', above: 28 },
  ...sections.flatMap(({ title, lines, none }): Line[] => [
    { text: title, size: 30, bold: true, colour: '#182022', above: 36 },
    ...(lines.length === 0 ? [{ text: none, size: 26, colour: '#465053', above: 12 }] : lines.map((text, at) => ({ text: `${at + 1}. ${text}`, size: 26, colour: '#182022', above: 14 }))),
  ]),
  { text: '姓名和号码已隐去。数据由系统生成。', size: 22, colour: '#667174', above: 40 },
]

/** Draws the picture as tall as what it says. @returns a PNG */
export const drawPicture = (picture: Picture, moment: string): Promise<Blob | null> => {
  const board = document.createElement('canvas')
  const canvas = board.getContext('2d')
  if (canvas === null) return Promise.resolve(null)
  board.width = WIDTH
  const rows = linesOf(picture, moment).flatMap((line) => broken(canvas, line).map((text, at) => ({ ...line, text, above: at === 0 ? line.above : 6 })))
  board.height = rows.reduce((sum, { size, above }) => sum + above + size * 1.35, EDGE * 2)
  canvas.fillStyle = '#ffffff'
  canvas.fillRect(0, 0, board.width, board.height)
  let y = EDGE
  for (const { text, size, bold = false, colour, above } of rows) {
    y += above + size * 1.35
    canvas.font = `${bold ? 'bold ' : ''}${size}px ${FONT}`
    canvas.fillStyle = colour
    canvas.fillText(text, EDGE, y - size * 0.35)
  }
  return new Promise((resolve) => board.toBlob(resolve, 'image/png'))
}
