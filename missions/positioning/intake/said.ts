import type { Id } from '@anlan/kernel/id'
import { JUDGED_KINDS, type Judged } from '../contract/judged.ts'
import { buzzWords } from '../rules/alarm-words.ts'
import { gatheringBuzz, leaveWords } from '../rules/gathering/gathering-words.ts'
import { inArea } from '../rules/snapshot/take-snapshot.ts'
import { wayFor } from '../rules/ways/way-for.ts'
import type { OrgSetting } from './engine-setting.ts'
import type { Spots } from './spots.ts'

/** What the card of somebody says to him. */
export interface Said {
  readonly person: Id
  readonly name: string
  readonly words: string
}

interface Beside {
  readonly gas: boolean
  readonly place: string
  readonly isNew: boolean
}

/** Whoever crossed a line or stands in a crowd is told at once, whoever fell silent is asked for a sign, and an area that has to be left is told to leave. */
export const saidOf = (it: Judged, { people, fenceNames, ways }: Pick<OrgSetting, 'people' | 'fenceNames' | 'ways'>, { gas, place, isNew }: Beside, spots: Spots): Said[] => {
  const nameOf = (person: Id): string => people.get(person)?.name ?? ''
  const own = it.carriers.flatMap((person): Said[] => {
    const words = it.kind === 'gathering' && it.phase !== 'ended' ? gatheringBuzz(nameOf(person), gas) : buzzWords(it, fenceNames.get(it.fence ?? '') ?? null, nameOf(person))
    return words === null ? [] : [{ person, name: nameOf(person), words }]
  })
  if (!isNew || wayFor(ways, it.kind, it.fence)?.warnsArea !== true) return own
  const told = new Set([...own.map(({ person }) => person), ...(it.kind === 'sos' ? it.carriers : [])])
  const others = inArea(it, spots).filter((person) => !told.has(person))
  return [...own, ...others.map((person) => ({ person, name: nameOf(person), words: leaveWords(nameOf(person), place, JUDGED_KINDS[it.kind]) }))]
}
