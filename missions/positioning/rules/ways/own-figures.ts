import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { isFirm } from '@anlan/standards/confidence'
import { type Limit, limitStatus } from '@anlan/standards/limit'
import { POSITIONING } from '@anlan/standards/positioning'
import type { OwnFigureName, OwnFigures } from '../../contract/own-figures.ts'
import type { EngineFigures } from '../engine/facts.ts'
import { STANDARD_FIGURES } from '../engine/figures.ts'

/** What each figure is measured against. */
export const FIGURE_LIMITS: Readonly<Record<OwnFigureName, Limit>> = {
  warnSeconds: POSITIONING.warnSeconds,
  recordSeconds: POSITIONING.recordSeconds,
  gatheringMetres: POSITIONING.gatheringMetres,
  gatheringSeconds: POSITIONING.gatheringSeconds,
  gatheringYellow: POSITIONING.gatheringYellow,
  gatheringOrange: POSITIONING.gatheringOrange,
  gatheringRed: POSITIONING.gatheringRed,
  lostSeconds: POSITIONING.lostSeconds,
  answerSeconds: POSITIONING.answerSeconds,
  signHoldsSeconds: POSITIONING.signHoldsSeconds,
  lowBatteryPercent: POSITIONING.lowBatteryPercent,
  stillMetres: POSITIONING.stillMetres,
  outOfUseMinutes: POSITIONING.outOfUseMinutes,
  patrolAwaySeconds: POSITIONING.patrolAwaySeconds,
  patrolLateHours: POSITIONING.patrolLateHours,
}
export const FIGURE_NAMES = Object.keys(FIGURE_LIMITS) as OwnFigureName[]

const SIDES = { lower: '不大于', higher: '不小于', fixed: '等于' } as const

/** Only a number that a clause gives binds; practice may be left on either side. */
export const isBinding = ({ confidence, clause }: Limit): boolean => isFirm(confidence) && clause !== undefined

/** `不大于 30 秒`, or that it is free. */
export const wayWords = (limit: Limit): string => (isBinding(limit) ? `${SIDES[limit.stricter]} ${limit.value} ${limit.unit}` : '标准未给出数值，可自行设定')

/** Whether an enterprise's figure lets more pass than the standard does. */
export const isLaxer = (limit: Limit, value: number): boolean => isBinding(limit) && (limit.stricter === 'lower' ? value > limit.value : value < limit.value)

/** What binds has a clause. */
const laxer = (name: OwnFigureName, limit: Limit): Decision<never> =>
  refuse('figure-laxer', `“${limit.title}”标准为 ${limit.value} ${limit.unit}，本单位只能设置得更严，请填写${wayWords(limit)}的数值，或留空按标准`, {
    field: `data.${name}`, facts: { standard: limit.value }, clause: limit.clause as string,
  })

/** The enterprise's own figures: as strict as the standard or stricter, and the three heads of a gathering in their order. */
export const decideFigures = (own: OwnFigures): Decision<OwnFigures> => {
  for (const name of FIGURE_NAMES) {
    const [limit, value] = [FIGURE_LIMITS[name], own[name]]
    if (value !== null && isLaxer(limit, value)) return laxer(name, limit)
  }
  const { yellow, orange, red } = figuresBy(own).gatheringLevels
  const misplaced = yellow >= orange ? 'gatheringOrange' : orange >= red ? 'gatheringRed' : undefined
  if (misplaced !== undefined)
    return refuse('levels-out-of-order', `聚集预警人数应逐级增加，现为黄 ${yellow} 人、橙 ${orange} 人、红 ${red} 人，请修改`, { field: `data.${misplaced}`, clause: 'AQ 3064.3-2025 5.2.3' })
  return accept(own)
}

/** What the engine goes by. The standard bounds how late somebody may be warned; without an own figure he is warned at once. */
export const figuresBy = (own: OwnFigures | undefined): EngineFigures => {
  const { gatheringLevels: levels, ...standard } = STANDARD_FIGURES
  if (own === undefined) return STANDARD_FIGURES
  return {
    warnSeconds: own.warnSeconds ?? standard.warnSeconds,
    recordSeconds: own.recordSeconds ?? standard.recordSeconds,
    gatheringMetres: own.gatheringMetres ?? standard.gatheringMetres,
    gatheringSeconds: own.gatheringSeconds ?? standard.gatheringSeconds,
    gatheringReading: own.gatheringReading ?? standard.gatheringReading,
    gatheringLevels: { yellow: own.gatheringYellow ?? levels.yellow, orange: own.gatheringOrange ?? levels.orange, red: own.gatheringRed ?? levels.red },
    lostSeconds: own.lostSeconds ?? standard.lostSeconds,
    answerSeconds: own.answerSeconds ?? standard.answerSeconds,
    signHoldsSeconds: own.signHoldsSeconds ?? standard.signHoldsSeconds,
    lowBatteryPercent: own.lowBatteryPercent ?? standard.lowBatteryPercent,
    stillMetres: own.stillMetres ?? standard.stillMetres,
  }
}

/** What the engine does not go by: how long all cards may be silent, how long somebody on a round may be off a stop, and how late a round may be shown. */
export const waitsBy = (own: OwnFigures | undefined): Readonly<Record<'outOfUseMinutes' | 'patrolAwaySeconds' | 'patrolLateHours', number>> => ({
  outOfUseMinutes: own?.outOfUseMinutes ?? POSITIONING.outOfUseMinutes.value,
  patrolAwaySeconds: own?.patrolAwaySeconds ?? POSITIONING.patrolAwaySeconds.value,
  patrolLateHours: own?.patrolLateHours ?? POSITIONING.patrolLateHours.value,
})

/** What holds now, figure by figure. */
const holding = (own: OwnFigures | undefined): Readonly<Record<OwnFigureName, number>> => {
  const { gatheringLevels: { yellow, orange, red }, ...figures } = figuresBy(own)
  return { ...figures, ...waitsBy(own), gatheringYellow: yellow, gatheringOrange: orange, gatheringRed: red }
}

/** Each figure beside what it is measured against, for the page. */
export const figuresBeside = (own: OwnFigures | undefined) => {
  const figures = holding(own)
  return FIGURE_NAMES.map((name) => {
    const limit = FIGURE_LIMITS[name]
    const { title, unit, value: standard, clause = null } = limit
    return { name, title, unit, value: figures[name], own: (own?.[name] ?? null) !== null, standard, clause: isBinding(limit) ? clause : null, status: limitStatus(limit), way: wayWords(limit) }
  })
}
