import { accept } from '@anlan/kernel/decision'
import { DAY } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import { listWarningRules, tryWarningRule, warningKindSchema, type WarningRule } from '../contract/warnings.ts'
import { gatherWarningFacts } from '../intake/gather-warning-facts.ts'
import { judgeWarning } from '../rules/warnings/judge-warnings.ts'
import { settingOf, WARNINGS } from '../rules/warnings/warning-kinds.ts'
import { loadLooks, loadSettings, openHits } from '../store/warnings/warning-rules.ts'

const PAST = 30 * DAY

const listWarningRulesView = answer(listWarningRules, async (_input, { tx, org, now }) => {
  const [settings, open, looks] = await Promise.all([loadSettings(tx, org), openHits(tx, org), loadLooks(tx, org, now - PAST)])
  const rules = warningKindSchema.options.map((kind): WarningRule => {
    const own = settings.find((it) => it.kind === kind)
    const { enabled, level, figures, addressees } = settingOf(kind, own)
    const { title, words, figures: known } = WARNINGS[kind]
    const look = looks.get(kind)
    return {
      kind, title, enabled, level,
      words: words((key) => figures[key] ?? 0),
      figures: known.map((it) => ({ ...it, value: figures[it.key] ?? it.value })),
      addressees: [...addressees],
      version: own?.version ?? 0,
      lookedAt: look?.at ?? null,
      past: look?.past ?? 0,
      open: open.filter((it) => it.kind === kind).map(({ kind: _kind, ...hit }) => hit),
    }
  })
  return accept({ now, rules })
})

const tryWarningRuleView = answer(tryWarningRule, async ({ kind, figures }, scope) => {
  const own = settingOf(kind, (await loadSettings(scope.tx, scope.org)).find((it) => it.kind === kind))
  const asked = Object.fromEntries(WARNINGS[kind].figures.map(({ key }, place) => [key, figures[place] ?? own.figures[key] ?? 0]))
  return accept({ hits: judgeWarning(kind, await gatherWarningFacts(scope), asked) })
})

export const warningViews = [listWarningRulesView, tryWarningRuleView]
