import { beijingMinute, type Instant } from '@anlan/kernel/time'

export interface Necessity {
  readonly responsible: string
  readonly until: Instant
}

interface Aspects {
  readonly gas: boolean
  readonly necessary: Necessity | null
}

/** Beside the heads: what everybody has to know of a gathering; empty for nothing. */
export const gatheringNote = ({ gas, necessary }: Aspects, now: Instant): string =>
  [
    ...(gas ? ['附近有气体报警，请立即撤离'] : []),
    ...(necessary === null ? [] : [`确需聚集作业，责任人${necessary.responsible}，${now < necessary.until ? '至' : '已超过'} ${beijingMinute(necessary.until).slice(-5)}`]),
  ].join('。')

/** What leaders read: to disperse, to get out of there, or that it is work that has to be so, for how long. */
export const gatheringText = (people: string, aspects: Aspects, now: Instant): string => {
  const note = gatheringNote(aspects, now)
  const dispersing = aspects.gas ? people : aspects.necessary === null || now >= aspects.necessary.until ? `请疏散：${people}` : people
  return note === '' ? dispersing : `${note}。${dispersing}`
}

/** What the card says to whoever stands in the crowd (AQ 3064.3-2025 5.2.3): with gas nearby it is not enough to disperse. */
export const gatheringBuzz = (name: string, gas: boolean): string => (gas ? `${name}，附近有气体报警，请立即撤离到安全区域` : `${name}，此处人员聚集，请立即疏散`)

/** What the card says to whoever is in an area that has to be left. */
export const leaveWords = (name: string, place: string, kind: string): string => `${name}，${place}发生${kind}报警，请立即离开该区域`
