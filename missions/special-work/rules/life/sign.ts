import { type Decision, refuse } from '@anlan/kernel/decision'
import { APPROVING_NODE, SIGN_NODES } from '@anlan/standards/special-work/kinds'
import type { Permit, Signed } from '../../contract/permit.ts'
import type { Named, Presence } from '../../contract/person.ts'
import { upgradedLevel } from '../level/upgrade.ts'
import { turnOf } from './turn.ts'
import { changed, type Deciding, handAt, isGuardian, isIn, moved, notNow, passGates, whoActs } from './deciding.ts'

export interface Signing {
  readonly node: Signed['node']
  readonly opinion: string
  readonly presence: Presence
  readonly picture: string | null
  /** Somebody signs in another's stead, by a delegation that stands (AQ 3064.2-2025 5.5.3). */
  readonly for: Named | null
}

const isUpgrade = ({ state, upgraded }: Permit): boolean => (state === 'issued' || state === 'suspended') && !upgraded

/** Whether this hand may sign this node: its turn, on site, and no judge in his own case. */
const maySign = (signing: Signing, by: Named, permit: Permit, may: readonly Named[]): Decision<true> | undefined => {
  if (!may.some(({ id }) => id === (signing.for ?? by).id)) return refuse('sign-not-yours', `“${SIGN_NODES[signing.node]}”应由${may.map(({ name }) => name).join('、')}签批`, { kind: 'forbidden' })
  if (signing.presence.kind === 'none') return refuse('sign-not-here', '签批应在作业现场进行，没有到场证明。请到现场后用人员定位、扫码或现场照片证明', { clause: 'AQ 3064.2-2025 5.5.2' })
  if (signing.node !== APPROVING_NODE[permit.kind]) return undefined
  if (permit.createdBy.id === by.id) return refuse('sign-own', '申请人不能审批自己的作业票，请由其他审批人签批', { kind: 'forbidden', clause: 'GB 30871-2022 4.11' })
  return isGuardian(permit, by) ? refuse('sign-guardian', '监护人不能兼任本作业票的审批人', { kind: 'forbidden', clause: 'GB 30871-2022 4.10' }) : undefined
}

/** 签批: in order, on site, with the law's gates before the pen (AQ 3064.2-2025 5.4.3–5.5.3). The last one issues and freezes. */
export const decideSign = (signing: Signing, deciding: Deciding): Decision<Permit> => {
  const { permit, actor, facts } = deciding
  const by = whoActs(actor)
  if (!by.accepted) return by
  if (!isIn(permit, 'signing')) return notNow(permit, '签批')
  const turn = turnOf(permit)
  if (turn === undefined || turn.node !== signing.node) return refuse('sign-order', turn === undefined ? '签批已完成' : `请先由“${SIGN_NODES[turn.node]}”签批`, { kind: 'conflict', clause: 'AQ 3064.2-2025 5.5.1' })
  const refused = maySign(signing, by.value, permit, turn.may)
  if (refused !== undefined && !refused.accepted) return refused
  const passed = passGates('sign', deciding)
  if (!passed.accepted) return passed
  const signed = [...permit.signed, { ...handAt(by.value, facts), ...signing, upgraded: false }]
  const next = turnOf({ chain: permit.chain, signed })
  if (next === undefined) return moved(permit, 'issue', facts, by.value.name, { signed, issuedAt: facts.now, frozen: facts.digest })
  return changed(permit, facts, by.value.name, { signed, chain: permit.chain.map((it) => (it.node === next.node ? { ...it, since: facts.now } : it)) })
}

/** 退回, with what has to be mended; what was signed is signed anew. */
export const decideReject = (reason: string, { permit, actor, facts }: Deciding): Decision<Permit> => {
  const by = whoActs(actor)
  if (!by.accepted) return by
  const turn = turnOf(permit)
  if (turn === undefined || !turn.may.some(({ id }) => id === by.value.id)) return refuse('sign-not-yours', '还没有轮到您签批，不能退回', { kind: 'forbidden' })
  return moved(permit, 'reject', facts, by.value.name, { signed: [], chain: [], changedCause: reason })
}

/** 升级签批 (GB 30871-2022 5.1.1): the higher approver, on site, when a window opens over a permit in force. */
export const decideUpgrade = (signing: Signing, may: readonly Named[], deciding: Deciding): Decision<Permit> => {
  const { permit, actor, facts } = deciding
  const by = whoActs(actor)
  if (!by.accepted) return by
  if (!isUpgrade(permit) || facts.window === null || permit.kind !== 'hot-work' || permit.level === null) return notNow(permit, '补签升级审批')
  const refused = maySign({ ...signing, node: 'approver' }, by.value, permit, may)
  if (refused !== undefined && !refused.accepted) return refused
  return changed(permit, facts, by.value.name, {
    signed: [...permit.signed, { ...handAt(by.value, facts), ...signing, node: 'approver', upgraded: true }], upgraded: true, level: upgradedLevel(permit.level), levelReasons: [...permit.levelReasons, `${facts.window.title}升级管理（5.1.1）`],
  })
}
