import { MOST_FACTS, type ToldFact } from '@anlan/video/contract/worker-report'
import { NO_FILE, type WaitingFile } from './waiting-file.ts'

/** So many wait while the server is away; then pictures are dropped, the oldest first, and at last facts. */
const [MOST_PICTURES, MOST] = [200, 5_000]

/** Facts that the server has not taken yet, in their order; those of a former process first. */
export const openOutbox = (file: WaitingFile<ToldFact> = NO_FILE) => {
  let waiting: ToldFact[] = []
  let lost = 0
  const add = (fact: ToldFact): void => {
    waiting.push(fact)
    const pictured = waiting.filter(({ picture }) => picture !== null)
    if (pictured.length > MOST_PICTURES) waiting = waiting.map((it) => (it === pictured[0] ? { ...it, picture: null } : it))
    if (waiting.length > MOST) {
      waiting.shift()
      lost += 1
    }
  }
  for (const it of file.before) add(it)
  return {
    /** Said with the next word all the same when the disk takes nothing. */
    put: (fact: ToldFact): Promise<void> => {
      add(fact)
      return file.put([fact])
    },
    next: (): readonly ToldFact[] => waiting.slice(0, MOST_FACTS),
    taken: (ids: readonly string[]): Promise<void> => {
      const before = waiting.length
      waiting = waiting.filter(({ id }) => !ids.includes(id))
      return waiting.length === before ? Promise.resolve() : file.taken(ids, waiting)
    },
    size: (): number => waiting.length,
    lost: (): number => lost,
  }
}
