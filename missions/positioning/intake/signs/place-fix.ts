import type { Instant } from '@anlan/kernel/time'
import type { Scope } from '@anlan/platform/module/scope'
import { toWgs84 } from '../../rules/ground/gcj.ts'
import { placeReport } from '../../rules/place-report.ts'
import type { SignPlace } from '../../rules/signs/place-of-sign.ts'
import { plansOf } from '../engine-setting.ts'

/** Metres; a phone that is less sure says nothing of where. */
const LEAST_SURE = 50

/** Where a phone says it is, on the plan; browsers speak WGS-84. */
export const placeFix = async (scope: Scope, { latitude, longitude, accuracy }: { readonly latitude: number; readonly longitude: number; readonly accuracy: number }, at: Instant): Promise<SignPlace> => {
  const words = `手机定位，误差 ${Math.round(accuracy)} 米`
  if (accuracy > LEAST_SURE) return { words, spot: null }
  const place = { x: longitude, y: latitude, floor: null, accuracy, indoor: null }
  const { plan, x, y, floor } = placeReport({ card: '', at, place, coordinates: 'wgs84', battery: null, sos: false }, '', await plansOf(scope), { accuracy }, toWgs84)
  return { words, spot: plan === null ? null : { plan, x, y, floor } }
}
