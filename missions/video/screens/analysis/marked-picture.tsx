import './analysis.css'
import { type PointerEvent, type ReactNode, useState } from 'react'
import type { Box } from '../../contract/look.ts'

interface Spot {
  readonly x: number
  readonly y: number
}
interface MarkedPictureProps {
  /** Undefined: there is none. */
  readonly address: string | undefined
  readonly about: string
  readonly none: string
  readonly boxes?: readonly Box[]
  readonly zones?: readonly (readonly Spot[])[]
  readonly draft?: readonly Spot[]
  readonly onPress?: (at: Spot) => void
  readonly children?: ReactNode
}
const BASE = 1_000
const share = (value: number): number => Math.min(1, Math.max(0, Math.round(value * BASE) / BASE))
const ring = (spots: readonly Spot[]): string => spots.map(({ x, y }) => `${x * BASE},${y * BASE}`).join(' ')

/** A camera's picture with what is marked on it; shares of the picture, so it fits any size. */
export const MarkedPicture = ({ address, about, none, boxes = [], zones = [], draft = [], onPress, children }: MarkedPictureProps) => {
  const [broken, setBroken] = useState<string | undefined>(undefined)
  const shown = address !== undefined && broken !== address
  const press = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    onPress?.({ x: share((event.clientX - box.left) / box.width), y: share((event.clientY - box.top) / box.height) })
  }
  return (
    <figure className="vi-marked" data-empty={!shown}>
      {shown ? <img src={address} alt={about} width={640} height={360} onError={() => setBroken(address)} /> : <p>{none}</p>}
      <svg viewBox={`0 0 ${BASE} ${BASE}`} preserveAspectRatio="none" role="img" aria-label={about} {...(onPress === undefined ? {} : { className: 'vi-drawing', onPointerDown: press })}>
        {zones.map((zone, nth) => <polygon key={nth} className="vi-zone" points={ring(zone)} />)}
        {draft.length > 1 ? <polyline className="vi-zone" data-draft="true" points={ring(draft)} /> : null}
        {draft.map(({ x, y }, nth) => <ellipse key={nth} className="vi-corner" cx={x * BASE} cy={y * BASE} rx={6} ry={10} />)}
        {boxes.map(({ x, y, width, height }, nth) => <rect key={nth} className="vi-box" x={x * BASE} y={y * BASE} width={width * BASE} height={height * BASE} />)}
      </svg>
      {children}
    </figure>
  )
}
