import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { beijingMinute, HOUR, type Instant, MINUTE } from '@anlan/kernel/time'
import type { PatrolRound } from '../../contract/patrol-round.ts'
import type { PatrolStop } from '../../contract/patrol-stop.ts'

/** Serial numbers of tags come with and without colons. */
const plain = (code: string): string => code.trim().toLowerCase().replaceAll(':', '')

/** The code within what was scanned: the last part of a link, or the text as it is. */
export const codeIn = (scanned: string): string => {
  if (!/^https?:\/\//.test(scanned)) return scanned
  const last = scanned.replace(/[?#].*$/, '').replace(/\/+$/, '').split('/').at(-1) as string
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}

export const stopByCode = (scanned: string, stops: readonly PatrolStop[]): PatrolStop | undefined => {
  const code = plain(codeIn(scanned))
  return code === '' ? undefined : stops.find((stop) => plain(stop.code) === code)
}

export interface ProveFacts {
  readonly round: PatrolRound
  readonly person: Id | null
  readonly now: Instant
  /** For so long after its end a round may still be shown. */
  readonly lateHours: number
}

export interface StopProof {
  readonly person: Id
  readonly stop: PatrolStop
  readonly at: Instant
}

/** A clock that is set right by what the phone says of it, and never runs ahead of ours. */
const putRight = (at: Instant, offset: number, now: Instant): Instant => Math.min(at - offset, now)

/** A scanned code counts for whoever has the round, at the moment of the scan, within its window. */
export const decideProve = (input: { readonly code: string; readonly at: Instant; readonly deviceClockOffset: number }, { round, person, now, lateHours }: ProveFacts): Decision<StopProof> => {
  if (person === null || !round.persons.includes(person)) return refuse('not-your-patrol', `“${round.name}”由当班的其他人员巡检，请由其扫码`, { kind: 'forbidden' })
  const at = putRight(input.at, input.deviceClockOffset, now)
  if (at < round.startAt - MINUTE || at > round.endAt) return refuse('not-patrol-time', `扫码时间不在这次巡检的时段内（${beijingMinute(round.startAt)} 至 ${beijingMinute(round.endAt).slice(11)}），请按时段巡检`, { field: 'at' })
  if (now - round.endAt > lateHours * HOUR) return refuse('patrol-too-late', `这次巡检结束已超过 ${lateHours} 小时，不能补传，请向班组长说明`)
  const stop = stopByCode(input.code, round.stops)
  if (stop === undefined) return refuse('not-a-stop', '这不是本路线的巡检点，请核对路线后再扫', { field: 'code' })
  return accept({ person, stop, at: Math.max(at, round.startAt) })
}
