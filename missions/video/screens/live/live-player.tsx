import '@anlan/platform/ui/live-picture.css'
import '../video.css'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useEvery } from '@anlan/platform/ui/every'
import { makeLater } from '@anlan/platform/ui/later'
import { LivePicture } from '@anlan/platform/ui/live-picture'
import type { LiveAbout } from '../../contract/live-stream.ts'
import { liveAddress, pictureAddress } from '../../contract/picture-address.ts'
import { openLive } from './open-live.ts'
import { canPlayFilm, playFilm } from './play-film.ts'
import { canPlayFrames, playFrames, type Playing } from './play-frames.ts'

interface LivePlayerProps {
  readonly org: string
  readonly camera: string
  readonly name: string
  readonly stream: 'main' | 'sub'
  readonly state?: ReactNode
}
type Way = 'frames' | 'mse' | 'pictures'
/** Longer without a new picture: what stands there is no live picture any more, ms. */
const STALE = 4_000
const AGAIN = 2_000

/** Live: WebCodecs where the browser can, else Media Source, else a picture a second. What comes no more is said to be gone. */
export const LivePlayer = ({ org, camera, name, stream, state }: LivePlayerProps) => {
  const [way, setWay] = useState<Way>('VideoDecoder' in window ? 'frames' : 'MediaSource' in window ? 'mse' : 'pictures')
  const [about, setAbout] = useState<LiveAbout | undefined>(undefined)
  const [here, setHere] = useState<'connecting' | 'live' | 'lost'>('connecting')
  const [attempt, setAttempt] = useState(0)
  const canvas = useRef<HTMLCanvasElement>(null)
  const video = useRef<HTMLVideoElement>(null)
  const last = useRef(0)
  useEffect(() => {
    if (way === 'pictures') return undefined
    let playing: Playing | undefined
    let over = false
    let early: ArrayBuffer[] = []
    const shown = (): void => {
      last.current = performance.now()
      setHere('live')
    }
    const worse = (): void => { if (!over) setWay(way === 'frames' ? 'mse' : 'pictures') }
    const begin = async (told: LiveAbout): Promise<void> => {
      playing?.end()
      playing = undefined
      setAbout(told)
      const can = way === 'frames' ? await canPlayFrames(told) : canPlayFilm(told)
      if (over) return
      if (!can) return worse()
      if (way === 'frames' && canvas.current !== null) playing = playFrames(canvas.current, told, shown, worse)
      if (way === 'mse' && video.current !== null) playing = playFilm(video.current, told, shown, worse)
      for (const data of early) playing?.bytes(data)
      early = []
    }
    const again = makeLater()
    const leave = openLive(liveAddress(org, camera, way, stream), {
      about: (told) => {
        early = []
        void begin(told)
      },
      bytes: (data) => (playing === undefined ? void early.push(data) : playing.bytes(data)),
      closed: (why) => {
        if (why === 'unplayable') return setWay('pictures')
        setHere('lost')
        again.set(AGAIN, () => setAttempt((count) => count + 1))
      },
    })
    return () => {
      over = true
      again.clear()
      leave()
      playing?.end()
    }
  }, [org, camera, stream, way, attempt])
  useEvery(1_000, () => {
    if (here === 'live' && performance.now() - last.current > STALE) setHere('lost')
  })
  if (way === 'pictures') return <LivePicture address={pictureAddress(org, camera)} name={name} state={state} />
  return (
    <figure className="al-live" data-way={way}>
      <div className="vi-screen">
        {way === 'frames' ? <canvas ref={canvas} role="img" aria-label={`${name}的实时画面`} hidden={here === 'lost'} /> : <video ref={video} muted autoPlay playsInline aria-label={`${name}的实时画面`} hidden={here === 'lost'} />}
        {here === 'live' ? null : <div className="al-live-none" role="status">{here === 'connecting' ? '正在连接' : <><strong>无信号</strong><span>没有收到画面，正在重新连接</span></>}</div>}
      </div>
      <figcaption>
        <span>{name}</span>
        <span>{about?.main === 'h265' && about.from === 'sub' ? '主码流为 H.265，显示子码流　' : ''}{state}</span>
      </figcaption>
    </figure>
  )
}
