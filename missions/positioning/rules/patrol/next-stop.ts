import type { PatrolRound, StopFact } from '../../contract/patrol-round.ts'
import type { PatrolStop } from '../../contract/patrol-stop.ts'
import type { Whereabout } from '../../contract/whereabouts.ts'
import { groundOf, isOn, metresTo } from './stop-ground.ts'

const SIDES = ['东', '东北', '北', '西北', '西', '西南', '南', '东南'] as const

/** 东北 by steps to the east and to the north. */
export const sideWords = (east: number, north: number): string => SIDES[(Math.round(Math.atan2(north, east) / (Math.PI / 4)) + 8) % 8] as string

type Here = Pick<Whereabout, 'plan' | 'x' | 'y' | 'floor'>

export interface StopAhead {
  readonly stop: PatrolStop
  readonly fact: StopFact
  /** In words how to get there from where he is; null where nobody knows one of the two. */
  readonly way: string | null
  /** He is seen on its ground. */
  readonly here: boolean
}

/** 往东北约 35 米，2 层. */
const wayWords = (stop: PatrolStop, plan: string, at: Here | null): string | null => {
  const ground = groundOf(stop, plan)
  if (at === null || ground === undefined) return null
  if (at.plan !== plan) return `在“${plan}”`
  const level = stop.floor === null || stop.floor === at.floor ? '' : `，到 ${stop.floor} 层`
  const metres = Math.round(metresTo(ground, at))
  return metres < 3 ? `就在这里${level}` : `往${sideWords(ground.middle.x - at.x, ground.middle.y - at.y)}约 ${metres} 米${level}`
}

const distance = ({ stop }: { readonly stop: PatrolStop }, plan: string, at: Here | null): number => {
  const ground = groundOf(stop, plan)
  return at === null || ground === undefined ? 0 : metresTo(ground, at)
}

/** Where to go now: where he stands until he has stayed, then the next in order, or the nearest where order does not matter. */
export const nextStop = ({ stops, plan, ordered, facts }: Pick<PatrolRound, 'stops' | 'plan' | 'ordered' | 'facts'>, at: Here | null): StopAhead | undefined => {
  const open = stops.flatMap((stop) => {
    const fact = facts.find((it) => it.stop === stop.id)
    return fact === undefined || fact.state === 'reached' ? [] : [{ stop, fact }]
  })
  const found = open.find(({ fact }) => fact.state === 'there') ?? (ordered ? open : open.toSorted((a, b) => distance(a, plan, at) - distance(b, plan, at)))[0]
  if (found === undefined) return undefined
  const ground = groundOf(found.stop, plan)
  return { ...found, way: wayWords(found.stop, plan, at), here: found.fact.state === 'there' || (at !== null && ground !== undefined && isOn(ground, { ...at, at: 0, accuracy: 0 })) }
}
