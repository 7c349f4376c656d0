import type { z } from 'zod'
import type { Decision } from '@anlan/kernel/decision'
import type { CommandKind } from '@anlan/kernel/endpoint'
import { BrokenInvariant } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import { newId } from '@anlan/platform/clock/new-id'
import { applyPermit, savePermit } from '@anlan/special-work/contract/ask-permit'
import type { GasReading } from '@anlan/special-work/contract/gas'
import type { Permit, requestSchema } from '@anlan/special-work/contract/permit'
import { getPermit } from '@anlan/special-work/contract/permits'
import { answerMeasure, briefWorkers, recordGas, recordHazards, submitPermit } from '@anlan/special-work/contract/prepare-permit'
import { signPermit } from '@anlan/special-work/contract/sign-permit'
import { confirmSafe } from '@anlan/special-work/contract/work-permit'
import { WORK_MEASURES } from '@anlan/standards/special-work/measures'
import { type SignNode, WORK_LAW } from '@anlan/standards/special-work/kinds'
import type { Visitor } from '../../visitor.ts'
import { DEMO_PASSWORD } from '../keys.ts'

type Moved = Decision<{ readonly version: number; readonly state: Permit['state'] }>
export type Asked = z.input<typeof requestSchema>

/** Somebody who is at the permit, with the picture of his signature. */
export interface Hand {
  readonly visitor: Visitor
  readonly person: Id
  readonly name: string
  readonly picture: Id | null
}

/** What is written into the blanks of a measure row. */
const BLANKS: Readonly<Record<string, string>> = { coordinator: '郜远山', author: '蔺书昀', text: '安排专人巡视周边', detector: 'JC-01', camera: 'BK-01', ventilation: '机械通风', method: '清水冲洗', owner: '单逸舟', lock: 'S-07', voltage: '24 V 防爆型' }
const blankOf = (name: string): string => BLANKS[name] ?? '2'
/** Rows that do not concern a plain job, each with its reason. */
const LEFT = /可燃内衬|乙炔瓶|围堰及防火间距|高处动火|转动部件|扬尘/

/** One permit and the commands of its life, each at the version that it has by now, as screens send them. */
export const openHands = (id: Id = newId()) => {
  let version = 0
  const tell = async (who: Hand, command: CommandKind, more: object = {}): Promise<Moved> => {
    const decision = (await who.visitor.tell(command, { id, version, ...more } as never)) as Moved
    if (decision.accepted) version = decision.value.version
    return decision
  }
  const must = async (who: Hand, command: CommandKind, more: object = {}): Promise<Permit['state']> => {
    const decision = await tell(who, command, more)
    if (decision.accepted) return decision.value.state
    throw new BrokenInvariant(`${command.name} by ${who.name}: ${decision.refusal.code} ${decision.refusal.message}`)
  }
  /** As it stands; what others or the system did to it meanwhile is known from here on. */
  const see = async (who: Hand) => {
    const found = await who.visitor.get(getPermit, { id })
    version = found.permit.version
    return found
  }
  /** The code that hangs at the work, scanned now. */
  const code = (at: number) => [{ kind: 'code' as const, code: id, at }]
  const save = (who: Hand, plan: Id | null, request: Asked) => must(who, savePermit, { plan, request })
  const gas = (who: Hand, detector: Id | null, sampledAt: number, readings: readonly GasReading[], spot = '动火点') => tell(who, recordGas, { sampledAt, spot, detector, readings: [...readings] })
  const measures = async (who: Hand, kind: Permit['kind'], at: number, upTo = Number.POSITIVE_INFINITY, photos: Readonly<Record<number, Id>> = {}): Promise<void> => {
    for (const [row, { text, blanks = [], hint }] of WORK_MEASURES[kind].slice(0, upTo).entries()) {
      const left = hint === 'never' || LEFT.test(text)
      await must(who, answerMeasure, { row, involved: !left, reason: left ? '本次作业不涉及' : '', blanks: left ? {} : Object.fromEntries(blanks.map(({ name }) => [name, blankOf(name)])), photos: photos[row] === undefined ? [] : [photos[row]], proofs: code(at) })
    }
  }
  const hazards = (who: Hand, steps: readonly { readonly step: string; readonly hazard: string; readonly measure: string }[]) => must(who, recordHazards, { steps: [...steps] })
  const brief = (who: Hand, points: string, receivers: readonly { readonly person: Id; readonly picture: Id | null }[]) => must(who, briefWorkers, { points, receivers: [...receivers] })
  const sign = (who: Hand, node: SignNode, at: number, more: object = {}) => tell(who, signPermit, { node, picture: who.picture, secret: DEMO_PASSWORD, proofs: code(at), ...more })
  /** In the order of the form, each by whom `signers` names, as far as `upTo`. */
  const signAll = async (kind: Permit['kind'], signers: Readonly<Partial<Record<SignNode, Hand>>>, at: number, upTo = Number.POSITIVE_INFINITY): Promise<void> => {
    for (const node of WORK_LAW[kind].signs.slice(0, upTo)) {
      const who = signers[node]
      const signed = who === undefined ? undefined : await sign(who, node, at)
      if (signed?.accepted !== true) throw new BrokenInvariant(`${kind} ${node}: ${signed === undefined ? 'nobody' : `${signed.refusal.code} ${signed.refusal.message}`}`)
    }
  }
  const makeSafe = async (who: Hand, steps: readonly string[]): Promise<void> => {
    for (const step of steps) await must(who, confirmSafe, { step })
  }
  return { id, tell, must, see, code, save, apply: (who: Hand) => must(who, applyPermit), submit: (who: Hand) => must(who, submitPermit), gas, measures, hazards, brief, sign, signAll, makeSafe }
}
export type Hands = ReturnType<typeof openHands>
