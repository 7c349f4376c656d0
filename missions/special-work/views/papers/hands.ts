import type { Content } from 'pdfmake/interfaces.js'
import type { Presence } from '../../contract/person.ts'
import { momentWords, shortMoment } from './cells.ts'
import type { FaceHand } from './face.ts'

/** How standing there was proved, in two characters beside the name. */
export const PRESENCE_MARKS: Readonly<Record<Presence['kind'], string>> = { position: '定位', code: '扫码', fix: '手机定位', photo: '照片', none: '未到场' }
const mark = ({ presence }: FaceHand): string => (presence === null ? '' : `〔${PRESENCE_MARKS[presence]}〕`)

/** A signature with its picture, name, moment and mark; an empty place where nobody has signed. */
export const handLine = (hand: FaceHand | null): Content =>
  hand === null
    ? { text: `签字：　　　　　　　　　${momentWords(null)}`, alignment: 'right' }
    : {
        columns: [
          { width: '*', text: '签字：', alignment: 'right' },
          ...(hand.picture === null ? [] : [{ width: 54, image: hand.picture, fit: [52, 13] as [number, number], margin: [2, -1, 0, 0] as [number, number, number, number] }]),
          { width: 'auto', text: ` ${hand.name}${mark(hand)}　${momentWords(hand.at)}` },
        ],
      }

/** A signature in a narrow cell. */
export const smallHand = (hand: FaceHand | null): Content =>
  hand === null ? { text: ' ' } : { text: `${hand.name}${hand.at === null ? '' : ` ${shortMoment(hand.at).slice(6)}`}${mark(hand)}`, alignment: 'center', fontSize: 6.5 }

/** Several people who signed, beside one another. */
export const manyHands = (hands: readonly FaceHand[]): Content =>
  hands.length === 0
    ? { text: ' ' }
    : { columns: hands.map((hand) => ({ width: 'auto', columnGap: 0, columns: [...(hand.picture === null ? [] : [{ width: 34, image: hand.picture, fit: [32, 10] as [number, number], margin: [0, 0, 0, 0] as [number, number, number, number] }]), { width: 'auto', text: `${hand.name}　` }] })) }
