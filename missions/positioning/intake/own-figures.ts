import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { figuresSet, ownFiguresSchema, setFigures } from '../contract/own-figures.ts'
import type { EngineFigures } from '../rules/engine/facts.ts'
import { decideFigures, figuresBy, waitsBy } from '../rules/ways/own-figures.ts'
import { ownFiguresOf, saveOwnFigures } from '../store/own-figures.ts'

/** What the engine goes by now. */
export const figuresOf = async ({ tx, org }: Pick<Scope, 'tx' | 'org'>): Promise<EngineFigures> => figuresBy((await ownFiguresOf(tx, org))?.data)

/** What else of it holds now. */
export const waitsOf = async ({ tx, org }: Pick<Scope, 'tx' | 'org'>) => waitsBy((await ownFiguresOf(tx, org))?.data)

export const setFiguresIntake = answer(setFigures, async ({ version, data }, scope) => {
  const decision = decideFigures(data)
  if (!decision.accepted) return decision
  const before = await ownFiguresOf(scope.tx, scope.org)
  const saved = { version: version + 1, data, changedAt: scope.now, changedBy: scope.actor.name }
  if ((before?.version ?? 0) !== version || (await saveOwnFigures(scope.tx, scope.org, saved)) === 0)
    return refuse('stale', `报警数值刚刚被${before?.changedBy ?? '他人'}修改，请刷新后再改`, { kind: 'conflict' })
  scope.record(figuresSet, { data: { before: before?.data ?? ownFiguresSchema.parse({}), after: data } })
  return accept({ version: version + 1 })
})
