import { createHash } from 'node:crypto'
import { ownOrg } from '@anlan/plant/contract/org'
import type { PlantDay } from '@anlan/kernel/time'
import { journalHead } from '@anlan/platform/journal/read'
import type { Scope } from '@anlan/platform/module/scope'
import { type ScoreChoices, scoreModelOn } from '@anlan/standards/effect'
import { resolve } from '@anlan/standards/profile'
import type { Figures, Score } from '../contract/score.ts'
import { type Carried, NOTHING_CARRIED } from '../rules/reckoning/facts.ts'
import { carryOn, type Fold } from '../rules/reckoning/fold.ts'
import { digestedText } from '../rules/reckoning/lines.ts'
import { figuresOf, isLive, reckon } from '../rules/reckoning/reckon.ts'
import { weekFrom } from '../rules/week.ts'
import { readFold } from '../store/read-fold.ts'
import { lastScored, type StoredScore } from '../store/scores.ts'
import { loadSettings } from '../store/settings.ts'

export const digestOf = (fold: Fold): string => createHash('sha256').update(digestedText(fold)).digest('hex')

export interface Terms {
  readonly model: string
  readonly settings: number
  readonly figures: Figures
}

/** What a week is scored by, as the enterprise has it today. */
export const termsOf = async (scope: Scope, monday: PlantDay): Promise<Terms> => {
  const [org, own] = [await scope.ask(ownOrg, {}), await loadSettings<ScoreChoices>(scope.tx, scope.org, 'score')]
  const model = scoreModelOn(monday)
  const rules = resolve(org.accepted ? org.value.ruleProfile : 'notice-2021', monday)
  return { model: model.edition, settings: own?.version ?? 0, figures: figuresOf(rules, own?.data ?? model.choices) }
}

/** The week over what the journal has said by now, read on from where the week before left off. */
export const foldOnward = async ({ tx, org }: Pick<Scope, 'tx' | 'org'>, monday: PlantDay): Promise<{ readonly fold: Fold; readonly upTo: number }> => {
  const [before, upTo] = [await lastScored(tx, org, monday), await journalHead(tx, org)]
  const carried: Carried = before?.carried ?? NOTHING_CARRIED
  const { fold } = await readFold(tx, org, weekFrom(monday), carried, { after: before?.score.upTo ?? 0, upTo })
  return { fold, upTo }
}

/** The score of a week that is over; `undefined` where the mechanism had not gone live. */
export const reckonWeek = async (scope: Scope, monday: PlantDay, why: Score['why'], former?: Score): Promise<StoredScore | undefined> => {
  // A revision takes in what came late; what it is scored by stays as it was.
  const { model, settings, figures } = former ?? (await termsOf(scope, monday))
  const { fold, upTo } = await foldOnward(scope, monday)
  if (!isLive(fold)) return undefined
  const by = { name: why === 'asked' ? scope.actor.name : '系统自动', at: scope.now }
  const score: Score = {
    ...reckon(fold, figures),
    id: former?.id ?? scope.newId(), version: (former?.version ?? 0) + 1, deleted: false,
    createdAt: former?.createdAt ?? by.at, createdBy: former?.createdBy ?? by.name, updatedAt: by.at, updatedBy: by.name,
    week: monday, model, settings, figures, upTo, digest: digestOf(fold), why,
  }
  return { score, carried: carryOn(fold) }
}
