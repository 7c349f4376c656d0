/** So much of a picture has to change to be worth a look; after it, somebody is looked for a while longer. */
export const STIRS = 0.002
const LINGERS = 5_000
/** A still scene is looked at so often all the same: rules on who is not there wait for looks. */
const IDLE = 1_000

/** Whether a detector looks at this picture: it moves, it just moved, or nobody looked for a second. */
export const openGate = () => {
  let [movedAt, lookedAt] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  return (changed: number, at: number): boolean => {
    if (changed >= STIRS) movedAt = at
    if (at - movedAt > LINGERS && at - lookedAt < IDLE) return false
    lookedAt = at
    return true
  }
}
