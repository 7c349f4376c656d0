import './live-picture.css'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useEvery } from './every.ts'

const EVERY = 1_000
const NO_SIGNAL = { missing: '没有接入画面', forbidden: '您的岗位角色不能查看', away: '录像机连不上' } as const

interface LivePictureProps {
  /** Answers one picture. */
  readonly address: string
  readonly name: string
  /** Beside the name, e.g. whether it is recorded. */
  readonly state?: ReactNode
}

/** One picture a second. What comes no more is said to be gone: an old picture never passes for a live one. */
export const LivePicture = ({ address, name, state }: LivePictureProps) => {
  const [shown, setShown] = useState<string | undefined>(undefined)
  const [lost, setLost] = useState<keyof typeof NO_SIGNAL | undefined>(undefined)
  const last = useRef<string | undefined>(undefined)
  const show = (next: string | undefined) => {
    if (last.current !== undefined) URL.revokeObjectURL(last.current)
    last.current = next
    setShown(next)
  }
  useEffect(() => () => void (last.current === undefined ? undefined : URL.revokeObjectURL(last.current)), [])
  useEvery(EVERY, async () => {
    if (document.hidden) return
    const answer = await fetch(address, { cache: 'no-store' }).catch(() => undefined)
    if (answer?.ok === true) {
      show(URL.createObjectURL(await answer.blob()))
      setLost(undefined)
    } else {
      show(undefined)
      setLost(answer?.status === 404 ? 'missing' : answer?.status === 403 ? 'forbidden' : 'away')
    }
  })
  return (
    <figure className="al-live">
      {shown === undefined ? <div className="al-live-none" role="status">{lost === undefined ? '正在连接' : <><strong>无信号</strong><span>{NO_SIGNAL[lost]}</span></>}</div> : <img src={shown} alt={`${name}的实时画面`} />}
      <figcaption><span>{name}</span>{state === undefined ? null : <span>{state}</span>}</figcaption>
    </figure>
  )
}
