import type { StateWord } from '@anlan/platform/ui/detail/detail'
import { plantDay, startOfDay } from '@anlan/kernel/time'
import type { Window } from '../../contract/shape.ts'
import { EVIDENCE_WORDS, patrolLife, type PatrolRound, STOP_STATES, type StopFact } from '../../contract/patrol-round.ts'
import { patrolRemarks } from '../../rules/patrol/patrol-words.ts'

const DAYS = ['一', '二', '三', '四', '五', '六', '日'] as const

/** 每天 08:00–10:00；周一、周三 20:00–22:00. */
export const windowsWords = (windows: readonly Window[]): string =>
  windows.map(({ days, from, to }) => `${days.length === 0 ? '每天' : `周${[...days].sort().map((day) => DAYS[day - 1]).join('、')}`} ${from}–${to}`).join('；')

const TONES: Readonly<Record<PatrolRound['state'], StateWord['tone']>> = { planned: 'off', running: 'open', done: 'done', partial: 'late', missed: 'late' }

export const roundState = ({ state }: Pick<PatrolRound, 'state'>): StateWord => ({ words: patrolLife.states[state], tone: TONES[state] })

/** 09:05:20, on the plant's wall. */
export const clockWords = (at: number): string => {
  const seconds = Math.floor((at - startOfDay(plantDay(at))) / 1_000)
  return [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60), seconds % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

export const stayWords = ({ reachedAt, staySeconds }: StopFact): string => (reachedAt === null ? '—' : staySeconds === null ? '不明（无信号）' : staySeconds >= 120 ? `${Math.floor(staySeconds / 60)} 分 ${staySeconds % 60} 秒` : `${staySeconds} 秒`)

export const stopWords = ({ state, evidence, outOfOrder, late, apartMetres }: StopFact): string =>
  [STOP_STATES[state], ...(evidence === null ? [] : [EVIDENCE_WORDS[evidence]]), ...(outOfOrder ? ['未按顺序'] : []), ...(late ? ['间隔过长'] : []), ...(apartMetres === null || apartMetres < 30 ? [] : [`扫码时定位在 ${apartMetres} 米外`])].join('，')

/** 漏检 1 处：…; that all went well, or nothing yet. */
export const remarksOf = ({ state, facts }: Pick<PatrolRound, 'state' | 'facts'>): string => {
  if (state === 'planned') return ''
  const remarks = patrolRemarks(facts)
  return remarks.length > 0 ? remarks.join('；') : state === 'done' ? '按路线完成' : ''
}

export const countReached = ({ facts }: Pick<PatrolRound, 'facts'>): number => facts.filter(({ state }) => state === 'reached').length
