import { type Ground, yardsAt } from './ground.ts'
import { noteBattery } from './low-battery.ts'
import type { EngineMemory } from './memory.ts'

/** Puts everybody back where he was. Fences may have come, gone or moved meanwhile; who stands in one that is still there has been in it as long as before. */
export const recall = ({ tracks, left }: EngineMemory, ground: Ground): void => {
  for (const { id, entered, ...rest } of tracks) {
    const track = ground.tracks.get(id)
    if (track === undefined) continue
    const { battery, ...others } = rest
    Object.assign(track, others)
    noteBattery(track, battery, ground)
    if (track.plan === null) continue
    track.inside = yardsAt(ground, track.plan, track.x, track.y, track.floor)
    const before = new Map(entered)
    for (const yard of track.inside) {
      yard.people.add(track)
      track.enteredAt.set(yard.fence.id, before.get(yard.fence.id) ?? track.placedAt)
    }
  }
  for (const [fence, ids] of left) {
    const yard = ground.yardOf.get(fence)
    for (const id of ids) {
      const track = ground.tracks.get(id)
      if (yard?.remembers === true && track !== undefined && !yard.people.has(track)) yard.left.add(track)
    }
  }
}
