import { accept, type Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { findClaims } from '@anlan/platform/files/file-store'
import type { Scope } from '@anlan/platform/module/scope'
import { takeReadings } from '@anlan/plant/contract/reading'
import type { z } from 'zod'
import type { answerDue } from '../../contract/answer-due.ts'
import type { InspectionRecord } from '../../contract/records.ts'
import type { DueFacts } from '../../rules/answer-due.ts'
import { type CheckFacts, decideCheck } from '../../rules/inspection/check.ts'
import { isFreshPhoto } from '../../rules/inspection/fresh-photo.ts'
import { placesOf } from '../../rules/inspection/places-of.ts'
import { findCheckWay } from '../../store/inspection/check-way.ts'
import { loadPlaces } from '../../store/inspection/places.ts'
import { saveReadings } from '../../store/inspection/readings.ts'
import { knownPhotos, saveTrace } from '../../store/inspection/traces.ts'
import { handOf } from '../hand.ts'
import { witnessOf } from './witness-of.ts'
import { inspectionRules, pointsOf, proofFigures, settingOf, type SiteFacts, siteFacts } from './site-facts.ts'

type Answer = z.output<typeof answerDue.input>

/** How many photos speak for the spot: not used before, not of another time by their own word. */
const freshPhotos = async (scope: Scope, photos: readonly Id[], record: Id, checkedAt: number, minutes: number): Promise<number> => {
  const known = await knownPhotos(scope.tx, scope.org, photos, record)
  const fresh = await Promise.all(photos.map(async (id) => isFreshPhoto({ known: known.has(id), claims: await findClaims(scope, id) }, checkedAt, minutes)))
  return fresh.filter(Boolean).length
}

/** Where no place is laid down no area is entered. */
const NOWHERE: SiteFacts = { places: [], explosion: { state: 'none', areas: [], terminals: 0, here: null } }

const checkFacts = async (scope: Scope, input: Answer, measure: Id): Promise<CheckFacts> => {
  const [way, setting] = await Promise.all([findCheckWay(scope.tx, scope.org, measure), settingOf(scope)])
  const known = way === undefined ? [] : await loadPlaces(scope.tx, scope.org)
  const anywhere = way === undefined || placesOf(way, known).length === 0
  const [{ places, explosion }, points, figures] = await Promise.all([anywhere ? NOWHERE : siteFacts(scope, setting, known), pointsOf(scope, way?.readings ?? []), inspectionRules(scope, setting).then(proofFigures)])
  const photos = [...input.photos, ...(input.danger?.photos ?? [])]
  const mine = way === undefined ? [] : placesOf(way, places)
  return {
    photoRule: way?.photoRule, points, setting, ...figures, explosion: explosion.state, here: explosion.here,
    places: mine, witness: await witnessOf(scope, mine, input.checkedAt - input.deviceClockOffset, figures),
    freshPhotos: photos.length === 0 ? 0 : await freshPhotos(scope, photos, input.record, input.checkedAt - input.deviceClockOffset, figures.minutes),
  }
}

/** What the answer brought from the site, added to its record; or what is missing. */
export const checkOnSite = async (scope: Scope, input: Answer, record: InspectionRecord): Promise<Decision<InspectionRecord>> => {
  const check = decideCheck(input, await checkFacts(scope, input, record.measure))
  return check.accepted ? accept({ ...record, ...check.value }) : check
}

/** Keeps the values beside the record, hands them to *plant*, and leaves the trace that signs of formalism are seen in. */
export const keepFromSite = async (scope: Scope, due: DueFacts['due'], record: InspectionRecord): Promise<Decision<true>> => {
  const { tx, org } = scope
  const { id, name } = handOf(scope)
  await saveTrace(tx, org, { record: record.id, person: id, personName: name, at: record.checkedAt, dueStart: due.startAt, dueEnd: due.endAt, place: record.presence?.place ?? null, photos: record.photos })
  const readings = record.readings ?? []
  if (readings.length === 0) return accept(true)
  await saveReadings(tx, org, record, readings)
  const values = readings.flatMap(({ point, value }) => (value === null ? [] : [{ point, value, at: record.checkedAt }]))
  if (values.length === 0) return accept(true)
  const taken = await scope.order(takeReadings, { source: 'manual', readings: values })
  return taken.accepted ? accept(true) : taken
}
