import './devices.css'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { makeLater } from '@anlan/platform/ui/later'
import type { Turn } from '../../contract/find-devices.ts'
import { cameraPath, getOf, postTo } from './ask-device.ts'

interface Preset {
  readonly token: string
  readonly name: string
}
/** Said again so often while the button is held: the recorder stops what is not said again for two seconds. */
const AGAIN = 1_000
const SPEED = 0.5
const WAYS = [
  { words: '左上', sign: '↖', pan: -1, tilt: 1, zoom: 0 }, { words: '上', sign: '↑', pan: 0, tilt: 1, zoom: 0 }, { words: '右上', sign: '↗', pan: 1, tilt: 1, zoom: 0 },
  { words: '左', sign: '←', pan: -1, tilt: 0, zoom: 0 }, { words: '拉近', sign: '＋', pan: 0, tilt: 0, zoom: 1 }, { words: '右', sign: '→', pan: 1, tilt: 0, zoom: 0 },
  { words: '左下', sign: '↙', pan: -1, tilt: -1, zoom: 0 }, { words: '下', sign: '↓', pan: 0, tilt: -1, zoom: 0 }, { words: '右下', sign: '↘', pan: 1, tilt: -1, zoom: 0 },
  { words: '拉远', sign: '－', pan: 0, tilt: 0, zoom: -1 },
] as const

/** Held it moves, let go it stops; whoever leaves the page or loses the network lets go as well. */
export const TurnPad = ({ org, camera }: { readonly org: string; readonly camera: string }) => {
  const [said, setSaid] = useState('')
  const [held, setHeld] = useState('')
  const [presets, setPresets] = useState<readonly Preset[] | undefined>(undefined)
  const [chosen, setChosen] = useState('')
  const path = cameraPath(org, camera)
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const again = useRef(makeLater())
  const moving = useRef(false)
  // One after the other: a stop must not overtake its move.
  const send = (turn: Turn): Promise<boolean> => {
    const sent = line.current.then(() => postTo(`${path}/turn`, turn)).then((decision) => {
      setSaid(decision.accepted ? '' : decision.refusal.message)
      return decision.accepted
    })
    line.current = sent.catch(() => undefined)
    return sent
  }
  const release = (): void => {
    again.current.clear()
    if (!moving.current) return
    moving.current = false
    setHeld('')
    void send({ stop: true })
  }
  const press = ({ words, pan, tilt, zoom }: (typeof WAYS)[number]): void => {
    if (moving.current) return
    moving.current = true
    setHeld(words)
    const turn = { pan: pan * SPEED, tilt: tilt * SPEED, zoom: zoom * SPEED }
    const repeat = (): void => again.current.set(AGAIN, () => {
      if (!moving.current) return
      void send({ ...turn, again: true })
      repeat()
    })
    void send({ ...turn, again: false }).then((done) => {
      if (done && moving.current) repeat()
    })
  }
  const letGo = useRef(release)
  letGo.current = release
  useEffect(() => {
    const leave = (): void => letGo.current()
    window.addEventListener('blur', leave)
    return () => {
      window.removeEventListener('blur', leave)
      leave()
    }
  }, [])
  const open = async (): Promise<void> => {
    const decision = await getOf<{ readonly presets: readonly Preset[] }>(`${path}/presets`)
    setSaid(decision.accepted ? '' : decision.refusal.message)
    if (decision.accepted) setPresets(decision.value.presets)
  }
  return (
    <div className="vi-pad-row">
      <div className="vi-pad" role="group" aria-label="云台控制，按住转动，松开停止">
        {WAYS.map((way) => (
          <button
            key={way.words} type="button" className="al-button" aria-label={way.words} title={way.words} aria-pressed={held === way.words}
            onPointerDown={(event) => { event.currentTarget.setPointerCapture(event.pointerId); press(way) }} onPointerUp={release} onPointerCancel={release} onLostPointerCapture={release} onContextMenu={(event) => event.preventDefault()}
            onKeyDown={(event) => { if ((event.key === ' ' || event.key === 'Enter') && !event.repeat) press(way) }} onKeyUp={release} onBlur={release}
          >{way.sign}</button>
        ))}
      </div>
      <div className="vi-presets">
        {presets === undefined ? <Button onClick={() => void open()}>预置位</Button> : presets.length === 0 ? <p className="al-clause">摄像机上没有预置位</p> : (
          <label>预置位 <select className="al-input" value={chosen} onChange={({ target }) => { setChosen(target.value); if (target.value !== '') void send({ preset: target.value }) }}><option value="">转到…</option>{presets.map((it) => <option key={it.token} value={it.token}>{it.name || it.token}</option>)}</select></label>
        )}
        <p role="status" className={said === '' ? 'al-clause' : 'vi-wrong'}>{said === '' ? '按住转动，松开停止；谁转动过记入审计' : said}</p>
      </div>
    </div>
  )
}
