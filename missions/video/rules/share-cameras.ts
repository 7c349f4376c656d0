import type { Id } from '@anlan/kernel/id'

/** FNV-1a of both names: the same on every machine. */
const weight = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  return hash
}

/** Which of the workers that are heard looks at a camera: when one goes, only its cameras move. Nobody is heard: nobody. */
export const workerFor = (camera: Id, workers: readonly Id[]): Id | undefined => workers.toSorted((a, b) => weight(`${b}${camera}`) - weight(`${a}${camera}`))[0]
