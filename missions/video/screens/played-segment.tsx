import './played-segment.css'
import { useState } from 'react'
import type { Instant } from '@anlan/kernel/time'
import { PlayedPicture } from '@anlan/platform/ui/played-picture'
import { fullTime } from '@anlan/platform/ui/time-words'
import type { Segment } from '../contract/keep-recording.ts'
import { segmentAddress } from '../contract/picture-address.ts'

interface PlayedSegmentProps {
  readonly org: string
  readonly segment: Segment
  /** Where it begins to be played. */
  readonly at: Instant
  readonly onEnded?: () => void
}

/** A recording from a moment on. Films are played from there; motion JPEG knows no moments and begins with its piece. */
export const PlayedSegment = ({ org, segment: { id, name, from, to, film: known }, at, onEnded }: PlayedSegmentProps) => {
  const [film, setFilm] = useState(known)
  const [into] = useState(Math.max(0, at - from) / 1_000)
  const address = segmentAddress(org, id)
  const words = `${fullTime(from)} 至 ${fullTime(to).slice(11)}`
  if (!film) return <PlayedPicture address={address} name={name} words={words} />
  return (
    <figure className="vi-played">
      <video src={`${address}#t=${into}`} autoPlay muted controls playsInline aria-label={`${name}的录像`} onError={() => setFilm(false)} onEnded={onEnded} />
      <figcaption><span>{name}</span><span>{words}</span></figcaption>
    </figure>
  )
}
