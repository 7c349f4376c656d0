import { Fault } from '@anlan/kernel/fault'
import type { Instant } from '@anlan/kernel/time'
import { SECOND } from '@anlan/kernel/time'
import type { House } from '@anlan/platform/module/house'
import type { Speaker } from '@anlan/platform/module/scope'
import { startRounds } from '@anlan/platform/schedule/rounds'
import { type EdgeSample, type EdgeState, edgeLost, edgeRestored, type OpenEdge } from '../contract/edge.ts'
import { takeReadings } from '../contract/reading.ts'
import { edgeBackOff, enqueue, stateOfRound, troubleOf } from '../rules/edge-pace.ts'
import { type EdgeLink, pointsByTag, type EdgeReport, reportLink } from '../store/edge-links.ts'

/** How often a connection that fares as before says so. */
const REPORT = 10 * SECOND

interface Round {
  readonly at: Instant
  readonly samples: readonly EdgeSample[]
}

/** What an edge hands in is said by a device, not by the system. */
const deviceOf = ({ org, id, config }: EdgeLink): Speaker => ({ org, actor: { kind: 'device', id, name: config.name }, roles: [], account: null, person: null })

/** Hands in one round. @returns tags that no register row has */
const handIn = (house: House, link: EdgeLink, { at, samples }: Round): Promise<string[]> =>
  house.act(deviceOf(link), async (scope) => {
    const points = await pointsByTag(scope.tx, scope.org, samples.map(({ tag }) => tag))
    const readings = samples.flatMap(({ tag, value, quality }) => {
      const point = points.get(tag)
      return point === undefined ? [] : [{ point, value, quality, at }]
    })
    if (readings.length > 0) await scope.order(takeReadings, { source: 'feed', readings })
    return samples.map(({ tag }) => tag).filter((tag) => !points.has(tag))
  })

const told = (house: House, link: EdgeLink, report: EdgeReport): Promise<void> =>
  house.act(deviceOf(link), async (scope) => {
    const before = await reportLink(scope.tx, link, report)
    const data = { connection: link.id, name: link.config.name, reason: report.error ?? '' }
    if (before !== undefined && before !== 'down' && report.state === 'down') scope.record(edgeLost, { subject: link.id, data })
    if (before === 'down' && report.state !== 'down') scope.record(edgeRestored, { subject: link.id, data })
  })

/** Polls one connection until it is ended: reads, hands in, waits; after a failure longer each time. Nothing is read while rounds wait that could not be handed in. */
export const startEdgeSession = (house: House, link: EdgeLink, open: OpenEdge): (() => Promise<void>) => {
  const session = open(link.config)
  let ended = false
  let waiting: readonly Round[] = []
  let failures = 0
  let retryAt = 0
  let nextAt = 0
  let state: EdgeState = 'waiting'
  let reportedAt = 0
  const since = { polls: 0, failures: 0, dropped: 0, lastValueAt: null as Instant | null }

  const report = async (next: EdgeState, error: string | null): Promise<void> => {
    const wall = house.clock.wall()
    if (next === state && wall - reportedAt < REPORT) return
    const at = house.clock.plant()
    await told(house, link, { state: next, at, error, errorAt: error === null ? null : at, ...since })
    state = next
    reportedAt = wall
    Object.assign(since, { polls: 0, failures: 0, dropped: 0, lastValueAt: null })
  }

  const read = async (): Promise<Round | undefined> => {
    since.polls += 1
    try {
      const samples = await session.read()
      failures = 0
      return { at: house.clock.plant(), samples }
    } catch (cause) {
      if (!(cause instanceof Fault)) throw cause
      if (ended) return undefined
      failures += 1
      since.failures += 1
      retryAt = house.clock.wall() + edgeBackOff(failures)
      await report('down', cause.tip)
      return undefined
    }
  }

  const round = async (): Promise<void> => {
    const wall = house.clock.wall()
    if (wall < retryAt || wall < nextAt) return
    nextAt = wall + link.config.pollSeconds * SECOND
    const fresh = await read()
    if (fresh === undefined) return
    const queued = enqueue(waiting, fresh)
    waiting = queued.waiting
    since.dropped += queued.dropped
    const unknown = new Set<string>()
    for (const one of waiting) {
      for (const tag of await handIn(house, link, one)) unknown.add(tag)
      waiting = waiting.slice(1)
      since.lastValueAt = one.at
    }
    await report(stateOfRound(fresh.samples, unknown.size), troubleOf(fresh.samples, [...unknown]))
  }

  const end = startRounds(Math.min(250, link.config.pollSeconds * SECOND), round, (cause) => house.fault(`edge ${link.id} of ${link.org}`, cause))
  return async () => {
    ended = true
    session.close()
    await end()
  }
}
