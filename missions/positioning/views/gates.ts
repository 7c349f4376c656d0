import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { gateCounts } from '../contract/gate.ts'
import { gateFacts, gatesOf } from '../intake/gate-facts.ts'
import { placeOfGates } from '../rules/gates/place-of-gates.ts'
import { countEntries } from '../store/count-memory.ts'
import { latestPassages } from '../store/gates.ts'

const SHOWN = 50

const gateCountsView = answer(gateCounts, async (_input, scope) => {
  const { tx, org, now } = scope
  const [facts, entries] = [await gateFacts(scope), await countEntries(tx, org)]
  const names = new Map((await gatesOf(scope)).map(({ id, data }) => [id, data.name]))
  const standing = new Map(entries.map((entry) => [entry.finding.cause, entry]))
  return accept({
    now,
    areas: facts.map((it) => {
      const entry = standing.get(`without-terminal:${it.key}`)
      return {
        key: it.key, place: placeOfGates(it), fences: it.whole ? [] : [...it.names], inside: it.inside, cards: it.cards, silent: it.silent, difference: it.difference, state: it.state,
        since: it.state === 'without-terminal' ? (entry?.since ?? null) : null, told: entry?.phase === 'begun', graceSeconds: it.graceSeconds,
        gates: it.gates.map(({ id, data }) => ({ id, name: data.name, kind: data.kind, inside: it.counts.get(id)?.inside ?? null, lastAt: it.counts.get(id)?.lastAt ?? null })),
      }
    }),
    passages: (await latestPassages(tx, org, SHOWN)).map(({ gate, ...it }) => ({ ...it, gate: names.get(gate) ?? '已删除的门岗' })),
  })
})

export const gateViews = [gateCountsView]
