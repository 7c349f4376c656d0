import type { Content } from 'pdfmake/interfaces.js'
import { definePaper, type Paper } from '@anlan/platform/paper/paper'
import { blankPrint, permitPrint } from '../../contract/boards.ts'
import { notePrint } from '../../contract/prints.ts'
import { annexOf } from './annex.ts'
import { formOf } from './form.ts'
import { blankFace, faceOf } from './permit-face.ts'

const onNewPage = (content: Content[]): Content[] => content.map((it, at) => (at === 0 ? { ...(it as object), pageBreak: 'before' } as Content : it))

/** 安全作业票 in its copies (GB 30871-2022 appendix A, B.2), each with its annex. */
export const permitPaper = definePaper(permitPrint, {
  name: 'special-work.print-permit', title: '安全作业票', noted: notePrint,
  compose: (print, { address }) => {
    const face = faceOf(print, address)
    const annex = annexOf(print.permit)
    return Array.from({ length: print.copies }, (_, copy) => [...(copy === 0 ? formOf(face, copy) : onNewPage(formOf(face, copy))), ...annex.map((it) => ({ ...(it as object) }) as Content)]).flat()
  },
})

/** The empty form, for when nothing but paper works. */
const blankPaper = definePaper(blankPrint, {
  name: 'special-work.print-blank', title: '空白安全作业票',
  compose: ({ kind, org }) => formOf(blankFace(kind, org.name), null),
})

export const permitPapers: readonly Paper[] = [permitPaper, blankPaper]
