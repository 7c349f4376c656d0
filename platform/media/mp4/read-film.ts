import { TICKS } from '../video-stream.ts'
import { boxesIn } from './boxes.ts'

export interface FilmPart {
  readonly from: number
  readonly to: number
  /** Ticks from the beginning of the film. */
  readonly begins: number
  readonly lasts: number
}
export interface Film {
  /** The head ends here. */
  readonly head: number
  readonly parts: readonly FilmPart[]
  /** What stands whole ends here; what follows was being written when the process died. */
  readonly end: number
}

const inside = (data: Buffer, from: number, to: number, kind: string): { readonly from: number; readonly to: number } | undefined => {
  const found = boxesIn(data.subarray(0, to), from).boxes.find((it) => it.kind === kind)
  return found === undefined ? undefined : { from: found.from + 8, to: found.to }
}

/** The whole fragments of a film; undefined where not even its head is whole. Reads what `fragment.ts` writes. */
export const readFilm = (data: Buffer): Film | undefined => {
  const { boxes } = boxesIn(data)
  const moov = boxes.findIndex((it) => it.kind === 'moov')
  if (moov === -1) return undefined
  const head = boxes[moov]?.to ?? 0
  const parts: FilmPart[] = []
  for (let at = moov + 1; at + 1 < boxes.length; at += 2) {
    const [moof, mdat] = [boxes[at], boxes[at + 1]]
    if (moof?.kind !== 'moof' || mdat?.kind !== 'mdat') break
    const traf = inside(data, moof.from + 8, moof.to, 'traf')
    const tfdt = traf && inside(data, traf.from, traf.to, 'tfdt')
    const trun = traf && inside(data, traf.from, traf.to, 'trun')
    if (tfdt === undefined || trun === undefined) break
    let lasts = 0
    for (let row = 0; row < data.readUInt32BE(trun.from + 4); row += 1) lasts += data.readUInt32BE(trun.from + 12 + row * 16)
    parts.push({ from: moof.from, to: mdat.to, begins: Number(data.readBigUInt64BE(tfdt.from + 4)), lasts })
  }
  return { head, parts, end: parts.at(-1)?.to ?? head }
}

export const filmMs = ({ parts }: Film): number => Math.round((parts.reduce((sum, it) => sum + it.lasts, 0) * 1_000) / TICKS)
