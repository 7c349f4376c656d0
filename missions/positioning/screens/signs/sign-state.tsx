import type { Instant } from '@anlan/kernel/time'
import { durationWords, fullTime, timeWords } from '@anlan/platform/ui/time-words'
import { type Asked, type PersonSign, SIGN_WAYS } from '../../contract/sign.ts'

interface SignStateProps {
  readonly mine: Asked | null
  readonly last: PersonSign | null
  readonly now: Instant
}

const headOf = ({ state, since, answerBy }: Asked, now: Instant): readonly [string, string] => {
  if (state === 'answered') return ['已报平安', '终端仍然没有信号，请尽快检查电量或到值班室更换']
  if (state === 'unanswered') return ['请立即报平安', `您的定位终端已失联 ${durationWords(now - since)}，应答时间已过，班组长正在找您`]
  return ['请报平安', `您的定位终端已失联 ${durationWords(now - since)}，请在 ${answerBy === null ? '现在' : fullTime(answerBy).slice(11, 16)} 前应答`]
}

/** What is asked of me, and what I last said. */
export const SignState = ({ mine, last, now }: SignStateProps) => {
  const [head, text] = mine === null ? ['您的定位终端有信号', '不需要报平安；终端没电、忘带或被找时，也可以随时报'] : headOf(mine, now)
  return (
    <section className="po-sign-state" data-state={mine?.state ?? 'none'} role="status">
      <strong>{head}</strong>
      <span>{text}</span>
      {last === null ? null : <small>上次：{timeWords(last.at, now)}，{last.how === 'vouch' ? `${last.witnessName ?? ''}看见` : SIGN_WAYS[last.how]}{last.place === '' ? '' : `，${last.place}`}</small>}
    </section>
  )
}
