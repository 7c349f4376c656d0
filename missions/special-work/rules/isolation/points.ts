import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { OVER, permitLife } from '../../contract/life.ts'
import type { IsolationPoint } from '../../contract/isolation.ts'
import type { Permit } from '../../contract/permit.ts'
import type { Hand } from '../../contract/person.ts'

type State = Permit['state']
interface Acting {
  readonly point: IsolationPoint
  readonly state: State
  readonly hand: Hand
  readonly roles: readonly string[]
}

const LEADERS = ['team-leader', 'safety-manager', 'principal']
/** Somebody may be inside or at it: nothing that isolates is opened. */
const EXPOSED: readonly State[] = ['issued', 'working', 'suspended']
const notNow = (state: State, what: string): Decision<never> => refuse('isolation-not-now', `作业票${permitLife.states[state]}，不能${what}`, { kind: 'conflict' })
const next = (point: IsolationPoint, over: Partial<IsolationPoint>): Decision<IsolationPoint> => accept({ ...point, ...over, version: point.version + 1 })
const stands = ({ fitted, removed }: IsolationPoint): boolean => fitted !== null && removed === null

export const mayAdd = (state: State): Decision<true> => (OVER.includes(state) ? notNow(state, '增加隔离点') : accept(true))

export const decideFit = ({ lock, tag, note }: { readonly lock: string; readonly tag: string; readonly note: string }, { point, state, hand }: Acting): Decision<IsolationPoint> => {
  if (stands(point)) return refuse('isolation-fitted', '这个隔离点已上锁挂牌', { kind: 'conflict' })
  if (OVER.includes(state) || state === 'finished') return notNow(state, '上锁挂牌')
  if (point.way === 'lock' && (lock === '' || tag === '')) return refuse('isolation-number', '上锁挂牌应填写锁具编号和挂牌编号', { field: lock === '' ? 'lock' : 'tag', clause: 'GB 30871-2022 4.2' })
  return next(point, { lock, tag, fitted: { ...hand, note }, verified: null, removed: null })
}

/** Tried by somebody, once it is fitted. */
export const decideVerify = (note: string, { point, hand }: Acting): Decision<IsolationPoint> => (stands(point) ? next(point, { verified: { ...hand, note } }) : refuse('isolation-not-fitted', '还没有上锁挂牌，请先隔离再验证', { kind: 'conflict' }))

/** 谁上锁谁解锁; in somebody's stead only a leader, with the reason. */
export const decideRemove = (note: string, { point, state, hand, roles }: Acting): Decision<IsolationPoint> => {
  if (!stands(point) || point.fitted === null) return refuse('isolation-not-fitted', '这个隔离点没有上锁，或已解除', { kind: 'conflict' })
  if (EXPOSED.includes(state)) return refuse('isolation-exposed', `作业票${permitLife.states[state]}，作业没有结束，不得解除隔离`, { kind: 'conflict', clause: 'GB 30871-2022 4.2' })
  if (point.fitted.by.id !== hand.by.id) {
    if (!roles.some((role) => LEADERS.includes(role))) return refuse('isolation-not-yours', `谁上锁谁解锁。请由${point.fitted.by.name}解除，或由班组长、安全管理人员说明原因后解除`, { kind: 'forbidden' })
    if (note === '') return refuse('isolation-reason', '代为解除的请说明原因', { field: 'note' })
  }
  return next(point, { removed: { ...hand, note } })
}

export const decideDrop = ({ point }: Pick<Acting, 'point'>): Decision<true> => (point.fitted === null ? accept(true) : refuse('isolation-kept', '已上过锁的隔离点要留在清单里，不能删除', { kind: 'conflict' }))

/** What still stands, in words: a permit is not accepted while there is any. */
export const standingWords = (points: readonly IsolationPoint[]): string[] => points.filter(stands).map(({ what, lock }) => (lock === '' ? what : `${what}（锁 ${lock}）`))
