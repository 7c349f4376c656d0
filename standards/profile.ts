import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { BrokenInvariant } from '@anlan/kernel/fault'
import { type Instant, type PlantDay, plantDay } from '@anlan/kernel/time'
import { type Verification, verificationOf } from './confidence.ts'
import { editionsInForce } from './edition.ts'
import type { Limit, Unit } from './limit.ts'
import { LIMIT_NAMES, type LimitName, limitOn } from './limits.ts'

export const PROFILES = {
  'notice-2021': { title: '按通知（威环应急发〔2021〕22号）', aq3064: false },
  'aq3064-2025': { title: '按 AQ 3064-2025（有重大危险源）', aq3064: true },
} as const

export type ProfileName = keyof typeof PROFILES

/** An org's own figure: only ever stricter. */
export interface OwnFigure {
  readonly name: LimitName
  readonly value: number
}

/** A 待核 figure that somebody has now checked against the printed text; loaded as data, may go either way. */
export interface VerifiedFigure {
  readonly name: LimitName
  readonly value: number
  /** Free text: the clause may be one that this release does not know yet. */
  readonly clause: string
  readonly from: PlantDay
}

export interface RuleProfile {
  readonly base: ProfileName
  readonly own?: readonly OwnFigure[]
  readonly verified?: readonly VerifiedFigure[]
}

/** A limit as it binds one org on one day. */
export interface Figure {
  readonly name: LimitName
  readonly title: string
  readonly value: number
  readonly unit: Unit
  readonly stricter: Limit['stricter']
  readonly clause?: string
  readonly status: Verification
  readonly origin: 'standard' | 'verified' | 'own'
}

/** The rules that `rules/` judge by: plain data, kept with what was judged. */
export interface Rules {
  readonly profile: ProfileName
  readonly day: PlantDay
  readonly figures: Readonly<Partial<Record<LimitName, Figure>>>
  /** Codes of the editions in force, for the journal. */
  readonly editions: readonly string[]
}

/** By how it is cited: the clause table itself is not needed for that, and no browser has to fetch it. */
const isAq3064 = (cited: string): boolean => cited.startsWith('AQ 3064')

const standardFigure = ({ base, verified = [] }: RuleProfile, name: LimitName, day: PlantDay): Figure | undefined => {
  const limit = limitOn(name, day)
  if (limit === undefined) return undefined
  const { title, value, unit, stricter, clause, confidence } = limit
  if (clause !== undefined && isAq3064(clause) && !PROFILES[base].aq3064) return undefined
  const figure: Figure = { name, title, value, unit, stricter, clause, status: verificationOf(confidence), origin: 'standard' }
  const checked = verified.filter((it) => it.name === name && it.from <= day).sort((a, b) => (a.from < b.from ? 1 : -1))[0]
  if (checked === undefined || figure.status === '已核') return figure
  return { ...figure, value: checked.value, clause: checked.clause, status: '已核', origin: 'verified' }
}

const isStricter = (figure: Figure, value: number): boolean =>
  figure.stricter === 'lower' ? value < figure.value : figure.stricter === 'higher' && value > figure.value

/**
 * The figures that bind an org at that time. An own figure counts only where it is stricter than the standard of that
 * day, so a standard that grows stricter later wins by itself.
 */
export const resolve = (profile: ProfileName | RuleProfile, when: Instant | PlantDay): Rules => {
  const full: RuleProfile = typeof profile === 'string' ? { base: profile } : profile
  const day = typeof when === 'number' ? plantDay(when) : when
  const figures: Partial<Record<LimitName, Figure>> = {}
  for (const name of LIMIT_NAMES) {
    const figure = standardFigure(full, name, day)
    if (figure === undefined) continue
    const own = full.own?.find((it) => it.name === name && isStricter(figure, it.value))
    figures[name] = own === undefined ? figure : { ...figure, value: own.value, origin: 'own' }
  }
  const editions = editionsInForce(day).map((it) => it.code)
  return { profile: full.base, day, figures, editions: editions.filter((code) => PROFILES[full.base].aq3064 || !isAq3064(code)) }
}

/** A figure that a rule needs. Asking for one that does not bind on that day is a mistake of ours. */
export const figure = (rules: Rules, name: LimitName): Figure => {
  const found = rules.figures[name]
  if (found === undefined) throw new BrokenInvariant(`no figure ${name} in ${rules.profile} on ${rules.day}`)
  return found
}

const SIDES = { lower: '不大于', higher: '不小于' } as const

/** May the org set this figure for itself? `rules` are those of its profile without own figures. */
export const decideOwnFigure = (rules: Rules, { name, value }: OwnFigure): Decision<OwnFigure> => {
  const standard = rules.figures[name]
  if (standard === undefined) return refuse('figure-not-in-force', '该数值在本单位的规则中不适用，无需设置', { field: 'name' })
  const { title, unit, clause, stricter } = standard
  if (!Number.isFinite(value) || value < 0) return refuse('figure-not-a-number', `请填写“${title}”的数值，单位为${unit}`, { field: 'value' })
  if (stricter === 'fixed') return refuse('figure-fixed', `“${title}”由规定或接收方确定，本单位不能修改`, { field: 'value', clause })
  if (value === standard.value || isStricter(standard, value)) return accept({ name, value })
  return refuse('figure-looser', `“${title}”为 ${standard.value} ${unit}，本单位只能设置得更严，请填写${SIDES[stricter]} ${standard.value} ${unit}的数值`, {
    field: 'value', clause, facts: { standard: standard.value },
  })
}
