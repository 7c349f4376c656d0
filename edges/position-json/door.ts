import { Fault } from '@anlan/kernel/fault'
import { SECOND } from '@anlan/kernel/time'
import type { FixIntake, Source } from '@anlan/positioning/contract/report'

/** How long an answer is believed: so long a source that was switched off is still heard. */
const KNOWN_FOR = 30 * SECOND
const REFUSED_FOR = 3 * SECOND
const MOST_REMEMBERED = 10_000

export interface Speaker {
  readonly source: string
  readonly token: string
}

/** Who may come in. Asks the intake once in a while, not for every report. */
export interface Door {
  /** @throws Fault `positioning-door-busy` when too many unknown ones knock at once */
  check(speaker: Speaker): Promise<Source | undefined>
}

/** @param atOnce how many questions may be open at once; many only come from somebody who guesses */
export const openDoor = (intake: FixIntake, atOnce = Number.POSITIVE_INFINITY): Door => {
  const remembered = new Map<string, { readonly answer: Promise<Source | undefined>; until: number }>()
  let open = 0
  const ask = (key: string, { source, token }: Speaker): Promise<Source | undefined> => {
    if (open >= atOnce) throw new Fault('positioning-door-busy', '同时接入的设备太多，请稍后重试')
    open += 1
    const answer = intake.authenticate(source, token)
    const entry = { answer, until: Number.POSITIVE_INFINITY }
    remembered.delete(key)
    remembered.set(key, entry)
    const oldest = remembered.size > MOST_REMEMBERED ? remembered.keys().next().value : undefined
    if (oldest !== undefined) remembered.delete(oldest)
    const settle = (forMs: number): void => {
      open -= 1
      entry.until = performance.now() + forMs
    }
    answer.then(
      (found) => settle(found === undefined ? REFUSED_FOR : KNOWN_FOR),
      () => settle(0),
    )
    return answer
  }
  return {
    check: async (speaker) => {
      if (speaker.source.length > 64 || speaker.token.length > 200) return undefined
      const key = `${speaker.source}\n${speaker.token}`
      const entry = remembered.get(key)
      return entry !== undefined && performance.now() < entry.until ? entry.answer : ask(key, speaker)
    },
  }
}

export const NOT_LET_IN = '数据源编号或密钥不对，或数据源已停用，请在“定位数据源”中核对'
