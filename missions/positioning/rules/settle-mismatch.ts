import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import type { Mismatch } from '../contract/mismatch.ts'

export interface SettleFacts {
  readonly mismatch: Pick<Mismatch, 'settledAt' | 'settledBy' | 'carrier'> | undefined
  /** Who carries the card now. */
  readonly carries: Id | null
}

/** What is to be done with the card. It goes on counting for its carrier until somebody has said so. */
export const decideSettle = ({ outcome, to }: { readonly outcome: NonNullable<Mismatch['outcome']>; readonly to: Id | null }, { mismatch, carries }: SettleFacts): Decision<{ readonly takeBack: boolean; readonly give: Id | null }> => {
  if (mismatch === undefined) return refuse('no-such-mismatch', '没有这条人证不符，请刷新', { kind: 'missing' })
  if (mismatch.settledAt !== null) return refuse('settled', `${mismatch.settledBy ?? '他人'}已经确认，请刷新`, { kind: 'conflict' })
  const isStillHis = carries === mismatch.carrier
  if (outcome === 'false') return accept({ takeBack: false, give: null })
  if (outcome === 'taken-back') return accept({ takeBack: isStillHis, give: null })
  if (to === null) return refuse('nobody-to', '请选择实际携带人', { field: 'to' })
  if (to === mismatch.carrier) return refuse('same-carrier', '实际携带人就是持卡人，请选“误报”', { field: 'to' })
  return accept({ takeBack: isStillHis, give: carries === to ? null : to })
}

/** Who was seen, in words. */
export const seenWords = (seenName: string, carrierName: string, place: string, source: string): string =>
  `${source}${place === '' ? '' : `在${place}`}看到${seenName === '' ? '他人' : seenName}携带${carrierName}的定位终端。定位仍按${carrierName}记录，请现场核对后确认`
