import { accept } from '@anlan/kernel/decision'
import { HOUR } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { type Asked, listSigns, mySign, type PersonSign } from '../../contract/sign.ts'
import { carriersOf } from '../../intake/card.ts'
import { fenceNamesOf } from '../../intake/engine-setting.ts'
import { askedOf } from '../../rules/signs/asked.ts'
import { mayVouch } from '../../rules/signs/may-vouch.ts'
import { standingAlarms } from '../../store/judged.ts'
import { newestSigns, type SignRow } from '../../store/signs/signs.ts'
import { openWatches } from '../../store/watches/watches.ts'

/** A shift and its handover: what was signed before says nothing any more. */
export const SIGNS_FOR = 12 * HOUR

const signOf = ({ fences: _fences, ...sign }: SignRow): PersonSign => sign

const askedNow = async (scope: Scope): Promise<Asked[]> => {
  const { tx, org, now } = scope
  const lost = (await standingAlarms(tx, org)).filter(({ kind }) => kind === 'lost')
  if (lost.length === 0) return []
  const [people, fences, watches] = [await carriersOf(scope, lost.flatMap(({ carriers }) => carriers)), await fenceNamesOf(scope), await openWatches(tx, org, now)]
  const standing = lost.map((it) => ({ ...it, fenceName: it.fence === null ? null : (fences.get(it.fence) ?? null) }))
  return askedOf(standing, (person) => people.get(person)?.name ?? '未知人员', (person) => mayVouch(scope, person, watches))
}

const mySignView = answer(mySign, async (_input, scope) => {
  const { tx, org, now, person } = scope
  const [asked, signs] = [await askedNow(scope), person === null ? [] : await newestSigns(tx, org, now - SIGNS_FOR)]
  const last = signs.find((it) => it.person === person)
  return accept({
    now, mine: asked.find((it) => it.person === person) ?? null, last: last === undefined ? null : signOf(last),
    others: asked.filter((it) => it.person !== person && it.mayVouch && it.state !== 'answered'),
  })
})

const listSignsView = answer(listSigns, async ({ persons }, scope) => {
  const { tx, org, now } = scope
  const signs = (await newestSigns(tx, org, now - SIGNS_FOR)).toSorted((a, b) => b.at - a.at)
  const wanted = <It extends { readonly person: string }>(all: readonly It[]): It[] => all.filter((it) => persons.length === 0 || persons.includes(it.person))
  return accept({ now, asked: wanted(await askedNow(scope)), signs: wanted(signs).map(signOf) })
})

export const signViews = [mySignView, listSignsView]
