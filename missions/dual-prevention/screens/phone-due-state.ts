import type { Id } from '@anlan/kernel/id'
import { type Instant, MINUTE } from '@anlan/kernel/time'
import type { WaitingCommand } from '@anlan/platform/ui/phone/phone-store'
import { answerDue, makeUpDue } from '../contract/answer-due.ts'
import type { Due } from '../contract/due.ts'

/** What still lies in this phone's outbox. */
export type Waiting = Pick<WaitingCommand, 'endpoint' | 'input' | 'lastRefusal'>

/** A due as the phone sees it: what the server last said, our clock since then, and what waits here to be sent. */
export type DueFace = 'now' | 'missed' | 'later' | 'refused' | 'waiting' | 'done'

export const FACES: Readonly<Record<DueFace, string>> = {
  now: '现在要查',
  missed: '逾期，需补查',
  refused: '没有被接收，需处理',
  later: '稍后开始',
  waiting: '已填写，待上传',
  done: '已排查',
}

const ANSWERS = new Set([answerDue.name, makeUpDue.name])

const waitingFor = (due: Id, outbox: readonly Waiting[]): Waiting | undefined => outbox.findLast(({ endpoint, input }) => ANSWERS.has(endpoint) && input['due'] === due)

export const faceOf = (due: Pick<Due, 'id' | 'state' | 'startAt' | 'endAt'>, outbox: readonly Waiting[], now: Instant): DueFace => {
  const waiting = waitingFor(due.id, outbox)
  if (waiting !== undefined) return waiting.lastRefusal === null ? 'waiting' : 'refused'
  if (due.state === 'done' || due.state === 'made-up') return 'done'
  // Without a network nobody told us that it has expired; the clock did.
  if (due.state === 'missed' || now >= due.endAt) return 'missed'
  return now < due.startAt ? 'later' : 'now'
}

export interface FacedDue {
  readonly due: Due
  readonly face: DueFace
}

/** The order of work: what came back, what runs out first, what was missed, what begins later, what is done. */
const ORDER: readonly DueFace[] = ['refused', 'now', 'missed', 'later', 'waiting', 'done']

const moment = ({ due, face }: FacedDue): Instant => (face === 'later' ? due.startAt : due.endAt)

export const inOrder = (dues: readonly Due[], outbox: readonly Waiting[], now: Instant): FacedDue[] =>
  dues
    .map((due) => ({ due, face: faceOf(due, outbox, now) }))
    .sort((a, b) => ORDER.indexOf(a.face) - ORDER.indexOf(b.face) || moment(a) - moment(b) || a.due.unitName.localeCompare(b.due.unitName, 'zh') || (a.due.id < b.due.id ? -1 : 1))

export interface DueGroup {
  readonly face: DueFace
  readonly dues: readonly FacedDue[]
}

export const inGroups = (faced: readonly FacedDue[]): DueGroup[] =>
  ORDER.map((face) => ({ face, dues: faced.filter((it) => it.face === face) })).filter(({ dues }) => dues.length > 0)

/** What to do after `done`: the same place first, so that nobody walks twice. */
export const nextAfter = (done: Pick<Due, 'id' | 'unit'>, faced: readonly FacedDue[]): FacedDue | undefined => {
  const left = faced.filter(({ due, face }) => due.id !== done.id && (face === 'now' || face === 'missed'))
  return left.find(({ due, face }) => face === 'now' && due.unit === done.unit) ?? left[0]
}

const SOON = 30 * MINUTE

/** Those that run out within half an hour. */
export const runningOut = (faced: readonly FacedDue[], now: Instant): FacedDue[] => faced.filter(({ due, face }) => face === 'now' && due.endAt - now <= SOON)
