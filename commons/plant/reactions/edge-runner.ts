import { SECOND } from '@anlan/kernel/time'
import type { House } from '@anlan/platform/module/house'
import { startRounds } from '@anlan/platform/schedule/rounds'
import type { Edges } from '../contract/edge.ts'
import { activeLinks } from '../store/edge-links.ts'
import { startEdgeSession } from './edge-session.ts'

const LOOK = SECOND

/** Works every active connection of every org, as long as the process lives; one that was changed is opened anew. */
export const startEdges = (house: House, edges: Edges): (() => Promise<void>) => {
  const running = new Map<string, () => Promise<void>>()
  const look = async (): Promise<void> => {
    const links = await house.database.within({ worker: true }, activeLinks)
    const wanted = new Map(links.map((link) => [`${link.org}/${link.id}/${link.version}`, link]))
    for (const [key, end] of running) {
      if (wanted.has(key)) continue
      running.delete(key)
      await end()
    }
    for (const [key, link] of wanted) if (!running.has(key)) running.set(key, startEdgeSession(house, link, edges[link.config.protocol]))
  }
  const endRounds = startRounds(LOOK, look, (cause) => house.fault('edges', cause))
  return async () => {
    await endRounds()
    await Promise.all([...running.values()].map((end) => end()))
  }
}
