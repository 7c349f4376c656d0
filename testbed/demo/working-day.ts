import { answerDue } from '@anlan/dual-prevention/contract/answer-due'
import { myDues } from '@anlan/dual-prevention/contract/due'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { signIn } from '../visitor.ts'
import { DEMO_PASSWORD } from './keys.ts'

const WORKERS = ['luan', 'mou', 'juanbang', 'gao', 'qiu', 'huangfu', 'linghu', 'shangguan']
const PAUSE = 45 * SECOND
/** Some dues are left for whoever tries the demonstration, and some are missed, as in life. */
const LEFT = 3

/** The fictitious workers go round: every little while each answers one due that has been open for some minutes. */
export const workOn = async (base: string, signal: AbortSignal): Promise<void> => {
  for (let round = 0; !signal.aborted; round += 1) {
    const login = WORKERS[round % WORKERS.length] ?? ''
    await answerOne(base, login).catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, PAUSE / WORKERS.length))
  }
}

const answerOne = async (base: string, login: string): Promise<void> => {
  const worker = await signIn(base, login, DEMO_PASSWORD)
  const { dues, now } = await worker.get(myDues, {})
  const open = dues.filter(({ state, startAt, endAt }) => state === 'open' && startAt + 2 * MINUTE <= now && now < endAt)
  const due = open.length > LEFT ? open.toSorted((a, b) => a.endAt - b.endAt)[0] : undefined
  if (due === undefined) return
  await worker.must(answerDue, { due: due.id, record: newId(), result: '0', note: '', photos: [], device: 'demo', checkedAt: now })
  await worker.fetch('/api/session', { method: 'DELETE' })
}
