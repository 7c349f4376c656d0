import type { Instant } from '@anlan/kernel/time'
import { fullTime, timeWords } from '@anlan/platform/ui/time-words'
import type { LivePerson } from '../../contract/live.ts'
import { SIGN_WAYS } from '../../contract/sign.ts'
import { silentWords } from '../live-words.ts'

type Silent = Pick<LivePerson, 'at' | 'answer' | 'answerBy' | 'sign'>

const clock = (at: Instant): string => fullTime(at).slice(11, 16)

/** In a list, of somebody silent: 扫码确认 3 分钟前 · 失联 4 分钟，等待应答 · 失联 8 分钟，未应答. */
export const silentNow = ({ at, answer, sign }: Silent, now: Instant): string => {
  if (answer === 'answered' && sign !== undefined) return `${SIGN_WAYS[sign.how]}确认 ${timeWords(sign.at, now)}`
  const ends = { asked: '，等待应答', unanswered: '，未应答', answered: '，本人已应答' }
  return `${silentWords(at, now)}${answer === undefined ? '' : ends[answer]}`
}

/** The same in full, for the card of one person. It says what is known, and never that he has left. */
export const silentStory = (person: Silent, now: Instant): string => {
  const { at, answer, answerBy, sign } = person
  if (answer === 'answered' && sign !== undefined) {
    const by = sign.by === null ? SIGN_WAYS[sign.how] : `${sign.by}看见本人`
    return `终端失联，本人已应答：${clock(sign.at)} ${by}，${sign.place === '' ? '没有说明位置' : `在${sign.place}`}。以下是应答的位置`
  }
  if (answer === 'unanswered') return `${silentWords(at, now)}，请其报平安没有回音，下落不明。以下是最后位置，请立即联系并查找；失联不等于离开`
  if (answer === 'asked') return `${silentWords(at, now)}，已请本人报平安${answerBy === undefined ? '' : `，等待到 ${clock(answerBy)}`}。以下是最后位置；失联不等于离开`
  return `${silentWords(at, now)}，不知道现在在哪里，以下是最后位置。失联不等于离开`
}
