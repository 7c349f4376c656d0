import './plan.css'
import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Point } from '@anlan/kernel/geometry'
import { panBy, toDecimetre, type ViewBox, wholePlan, zoomAt } from './view-box.ts'

export interface PlanSize {
  readonly widthMetres: number
  readonly heightMetres: number
}

interface PlanViewProps {
  readonly plan: PlanSize
  readonly picture?: string
  /** A press on the ground, in plan metres; while drawing every press is a corner. */
  readonly onPress?: (at: Point) => void
  readonly drawing: boolean
  readonly children: (view: ViewBox) => ReactNode
}

const GRID = 20
const HAND = 4

/** The ground of the plant in metres: wheel and buttons zoom, a drag moves, + and − and the arrows do both. */
export const PlanView = ({ plan, picture, onPress, drawing, children }: PlanViewProps) => {
  const { widthMetres, heightMetres } = plan
  const whole = wholePlan(widthMetres, heightMetres)
  const [view, setView] = useState(whole)
  const svg = useRef<SVGSVGElement>(null)
  const grip = useRef<{ x: number; y: number; moved: boolean } | undefined>(undefined)
  useEffect(() => setView(wholePlan(widthMetres, heightMetres)), [widthMetres, heightMetres])

  /** Screen pixels to the SVG's own units. */
  const locate = (x: number, y: number): { x: number; y: number } => {
    const matrix = svg.current?.getScreenCTM()?.inverse()
    const point = new DOMPoint(x, y).matrixTransform(matrix ?? undefined)
    return { x: point.x, y: point.y }
  }
  const zoom = (factor: number) => setView((it) => zoomAt(it, { x: it.x + it.width / 2, y: it.y + it.height / 2 }, factor, whole))
  useEffect(() => {
    const box = svg.current
    const wheel = (event: WheelEvent) => {
      event.preventDefault()
      const at = locate(event.clientX, event.clientY)
      setView((it) => zoomAt(it, at, event.deltaY > 0 ? 1.15 : 1 / 1.15, wholePlan(widthMetres, heightMetres)))
    }
    // React listens passively; the page must not scroll below the plan.
    box?.addEventListener('wheel', wheel, { passive: false })
    return () => box?.removeEventListener('wheel', wheel)
  }, [widthMetres, heightMetres])

  const move = (event: PointerEvent) => {
    const from = grip.current
    if (from === undefined) return
    if (!from.moved && Math.hypot(event.clientX - from.x, event.clientY - from.y) < HAND) return
    const [before, after] = [locate(from.x, from.y), locate(event.clientX, event.clientY)]
    setView((it) => panBy(it, after.x - before.x, after.y - before.y))
    grip.current = { x: event.clientX, y: event.clientY, moved: true }
  }
  const release = (event: PointerEvent) => {
    const held = grip.current
    grip.current = undefined
    if (held === undefined || held.moved || onPress === undefined) return
    const { x, y } = locate(event.clientX, event.clientY)
    onPress({ x: toDecimetre(x), y: toDecimetre(heightMetres - y) })
  }
  const keys: Readonly<Record<string, () => void>> = {
    '+': () => zoom(1 / 1.3),
    '=': () => zoom(1 / 1.3),
    '-': () => zoom(1.3),
    ArrowLeft: () => setView((it) => panBy(it, it.width / 10, 0)),
    ArrowRight: () => setView((it) => panBy(it, -it.width / 10, 0)),
    ArrowUp: () => setView((it) => panBy(it, 0, it.height / 10)),
    ArrowDown: () => setView((it) => panBy(it, 0, -it.height / 10)),
  }
  return (
    <svg
      ref={svg}
      role="application"
      aria-label={`平面图，东西 ${widthMetres} 米，南北 ${heightMetres} 米。加减号缩放，方向键移动`}
      tabIndex={0}
      viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
      data-drawing={drawing}
      onPointerDown={(event) => {
        grip.current = { x: event.clientX, y: event.clientY, moved: false }
      }}
      onPointerMove={move}
      onPointerUp={release}
      onPointerLeave={() => void (grip.current = undefined)}
      onKeyDown={(event) => {
        const act = keys[event.key]
        if (act === undefined) return
        event.preventDefault()
        act()
      }}
    >
      <defs>
        <pattern id="plan-grid" width={GRID} height={GRID} patternUnits="userSpaceOnUse">
          <path d={`M${GRID} 0H0V${GRID}`} fill="none" stroke="#e0e5e6" strokeWidth={view.width / 1200} />
        </pattern>
      </defs>
      <rect x={0} y={0} width={widthMetres} height={heightMetres} fill="url(#plan-grid)" stroke="#aeb8ba" strokeWidth={view.width / 600} />
      {picture === undefined ? null : <image href={picture} x={0} y={0} width={widthMetres} height={heightMetres} preserveAspectRatio="none" opacity={0.6} />}
      {children(view)}
    </svg>
  )
}
