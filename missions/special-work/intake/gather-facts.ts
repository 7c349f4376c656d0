import type { Scope } from '@anlan/platform/module/scope'
import type { Permit } from '../contract/permit.ts'
import type { Facts } from '../rules/facts.ts'
import { holdsFor, holdWords } from '../rules/holds.ts'
import { openReuse } from '../rules/photo/check.ts'
import { digestOf } from './digest.ts'
import { airOf } from './facts/air.ts'
import { camerasOf } from './facts/cameras.ts'
import { certificatesOf } from './facts/certificates.ts'
import { type Common, openCommon } from './facts/asked-once.ts'
import { guardianOf } from './facts/guardian.ts'
import { headsAt } from './facts/heads.ts'
import { linkedPermits } from './facts/links.ts'
import { standingLocksOf } from './facts/locks.ts'
import { plannedOf } from './facts/planned.ts'
import { besides } from './facts/together.ts'
import { skyOver } from './facts/weather.ts'
import { hintedPhotos } from './photo/hinted-photos.ts'

/** What is asked only before a step of people; no gate that watches work under way reads it (`rules/gates/watched.test.ts`). */
const NOT_WATCHED = { planned: 'none-needed', links: [], missing: [], conflicts: [], locks: [], reused: [], digest: '' } as const satisfies Partial<Facts>

const known = (since: Readonly<Record<string, number | null | undefined>>): NonNullable<Facts['since']> => Object.fromEntries(Object.entries(since).filter((it): it is [string, number] => typeof it[1] === 'number'))

/** What work under way is watched by, as it stands at this moment. */
export const watchFacts = async (scope: Scope, permit: Permit, common: Common = openCommon(scope)): Promise<Facts> => {
  const { feeds, alarms, since } = await airOf(scope, permit, common)
  const [guardian, video, heads] = [await guardianOf(scope, permit, common), await camerasOf(scope, permit), await headsAt(scope, permit, common)]
  const { figures, safe } = await common.setting()
  const holds = holdsFor(permit.request.place.area, await common.holds())
  return {
    ...NOT_WATCHED, now: scope.now, own: figures, safe: safe[permit.kind] ?? [], window: await common.window(), certificates: await certificatesOf(scope, permit), feeds, alarms,
    guardian: guardian.guardian, cameras: video.cameras, weather: await skyOver(scope, permit, common), heads: heads.heads, crowd: heads.crowd, orders: holds.map(holdWords),
    since: known({ ...since, guardian: guardian.since, camera: video.since, heads: heads.since, orders: holds[0]?.begunAt }),
  }
}

/** Everything that a permit is judged by beside itself, as it stands at this moment. */
export const gatherFacts = async (scope: Scope, permit: Permit): Promise<Facts> => {
  const common = openCommon(scope)
  const links = await linkedPermits(scope, permit)
  const { photos } = await hintedPhotos(scope, permit, (await common.setting()).figures)
  return { ...(await watchFacts(scope, permit, common)), planned: await plannedOf(scope, permit), links, ...(await besides(scope, permit, links, common)), locks: await standingLocksOf(scope, permit), reused: openReuse(photos), digest: digestOf(permit.request) }
}
