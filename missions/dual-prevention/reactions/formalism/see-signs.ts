import { DAY } from '@anlan/kernel/time'
import { photoPrint } from '@anlan/platform/files/photo-print'
import { react } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { figure, type Rules } from '@anlan/standards/profile'
import { type InspectionRecord, inspectionRecorded } from '../../contract/records.ts'
import { raiseSign } from '../../intake/formalism/raise-sign.ts'
import { inspectionRules, settingOf } from '../../intake/inspection/site-facts.ts'
import { elsewhere } from '../../rules/formalism/elsewhere.ts'
import { lastMinute } from '../../rules/formalism/last-minute.ts'
import { manyAnswers } from '../../rules/formalism/many-answers.ts'
import { noWalk } from '../../rules/formalism/no-walk.ts'
import { samePhoto } from '../../rules/formalism/same-photo.ts'
import { sameReadings } from '../../rules/formalism/same-readings.ts'
import type { Seen, Trace } from '../../rules/formalism/seen.ts'
import { placesApart } from '../../rules/inspection/distance.ts'
import { loadPlaces } from '../../store/inspection/places.ts'
import { readingsBy } from '../../store/inspection/readings.ts'
import { findTrace, printsBetween, savePrint, tracesOf } from '../../store/inspection/traces.ts'

/** As many of a person's last answers as any rule looks at. */
const LOOKED_AT = 200

const byPhotos = async (scope: Scope, trace: Trace, rules: Rules): Promise<(Seen | null)[]> => {
  const { tx, org } = scope
  const [bits, days] = [figure(rules, 'formalism-photo-bits').value, figure(rules, 'formalism-photo-days').value]
  const others = trace.photos.length === 0 ? [] : await printsBetween(tx, org, trace.at - days * DAY, trace.at + days * DAY)
  const found: (Seen | null)[] = []
  for (const file of trace.photos) {
    const print = await photoPrint(scope.dataFolder, scope, file)
    if (print === null) continue
    const own = { record: trace.record, file, print, at: trace.at }
    await savePrint(tx, org, trace.person, own)
    found.push(samePhoto(trace, own, others, { bits, days }))
  }
  return found
}

const byWalking = async ({ tx, org }: Scope, trace: Trace, traces: readonly Trace[], rules: Rules): Promise<Seen | null> => {
  const before = traces.find((it) => it.record !== trace.record && it.place !== null)
  if (trace.place === null || before === undefined || before.place === trace.place) return null
  const places = await loadPlaces(tx, org)
  const [from, to] = [places.find(({ id }) => id === before.place), places.find(({ id }) => id === trace.place)]
  const metres = from === undefined || to === undefined ? undefined : placesApart(from, to)
  if (from === undefined || to === undefined || metres === undefined) return null
  return noWalk(before, trace, { from, to, metres }, { speed: figure(rules, 'formalism-walk-speed').value, far: figure(rules, 'formalism-walk-metres').value })
}

const byPosition = async ({ tx, org }: Scope, trace: Trace, { presence }: InspectionRecord, rules: Rules): Promise<Seen | null> => {
  const witness = presence?.witness
  if (witness === undefined || witness.agrees) return null
  const place = (await loadPlaces(tx, org)).find(({ id }) => id === witness.place)?.name ?? '已删除的巡检点'
  return elsewhere(trace, { witness, place }, figure(rules, 'formalism-elsewhere-metres').value)
}

const byReadings = ({ tx, org }: Scope, trace: Trace, record: InspectionRecord, rules: Rules): Promise<(Seen | null)[]> => {
  const figures = { days: figure(rules, 'formalism-same-days').value, times: figure(rules, 'formalism-same-readings').value }
  return Promise.all((record.readings ?? []).map(async ({ point, tag, unit }) => sameReadings(trace, { id: point, tag, unit }, await readingsBy(tx, org, point, trace.person, trace.at, LOOKED_AT), figures)))
}

/** Looks at what each answer left behind, after it was taken: nobody's answer waits for it, and none is refused by it. */
export const seeSigns = react('dual-prevention.see-signs', inspectionRecorded, async ({ data: { record } }, scope) => {
  const trace = await findTrace(scope.tx, scope.org, record.id)
  if (trace === undefined) return
  const rules = await inspectionRules(scope, await settingOf(scope))
  const traces = await tracesOf(scope.tx, scope.org, trace.person, trace.at, LOOKED_AT)
  const signs = [
    manyAnswers(trace, traces, figure(rules, 'formalism-answers').value),
    lastMinute(traces, { answers: figure(rules, 'formalism-last-answers').value, part: figure(rules, 'formalism-last-part').value }),
    await byWalking(scope, trace, traces, rules),
    await byPosition(scope, trace, record, rules),
    ...(await byPhotos(scope, trace, rules)),
    ...(await byReadings(scope, trace, record, rules)),
  ]
  for (const sign of signs) if (sign !== null) await raiseSign(scope, sign)
})
