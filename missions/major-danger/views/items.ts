import { accept } from '@anlan/kernel/decision'
import { ownOrg } from '@anlan/plant/contract/org'
import { answer } from '@anlan/platform/module/module'
import { citeClause, clauseOf, clauseStatus } from '@anlan/standards/clause'
import { editionName, editionOf } from '@anlan/standards/edition'
import { MAJOR_DANGER_GROUPS, MAJOR_DANGER_SYSTEMS, MAJOR_DANGERS } from '@anlan/standards/major-dangers'
import { listItems } from '../contract/self-check.ts'
import { connected } from '../rules/connected.ts'
import { listChecks } from '../store/checks.ts'
import { countByItem } from '../store/suspicions.ts'

export const listItemsView = answer(listItems, async (_input, scope) => {
  const { tx, org } = scope
  const [own, checks, counts] = await Promise.all([scope.ask(ownOrg, {}), listChecks(tx, org), countByItem(tx, org)])
  const checkOf = new Map(checks.map(({ item, ...check }) => [item, check]))
  const countOf = new Map(counts.map((it) => [it.item, it]))
  return accept({
    org: own.accepted ? own.value.name : '',
    edition: editionName(editionOf('AQ 3067-2026')),
    groups: Object.entries(MAJOR_DANGER_GROUPS).map(([group, title]) => ({
      group,
      title,
      items: MAJOR_DANGERS.filter((it) => it.group === group).map(({ item, clause, systems, auto }) => ({
        item,
        condition: clauseOf(clause).summary,
        clause: citeClause(clause),
        unverified: clauseStatus(clause) === '待核',
        watch: !auto ? ('manual' as const) : connected(item) ? ('watched' as const) : ('declared' as const),
        sources: systems.map((system) => MAJOR_DANGER_SYSTEMS[system]),
        suspected: countOf.get(item)?.suspected ?? 0,
        confirmed: countOf.get(item)?.confirmed ?? 0,
        check: checkOf.get(item) ?? null,
      })),
    })),
  })
})
