import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { cardRegister, type CardStatus, listCardStatus, listUnknownCards } from '../contract/card.ts'
import { carriersOf } from '../intake/card.ts'
import { figuresOf } from '../intake/own-figures.ts'
import { linkOf } from '../rules/link.ts'
import { bindingsOf } from '../store/bindings.ts'
import { liveOf } from '../store/live.ts'
import { sourcesOf } from '../store/sources.ts'
import { unknownCards } from '../store/unknown-cards.ts'

/** Every card with whoever carries it and what was last heard of it. */
export const cardStatuses = async (scope: Scope): Promise<CardStatus[]> => {
  const { tx, org, now } = scope
  const cards = await everyRow(scope, cardRegister)
  const bindings = new Map((await bindingsOf(tx, org)).map((it) => [it.card, it]))
  const live = new Map((await liveOf(tx, org)).map((it) => [it.number, it]))
  const sources = new Map((await sourcesOf(tx, org)).map(({ id, name }) => [id, name]))
  const carriers = await carriersOf(scope, [...bindings.values()].map(({ person }) => person))
  const { lostSeconds } = await figuresOf(scope)
  return cards.map(({ id, data: { number, kind, model, faulty } }) => {
    const [binding, heard] = [bindings.get(id), live.get(number)]
    return {
      id, number, kind, model, faulty,
      carrier: binding === undefined ? null : (carriers.get(binding.person) ?? null),
      boundAt: binding?.boundAt ?? null,
      link: linkOf(heard?.seenAt ?? null, now, lostSeconds),
      battery: heard?.battery ?? null, seenAt: heard?.seenAt ?? null, plan: heard?.plan ?? null, x: heard?.x ?? null, y: heard?.y ?? null, floor: heard?.floor ?? null,
      source: heard === undefined ? null : (sources.get(heard.source) ?? null),
    }
  })
}

const listCardStatusView = answer(listCardStatus, async ({ offset, limit, link, bound, lowBattery, words }, scope) => {
  const all = await cardStatuses(scope)
  const { lowBatteryPercent } = await figuresOf(scope)
  const isLow = ({ battery }: CardStatus): boolean => battery !== null && battery < lowBatteryPercent
  const found = all.filter(
    (it) =>
      (link.length === 0 || link.includes(it.link)) &&
      (bound === undefined || bound === (it.carrier !== null)) &&
      (!lowBattery || isLow(it)) &&
      (words === '' || it.number.includes(words) || (it.carrier?.name.includes(words) ?? false)),
  )
  const count = (is: (it: CardStatus) => boolean): number => all.filter(is).length
  return accept({
    rows: found.slice(offset, offset + limit), total: found.length, now: scope.now,
    online: count((it) => it.link === 'online'), silent: count((it) => it.link === 'silent'), lowBattery: count(isLow), unbound: count((it) => it.carrier === null),
  })
})

const listUnknownCardsView = answer(listUnknownCards, async (_input, { tx, org }) => accept({ cards: await unknownCards(tx, org) }))

export const cardViews = [listCardStatusView, listUnknownCardsView]
