import './wall.css'
import { useState } from 'react'
import { useEvery } from '@anlan/platform/ui/every'
import { send } from '@anlan/platform/ui/wire'
import { type Wall as WallContent, wallSchema } from '../contract/screen.ts'
import { clockOf } from './clock-words.ts'
import { GateBoard } from './gate-board.tsx'
import { PublicBoard } from './public-board.tsx'

const EVERY = 5_000
/** So long each source stands on a board that has several. */
const TURN = 30_000

interface State {
  readonly content?: WallContent
  /** Why nothing new came; the last that came stays. */
  readonly wrong?: string
  readonly since?: number
}

/** Asks every few seconds with its token alone. What is shown moves only when something has changed; a lost line says so. */
export const Wall = ({ token }: { readonly token: string }) => {
  const [{ content, wrong, since }, setState] = useState<State>({})
  const [turn, setTurn] = useState(-1)
  useEvery(TURN, () => setTurn((before) => before + 1))
  useEvery(EVERY, async () => {
    const answer = await send(`/api/wall/${token}`, { within: 10_000 }).catch(() => undefined)
    const parsed = answer?.status === 200 ? wallSchema.safeParse(answer.body) : undefined
    if (parsed?.success === true) setState({ content: parsed.data, since: parsed.data.kind === 'gate' ? parsed.data.gate.now : 0 })
    else if (answer?.status === 404) setState({ wrong: '这个地址不是公告屏，或者已经停用' })
    else setState((before) => ({ ...before, wrong: '连接中断，正在重连' }))
  })
  return (
    <div className="wall-page">
      <title>公告屏</title>
      {content === undefined ? <div className="wall"><main className="wall-none"><h2>{wrong ?? '正在连接'}</h2></main></div> : content.kind === 'gate' ? <GateBoard gate={content.gate} /> : <PublicBoard board={content.board} only={Math.max(0, turn)} />}
      {wrong === undefined || content === undefined ? null : <p className="wall-broken" role="status">{wrong}{since === undefined || since === 0 ? '' : `，显示的是 ${clockOf(since)} 的内容`}</p>}
    </div>
  )
}
