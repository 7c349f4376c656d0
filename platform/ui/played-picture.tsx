import './live-picture.css'
import { useState } from 'react'

/** A recording that a browser plays by itself: parts of motion JPEG in one answer. Its end leaves the last picture standing. */
export const PlayedPicture = ({ address, name, words }: { readonly address: string; readonly name: string; readonly words: string }) => {
  const [lost, setLost] = useState(false)
  return (
    <figure className="al-live">
      {lost ? <div className="al-live-none" role="alert"><strong>不能播放</strong><span>录像机连不上，或这段录像已不在</span></div> : <img src={address} alt={`${name}的录像`} onError={() => setLost(true)} />}
      <figcaption><span>{name}</span><span>{words}</span></figcaption>
    </figure>
  )
}
