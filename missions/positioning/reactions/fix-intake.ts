import { timingSafeEqual } from 'node:crypto'
import { type Id, ID_PATTERN } from '@anlan/kernel/id'
import { SECOND } from '@anlan/kernel/time'
import { tokenHash } from '@anlan/platform/auth/token'
import { type House, systemSpeaker } from '@anlan/platform/module/house'
import { startRounds } from '@anlan/platform/schedule/rounds'
import type { DeviceIntake } from '../contract/device-report.ts'
import type { GateIntake } from '../contract/gate-message.ts'
import type { MismatchIntake } from '../contract/mismatch-message.ts'
import type { FixIntake, Source } from '../contract/report.ts'
import { hearDevices } from '../intake/devices/hear-devices.ts'
import { settingVersions } from '../store/engine-memory.ts'
import { activeSources, sourceById, type SourceRow } from '../store/sources.ts'
import { openGateIntake } from './gate-intake.ts'
import { openMismatchIntake } from './mismatch-intake.ts'
import { type Buzz, openOrgPost, type OrgPost } from './org-post.ts'

export interface OpenIntake extends FixIntake, GateIntake, MismatchIntake, DeviceIntake {
  /** A source by its name alone: where somebody else has let it in already. */
  named(source: string): Promise<Source | undefined>
  close(): Promise<void>
}

const withoutSecret = ({ org, id, name, coordinates }: SourceRow): Source => ({ org, id, name, coordinates })

/** Sources in use with what their devices are known by: of every enterprise, for whoever opens the ports. */
export const activeSourcesOf = async (house: House) =>
  (await house.database.within({ worker: true }, activeSources)).map((row) => ({ source: withoutSecret(row), protocol: row.protocol, ownPort: row.port, secret: row.tokenHash.toString('hex') }))

/**
 * The door that all edges of this process come in by, with an engine for every enterprise behind it.
 * @param buzz reaches people by their cards
 * @param rest wall ms between two looks at the clock and at what the engines are set by
 */
export const openFixIntake = (house: House, { rest = SECOND, buzz = () => undefined }: { readonly rest?: number; readonly buzz?: Buzz } = {}): OpenIntake => {
  const posts = new Map<Id, OrgPost>()
  const versions = new Map<Id, number>()
  const postOf = (org: Id): OrgPost => {
    const known = posts.get(org)
    if (known !== undefined) return known
    const made = openOrgPost(house, org, buzz)
    posts.set(org, made)
    return made
  }
  const look = async (): Promise<void> => {
    for (const { org, version } of await house.database.within({ worker: true }, settingVersions)) {
      if (versions.get(org) === version) continue
      versions.set(org, version)
      // An enterprise that has cards is watched from the first second on, also before the first of them speaks.
      postOf(org).reset()
    }
    for (const post of posts.values()) post.tick()
  }
  const find = async (source: string): Promise<SourceRow | undefined> => {
    const row = ID_PATTERN.test(source) ? await house.database.within({ worker: true }, (tx) => sourceById(tx, source)) : undefined
    return row?.active === true ? row : undefined
  }
  const stop = startRounds(rest, look, (cause) => house.fault('positioning', cause))
  return {
    authenticate: async (source, token) => {
      const row = await find(source)
      return row !== undefined && timingSafeEqual(row.tokenHash, tokenHash(token)) ? withoutSecret(row) : undefined
    },
    named: async (source) => {
      const row = await find(source)
      return row === undefined ? undefined : withoutSecret(row)
    },
    ...openGateIntake(house),
    ...openMismatchIntake(house),
    hear: (source, reports) => house.act(systemSpeaker(source.org, 'positioning'), (scope) => hearDevices(scope, source, reports)),
    take: (source, reports) => postOf(source.org).take(source, reports),
    close: async () => {
      await stop()
      await Promise.all([...posts.values()].map((post) => post.close()))
    },
  }
}
