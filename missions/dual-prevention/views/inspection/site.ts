import { accept } from '@anlan/kernel/decision'
import { ownOrg } from '@anlan/plant/contract/org'
import { answer } from '@anlan/platform/module/module'
import { figure } from '@anlan/standards/profile'
import { placeLabels } from '../../contract/inspection/place.ts'
import { getInspectionSetting } from '../../contract/inspection/setting.ts'
import { mySite } from '../../contract/inspection/site.ts'
import { inspectionRules, pointsOf, proofFigures, settingOf, siteFacts } from '../../intake/inspection/site-facts.ts'
import { rulesOf } from '../../intake/rules-of.ts'
import { codeOf } from '../../rules/inspection/place-code.ts'
import { OWN_FIGURES } from '../../rules/inspection/setting.ts'
import { readPoints } from '../../store/inspection/check-way.ts'
import { loadPlaces } from '../../store/inspection/places.ts'
import { lastReadings } from '../../store/inspection/readings.ts'
import { loadSetting } from '../../store/inspection/settings.ts'

/** Enough for a trend that is read at a glance. */
const LAST = 12

const mySiteView = answer(mySite, async (_input, scope) => {
  const { tx, org, now } = scope
  const setting = await settingOf(scope)
  const ids = await readPoints(tx, org)
  const [{ places, explosion }, points, last, rules] = await Promise.all([siteFacts(scope, setting), pointsOf(scope, ids), lastReadings(tx, org, ids, LAST), inspectionRules(scope, setting)])
  const { minutes, metres } = proofFigures(rules)
  return accept({
    now, setting, proof: { minutes, metres }, explosion: { state: explosion.state, here: explosion.here },
    places: [...places], points: points.map((point) => ({ ...point, last: last.get(point.id) ?? [] })),
  })
})

const getSettingView = answer(getInspectionSetting, async (_input, scope) => {
  const { version, setting } = await loadSetting(scope.tx, scope.org)
  const [{ explosion }, rules, standard] = await Promise.all([siteFacts(scope, setting), inspectionRules(scope, setting), rulesOf(scope)])
  const figures = OWN_FIGURES.map((name) => {
    const { title, value, unit, status } = figure(rules, name)
    return { name, title, value, standard: figure(standard, name).value, unit, status }
  })
  return accept({ version, setting, figures, explosion: { state: explosion.state, areas: [...explosion.areas], terminals: explosion.terminals } })
})

const placeLabelsView = answer(placeLabels, async ({ ids }, scope) => {
  const own = await scope.ask(ownOrg, {})
  const places = (await loadPlaces(scope.tx, scope.org)).filter(({ id, kind }) => (ids.length === 0 ? kind === 'qr' : ids.includes(id)))
  return accept({ org: { id: scope.org, name: own.accepted ? own.value.name : '' }, places: places.map((place) => ({ id: place.id, name: place.name, area: place.area, code: codeOf(place) })) })
})

export const siteViews = [mySiteView, getSettingView, placeLabelsView]
