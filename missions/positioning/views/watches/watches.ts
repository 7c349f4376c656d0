import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { isOnSite, watchState } from '../../contract/guardian-watch.ts'
import { figuresOf } from '../../intake/own-figures.ts'
import { groundOfSite } from '../../intake/watches/watch-persons.ts'
import { onSite } from '../../rules/watches/on-site.ts'
import { bindingOfPerson } from '../../store/bindings.ts'
import { liveOfCard } from '../../store/live-of-card.ts'
import { newestSignOf } from '../../store/signs/newest-sign-of.ts'
import { watchedOf } from '../../store/watches/watched.ts'
import { watchById } from '../../store/watches/watches.ts'

const isOnSiteView = answer(isOnSite, async ({ person, site }, scope) => {
  const { tx, org, now } = scope
  const ground = await groundOfSite(scope, site)
  if (!ground.accepted) return ground
  const binding = await bindingOfPerson(tx, org, person)
  const [card, sign] = [binding === undefined ? undefined : await liveOfCard(tx, org, binding.number), await newestSignOf(tx, org, person)]
  const { lostSeconds, signHoldsSeconds } = await figuresOf(scope)
  return accept(onSite({ ground: ground.value, card: card ?? null, sign: sign ?? null, now, lostSeconds, signHoldsSeconds }))
})

const watchStateView = answer(watchState, async ({ id }, { tx, org }) => {
  const watch = await watchById(tx, org, id)
  if (watch === undefined) return refuse('no-such-watch', '没有这个看护，可能尚未开始', { kind: 'missing' })
  const known = await watchedOf(tx, org, [id])
  const { title, duty, until, endedAt, persons } = watch
  return accept({
    id, title, duty, until, endedAt,
    persons: persons.map((person) => {
      const { state = null, basis = null, since = null } = known.find((it) => it.person === person) ?? {}
      return { person, state, basis, since }
    }),
  })
})

export const watchViews = [isOnSiteView, watchStateView]
