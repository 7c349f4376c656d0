/** One place a camera: a newer picture takes the place of an older one, and cameras take turns in the order in which they last had one. */
export const openTurns = <Work>() => {
  const waiting = new Map<string, Work>()
  const order: string[] = []
  return {
    /** @returns the older work that nobody will do any more */
    put: (camera: string, work: Work): Work | undefined => {
      const older = waiting.get(camera)
      waiting.set(camera, work)
      if (!order.includes(camera)) order.push(camera)
      return older
    },
    take: (): Work | undefined => {
      const at = order.findIndex((camera) => waiting.has(camera))
      const [camera] = at === -1 ? [] : order.splice(at, 1)
      if (camera === undefined) return undefined
      order.push(camera)
      const work = waiting.get(camera)
      waiting.delete(camera)
      return work
    },
    drop: (camera: string): Work | undefined => {
      const work = waiting.get(camera)
      waiting.delete(camera)
      const at = order.indexOf(camera)
      if (at !== -1) order.splice(at, 1)
      return work
    },
  }
}
