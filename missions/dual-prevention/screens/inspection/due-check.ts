import type { z } from 'zod'
import { accept, type Decision } from '@anlan/kernel/decision'
import type { answerDue } from '../../contract/answer-due.ts'
import type { Due } from '../../contract/due.ts'
import type { Witness } from '../../contract/records.ts'
import type { Place } from '../../contract/inspection/place.ts'
import type { SitePoint } from '../../contract/inspection/reading.ts'
import type { Site } from '../../contract/inspection/site.ts'
import { decideCheck } from '../../rules/inspection/check.ts'
import { decideDevice } from '../../rules/inspection/explosion-proof.ts'
import { placesOf } from '../../rules/inspection/places-of.ts'

/** What a due asks for on site, as far as this phone knows the site. */
export interface DueCheck {
  readonly site: Site | undefined
  readonly places: readonly Place[]
  readonly points: readonly SitePoint[]
  /** What positioning sees of me now; without a network nothing. */
  readonly witness?: Witness | null | undefined
}

export const checkOf = (due: Pick<Due, 'unit' | 'places' | 'readings'>, site: Site | undefined): DueCheck => ({
  site,
  places: site === undefined ? [] : placesOf(due, site.places),
  points: (due.readings ?? []).flatMap((id) => site?.points.find((point) => point.id === id) ?? []),
})

/** Whether this device may be used there; without knowledge of the site the server says so. */
export const deviceFits = ({ site, places }: DueCheck): Decision<true> => (site === undefined ? accept(true) : decideDevice(site.explosion.state, places, site.explosion.here))

/** The server's rule, early. Whether a photo is new only the server knows. */
export const judgeCheck = (due: Pick<Due, 'photoRule'>, { site, places, points, witness }: DueCheck, input: z.output<typeof answerDue.input>): Decision<unknown> =>
  site === undefined
    ? accept(true)
    : decideCheck(input, { photoRule: due.photoRule, points, places, witness, setting: site.setting, ...site.proof, explosion: site.explosion.state, here: site.explosion.here, freshPhotos: input.photos.length + (input.danger?.photos.length ?? 0) })
