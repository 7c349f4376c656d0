import type { Id } from '@anlan/kernel/id'
import { beijingMinute } from '@anlan/kernel/time'
import type { PatrolRound } from '@anlan/positioning/contract/patrol-round'
import type { Seen } from './seen.ts'

type Walked = Pick<PatrolRound, 'id' | 'name' | 'walker' | 'walkerName' | 'endAt' | 'endedAt' | 'facts'>

const by = ({ walkerName, endedAt, endAt }: Walked, person: Id): Pick<Seen, 'person' | 'personName' | 'at' | 'records' | 'photos'> => ({ person, personName: walkerName ?? '', at: endedAt ?? endAt, records: [], photos: [] })

/** Stops that were only passed by. One whose stay nobody knows is not among them: the round says so itself. */
const walkedBy = (round: Walked, person: Id): Seen[] => {
  const short = round.facts.filter(({ state }) => state === 'short')
  if (short.length === 0) return []
  return [{
    ...by(round, person), kind: 'walked-by', key: `patrol:${round.id}`, title: `“${round.name}”${short.length} 处路过没有停留`,
    facts: short.map(({ name, reachedAt, staySeconds, minSeconds }) => ({ title: name, value: `${reachedAt === null ? '' : `${beijingMinute(reachedAt)}，`}停留${staySeconds === null ? '不足' : ` ${staySeconds} 秒`}，要求 ${minSeconds} 秒` })),
  }]
}

/** Codes that were scanned while positioning saw the walker far off: a code may have been photographed. */
const scannedElsewhere = (round: Walked, person: Id, far: number): Seen[] =>
  round.facts.flatMap(({ stop, name, evidence, apartMetres, reachedAt }) =>
    evidence !== 'code' || apartMetres === null || apartMetres <= far ? [] : [{
      ...by(round, person), kind: 'not-there' as const, key: `patrol:${round.id}:${stop}`, title: `扫“${name}”的码时人不在现场`,
      facts: [{ title: '巡检', value: round.name }, { title: '扫码时间', value: reachedAt === null ? '' : beijingMinute(reachedAt) }, { title: '定位', value: `在 ${apartMetres} 米外` }, { title: '判定', value: `相距 ${far} 米以上` }],
    }],
  )

/** What a patrol shows of work that was only written down; nothing where nobody walked. */
export const patrolSigns = (round: Walked, far: number): Seen[] => (round.walker === null ? [] : [...walkedBy(round, round.walker), ...scannedElsewhere(round, round.walker, far)])
