import type { Content } from 'pdfmake/interfaces.js'
import { WORK_LAW, WORK_LEVELS, type WorkKind } from '@anlan/standards/special-work/kinds'
import { COPY_NAMES } from '../../contract/prints.ts'
import { levelWords } from '../../rules/boards/level-words.ts'
import { block, cell, type FormCell, grid, label, middle, momentWords, value } from './cells.ts'
import type { Face, FaceField, FaceSign } from './face.ts'
import { gasBlock } from './gas.ts'
import { handLine, manyHands, smallHand } from './hands.ts'

export const FORM_TITLES: Readonly<Record<WorkKind, string>> = {
  'hot-work': '动火安全作业票', 'confined-space': '受限空间安全作业票', blinding: '盲板抽堵安全作业票', height: '高处安全作业票', lifting: '吊装安全作业票', 'temporary-power': '临时用电安全作业票', excavation: '动土安全作业票', 'road-closure': '断路安全作业票',
}
/** Red, orange, yellow, blue: the highest level of a kind first. The word stands beside, for printers without colour. */
const COLOURS = ['#cf1322', '#d46b08', '#d4b106', '#1677ff'] as const

/** 级别标识 (GB 30871-2022 B.1): a framed word in the colour of the level. */
const levelMark = ({ kind, level }: Face): Content[] => {
  const levels = Object.keys((WORK_LEVELS as Readonly<Record<string, object>>)[kind] ?? {})
  if (level === null || levels.length === 0) return []
  const colour = COLOURS[Math.max(0, levels.indexOf(level))] ?? COLOURS[3]
  return [{ table: { widths: ['auto'], body: [[{ text: levelWords(kind, level), fontSize: 12, bold: true, margin: [6, 1, 6, 1], fillColor: colour }]] }, layout: 'form' }]
}

const headOf = (face: Face, copy: number | null): Content => ({
  columns: [
    { width: 150, stack: [...(copy === null ? [{ text: '纸质应急表格', bold: true, fontSize: 9 }] : [{ text: COPY_NAMES[copy] ?? '', bold: true, fontSize: 9 }, { text: `持有：${WORK_LAW[face.kind].copies[copy] ?? ''}`, fontSize: 7.5 }]), ...face.marks.map((text) => ({ text: `【${text}】`, bold: true, fontSize: 9 })), ...levelMark(face)] },
    { width: '*', stack: [{ text: FORM_TITLES[face.kind], alignment: 'center', fontSize: 16, bold: true }, { text: face.org, alignment: 'center', fontSize: 8 }, { text: `编号：${face.number}`, alignment: 'center', fontSize: 8.5 }] },
    { width: 150, stack: face.link === null ? [{ text: '系统或网络中断时使用，恢复后\n在“纸质补录”中录入并附照片', alignment: 'right', fontSize: 7 }] : [{ qr: face.link, fit: 58, alignment: 'right' }, { text: '扫码看最新状态，也是到场证明', alignment: 'right', fontSize: 6 }] },
  ],
  margin: [0, -18, 0, 5],
})

/** Two halves beside each other, a wide one alone; a half without a partner takes the line. */
const fieldLines = (fields: readonly FaceField[]): FormCell[][] => {
  const lines: FormCell[][] = []
  let waiting: FaceField | undefined
  const alone = ({ title, text }: FaceField) => lines.push([label(title), value(text, 10)])
  for (const field of fields) {
    if (field.wide === true) {
      if (waiting !== undefined) alone(waiting)
      waiting = undefined
      alone(field)
    } else if (waiting === undefined) waiting = field
    else {
      lines.push([label(waiting.title), value(waiting.text, 4), label(field.title), value(field.text, 4)])
      waiting = undefined
    }
  }
  if (waiting !== undefined) alone(waiting)
  return lines
}

const measuresOf = ({ measures }: Face): Content =>
  grid([20, '*', 42, 96], [
    [middle('序号'), middle('安全措施'), middle('是否涉及'), middle('确认人（时间、到场）')],
    ...measures.map(({ text, involved, confirmed }, at) => [middle(String(at + 1)), { text }, middle(involved === null ? '是□　否□' : involved ? '是' : '否'), smallHand(confirmed)]),
  ])

/** What somebody says and his hand beside it, in one line where there is room. */
const signLines = ({ title, opinion, hands }: FaceSign): FormCell[] => {
  return [label(title), cell({ columns: [{ width: '*', text: opinion === '' ? '意见：' : `意见：${opinion}` }, { width: 290, stack: hands.length === 0 ? [handLine(null)] : hands.map(handLine) }], margin: [0, 2, 0, 2] }, 10)]
}

const briefing = ({ kind, briefer, told, guardians }: Face): FormCell[][] => [
  [label('安全交底人'), cell(manyHands(briefer === null ? [] : [briefer]), 4), ...(kind === 'hot-work' ? [label('监护人'), cell(manyHands(guardians), 4)] : [label('交底时间'), value(briefer?.at == null ? '' : momentWords(briefer.at), 4)])],
  [label('接受交底人'), cell(manyHands(told), 10)],
]

/** One copy of the form of appendix A, filled in or blank. @param copy 0 to 2; null for a blank form */
export const formOf = (face: Face, copy: number | null): Content[] => [
  headOf(face, copy),
  block(fieldLines(face.fields)),
  ...(face.gas === null ? [] : gasBlock(face.kind, face.gas)),
  measuresOf(face),
  block([...briefing(face), ...face.signs.map(signLines), signLines(face.acceptance)]),
]
