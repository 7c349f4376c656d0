import { SIGN_NODES, WORK_LAW, type WorkKind } from '@anlan/standards/special-work/kinds'
import { WORK_MEASURES } from '@anlan/standards/special-work/measures'
import type { Measure } from '../../contract/permit.ts'
import type { PermitPrint } from '../../contract/print-facts.ts'
import { permitLife } from '../../contract/life.ts'
import { fitted } from './cells.ts'
import type { Face, FaceHand, FaceMeasure, FaceSign } from './face.ts'
import { fieldsOf } from './fields.ts'
import { GAS_PLACES } from './gas.ts'

export const MEASURE_ROOM = 110

/** The row with its blanks filled in, and why it does not concern this work. */
export const measureText = (kind: WorkKind, { row, text, blanks, involved, reason }: Pick<Measure, 'row' | 'text' | 'blanks' | 'involved' | 'reason'>): string => {
  const filled = (WORK_MEASURES[kind][row]?.blanks ?? []).map(({ name, title, unit = '' }) => `${title}（${blanks[name] ?? (involved === null ? '　　' : '')}）${unit}`)
  return `${text}${filled.length === 0 || involved === false ? '' : `：${filled.join('、')}`}${involved === false && reason !== '' ? `（不涉及：${reason}）` : ''}`
}

const signTitle = (title: string): string => (/意见$|验票$/.test(title) ? title : `${title}意见`)

const facesOf = ({ permit, pictures }: PermitPrint) => {
  const pictureOf = (id: string | null): string | null => (id === null ? null : (pictures[id] ?? null))
  return {
    hand: (it: { readonly by: { readonly name: string }; readonly at: number; readonly picture?: string | null; readonly presence?: { readonly kind: FaceHand['presence'] } | null; readonly for?: { readonly name: string } | null }): FaceHand => ({
      name: it.for == null ? it.by.name : `${it.by.name}（代${it.for.name}）`, picture: pictureOf(it.picture ?? null), at: it.at, presence: it.presence?.kind ?? null,
    }),
    permit,
  }
}

const signsOf = (print: PermitPrint): FaceSign[] => {
  const { permit, hand } = facesOf(print)
  const nodes = WORK_LAW[permit.kind].signs.map((node): FaceSign => {
    const given = permit.signed.filter((it) => it.node === node && !it.upgraded)
    return { title: signTitle(SIGN_NODES[node]), opinion: given.map(({ opinion }) => opinion).join('；'), hands: given.map(hand) }
  })
  const higher = permit.signed.filter(({ upgraded }) => upgraded)
  return higher.length === 0 ? nodes : [...nodes, { title: '升级审批意见', opinion: higher.map(({ opinion }) => opinion).join('；'), hands: higher.map(hand) }]
}

const marksOf = ({ permit }: PermitPrint): string[] => [
  ...(permit.fromPaper ? ['纸质补录'] : []), ...(permit.upgraded ? ['升级管理'] : []), ...(permit.state === 'void' || permit.state === 'cancelled' || permit.state === 'suspended' ? [permitLife.states[permit.state]] : []), ...(permit.issuedAt === null ? ['未签发，不得作业'] : []),
]

export const faceOf = (print: PermitPrint, address: string): Face => {
  const { permit, hand } = facesOf(print)
  const { kind, gas, measures, briefings, acceptance, request } = permit
  const told = briefings.flatMap(({ receivers }) => receivers)
  return {
    kind, level: permit.level, number: permit.number, org: print.org.name, link: `${address}/m/o/${print.org.id}/special-work/p/${permit.id}`, marks: marksOf(print), fields: fieldsOf(kind, print), gas: GAS_PLACES[kind] === undefined ? null : gas,
    measures: (measures.length > 0 ? measures : WORK_MEASURES[kind].map(({ text }, row) => ({ row, text, involved: null, reason: '', blanks: {}, confirmed: null, presence: null }))).map((it): FaceMeasure => ({
      text: fitted(measureText(kind, it), MEASURE_ROOM), involved: it.involved, confirmed: it.confirmed === null ? null : hand({ ...it.confirmed, presence: it.presence }),
    })),
    briefer: briefings[0] === undefined ? null : hand(briefings[0]), told: told.slice(0, 10).map((it) => hand(it)), guardians: request.guardians.map(({ id, name }): FaceHand => { const signed = told.find(({ by }) => by.id === id); return signed === undefined ? { name, picture: null, at: null, presence: null } : hand(signed) }),
    signs: signsOf(print), acceptance: { title: '完工验收', opinion: acceptance?.opinion ?? '', hands: acceptance === null ? [] : [hand(acceptance)] },
  }
}

/** The same form to be filled in by hand while the network is down. */
export const blankFace = (kind: WorkKind, org: string): Face => ({
  kind, level: null, number: '　　　　　　　　　', org, link: null, marks: [], fields: fieldsOf(kind, undefined), gas: GAS_PLACES[kind] === undefined ? null : [],
  measures: WORK_MEASURES[kind].map(({ text }, row): FaceMeasure => ({ text: measureText(kind, { row, text, blanks: {}, involved: null, reason: '' }), involved: null, confirmed: null })),
  briefer: null, told: [], guardians: [], signs: WORK_LAW[kind].signs.map((node): FaceSign => ({ title: signTitle(SIGN_NODES[node]), opinion: '', hands: [] })), acceptance: { title: '完工验收', opinion: '', hands: [] },
})
