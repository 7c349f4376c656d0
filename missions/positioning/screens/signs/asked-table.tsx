import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { durationWords, fullTime } from '@anlan/platform/ui/time-words'
import { type Asked, SIGN_STATES, type SignState } from '../../contract/sign.ts'
import { VouchDialog } from './vouch-dialog.tsx'

const TONES = { asked: 'open', answered: 'done', unanswered: 'late' } as const satisfies Readonly<Record<SignState, string>>

const clock = (at: number): string => fullTime(at).slice(11)

/** Everybody whose card is silent: whoever gave no answer first. */
export const AskedTable = ({ asked, now }: { readonly asked: readonly Asked[]; readonly now: number }) => {
  const [seen, setSeen] = useState<Asked | undefined>(undefined)
  if (asked.length === 0) return <p className="al-none">现在没有人失联</p>
  return (
    <div className="po-scroll">
      <table className="po-table">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">应答</th>
            <th scope="col">失联</th>
            <th scope="col">最后位置</th>
            <th scope="col">时间</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {asked.map((it) => (
            <tr key={it.person}>
              <th scope="row">{it.name}</th>
              <td><StateTag words={SIGN_STATES[it.state]} tone={TONES[it.state]} /></td>
              <td>{durationWords(now - it.since)}</td>
              <td>{it.plan === '' ? '从未定位' : `${it.fenceName ?? it.plan}，东 ${Math.round(it.x)} 米，北 ${Math.round(it.y)} 米`}</td>
              <td>{it.signedAt !== null ? `${clock(it.signedAt)} 已报平安` : it.answerBy !== null ? `等待到 ${clock(it.answerBy)}` : '应答时间已过'}</td>
              <td>{it.mayVouch && it.state !== 'answered' ? <Button onClick={() => setSeen(it)}>看见本人</Button> : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {seen === undefined ? null : <VouchDialog asked={seen} onDone={() => setSeen(undefined)} />}
    </div>
  )
}
