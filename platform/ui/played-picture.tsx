import './live-picture.css'
import { useState } from 'react'

/** A recording that a browser plays by itself: a film, or parts of motion JPEG in one answer, whose end leaves the last picture standing. What it is shows when it comes. */
export const PlayedPicture = ({ address, name, words }: { readonly address: string; readonly name: string; readonly words: string }) => {
  const [way, setWay] = useState<'parts' | 'film' | 'lost'>('parts')
  return (
    <figure className="al-live">
      {way === 'lost' ? <div className="al-live-none" role="alert"><strong>不能播放</strong><span>录像机连不上，或这段录像已不在</span></div> : null}
      {way === 'parts' ? <img src={address} alt={`${name}的录像`} onError={() => setWay('film')} /> : null}
      {way === 'film' ? <video src={address} controls autoPlay muted playsInline aria-label={`${name}的录像`} onError={() => setWay('lost')} /> : null}
      <figcaption><span>{name}</span><span>{words}</span></figcaption>
    </figure>
  )
}
