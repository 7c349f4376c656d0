import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { plantDay, startOfDay } from '@anlan/kernel/time'
import { windowMinutes } from '@anlan/standards/inspection-plan'
import type { z } from 'zod'
import type { Round, saveRound } from '../../contract/inspection/round.ts'
import type { Hand } from '../hand.ts'

export interface SaveRoundFacts {
  readonly before: Round | undefined
  readonly nameTaken: boolean
  readonly places: readonly { readonly id: Id }[]
  readonly by: Hand
}

const HOURLY = '小时'

const decideWindow = ({ cycle, cycleUnit, windowStart, windowEnd }: Pick<Round, 'cycle' | 'cycleUnit' | 'windowStart' | 'windowEnd'>): Decision<true> => {
  if (cycleUnit !== HOURLY) return windowStart === null && windowEnd === null ? accept(true) : refuse('window-not-hourly', '周期不按小时的，不填工作时间', { field: 'windowStart' })
  const length = windowMinutes(windowStart ?? '', windowEnd ?? '')
  if (length === undefined) return refuse('window-missing', '周期按小时的，请填写工作开始和结束时间', { field: 'windowStart' })
  return length >= cycle * 60 ? accept(true) : refuse('window-too-short', '工作时间不足一个巡检周期，请延长工作时间或缩短周期', { field: 'windowEnd' })
}

/** A route of known places, each once, that somebody walks. */
export const decideRound = (input: z.output<typeof saveRound.input>, { before, nameTaken, places, by }: SaveRoundFacts): Decision<Round> => {
  if (nameTaken) return refuse('name-taken', '已有同名的巡检路线，请换个名称', { field: 'name', kind: 'conflict' })
  const gone = input.stops.findIndex(({ place }) => !places.some(({ id }) => id === place))
  if (gone >= 0 && !input.deleted) return refuse('no-such-place', `第 ${gone + 1} 个巡检点已删除，请重新选择`, { field: `stops.${gone}.place` })
  const twice = input.stops.findIndex(({ place }, at) => input.stops.findIndex((it) => it.place === place) < at)
  if (twice >= 0) return refuse('place-twice', `第 ${twice + 1} 个巡检点与前面重复，请去掉一个`, { field: `stops.${twice}.place` })
  if ((input.post === null) === (input.person === null)) return refuse('who-walks', '责任岗位和责任人请填一项，只填一项', { field: 'post' })
  const window = decideWindow(input)
  if (!window.accepted) return window
  return accept({
    ...input,
    active: input.active && !input.deleted,
    firstStart: before?.firstStart ?? startOfDay(plantDay(by.now)),
    version: (before?.version ?? 0) + 1,
    updatedAt: by.now,
    updatedBy: by.name,
  })
}
