import type { Id } from '@anlan/kernel/id'
import type { CameraState } from '../contract/camera-status.ts'
import type { KeyPlaceKind } from '../contract/coverage.ts'

/** The plan's kinds of areas that are key places (通知二（四）); offices, roads and utilities are none by themselves. */
const OF_AREAS: Readonly<Record<string, KeyPlaceKind>> = { production: 'production', 'tank-farm': 'storage', warehouse: 'storage', loading: 'loading' }
const ASKED = ['duty', 'control', 'production', 'storage', 'loading', 'filling'] as const

interface Camera {
  readonly id: Id
  readonly name: string
  readonly area: string
  readonly sees: readonly string[]
  readonly state: CameraState
  /** Rules that are judged on it. */
  readonly rules: number
}
interface Place {
  readonly key: string
  readonly name: string
  readonly kind: KeyPlaceKind
  readonly source: 'plan' | 'own'
  readonly chosen: readonly Id[]
}

export const placesOf = (areas: readonly { readonly id: Id; readonly name: string; readonly kind: string }[], own: readonly { readonly id: Id; readonly name: string; readonly kind: KeyPlaceKind; readonly cameras: readonly Id[] }[]): Place[] => [
  ...own.map(({ id, name, kind, cameras }): Place => ({ key: id, name, kind, source: 'own', chosen: cameras })),
  ...areas.flatMap(({ id, name, kind }): Place[] => {
    const found = OF_AREAS[kind]
    return found === undefined ? [] : [{ key: id, name, kind: found, source: 'plan', chosen: [] }]
  }),
]

/** Which cameras cover a place, and what is missing there: a camera, a camera that works, somebody who looks. Cameras out of use cover nothing. */
export const coverPlace = (place: Place, cameras: readonly Camera[]) => {
  const covering = cameras.filter(({ state }) => state !== 'stopped').flatMap((it) => {
    const how = place.chosen.includes(it.id) ? 'chosen' as const : it.area === place.name ? 'inside' as const : it.sees.includes(place.name) ? 'sees' as const : undefined
    return how === undefined ? [] : [{ id: it.id, name: it.name, how, state: it.state, rules: it.rules }]
  })
  const gap = covering.length === 0 ? 'no-camera' as const : covering.every(({ state }) => state !== 'recording') ? 'blind' as const : covering.every(({ rules }) => rules === 0) ? 'unwatched' as const : 'none' as const
  return { key: place.key, name: place.name, kind: place.kind, source: place.source, gap, cameras: covering }
}

/** Kinds of key places of which nobody named one: they may be missing on the ground, or only here. */
export const missingKinds = (places: readonly Place[]) => ASKED.filter((kind) => !places.some((it) => it.kind === kind))
