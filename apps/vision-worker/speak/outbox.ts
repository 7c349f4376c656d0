import { MOST_FACTS, type ToldFact } from '@anlan/video/contract/worker-report'

/** So many wait while the server is away; then pictures are dropped, the oldest first, and at last facts. */
const [MOST_PICTURES, MOST] = [200, 5_000]

/** Facts that the server has not taken yet, in their order. */
export const openOutbox = () => {
  let waiting: ToldFact[] = []
  let lost = 0
  return {
    put: (fact: ToldFact): void => {
      waiting.push(fact)
      const pictured = waiting.filter(({ picture }) => picture !== null)
      if (pictured.length > MOST_PICTURES) waiting = waiting.map((it) => (it === pictured[0] ? { ...it, picture: null } : it))
      if (waiting.length > MOST) {
        waiting.shift()
        lost += 1
      }
    },
    next: (): readonly ToldFact[] => waiting.slice(0, MOST_FACTS),
    taken: (ids: readonly string[]): void => void (waiting = waiting.filter(({ id }) => !ids.includes(id))),
    size: (): number => waiting.length,
    lost: (): number => lost,
  }
}
