import './plan-stage.css'
import { type CSSProperties, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Point } from '@anlan/kernel/geometry'
import { Button } from '../button.tsx'
import { type PaintPlan, PlanCanvas } from './plan-canvas.tsx'
import { planScreen, type PlanScreen } from './plan-screen.ts'
import type { PlanSize } from './plan-view.tsx'
import { TURN_STEP, usePlanHands } from './use-plan-hands.ts'
import { type ViewBox, wholePlan } from './view-box.ts'

export interface PlanSight {
  readonly view: ViewBox
  readonly screen: PlanScreen
  /** A place of the page, as pointer events tell it, in plan metres. */
  readonly locate: (clientX: number, clientY: number) => Point
  /** Screen pixels in metres, for lines and letters that keep their size. */
  readonly px: number
  /** Degrees that everything is turned by, clockwise: what has to stand upright turns back. Letters do so by themselves. */
  readonly turn: number
}

interface PlanStageProps {
  readonly plan: PlanSize
  /** What is seen, for those who do not see it. */
  readonly about: string
  readonly picture?: string
  readonly drawing?: boolean
  readonly onPress?: (at: Point, screen: PlanScreen) => void
  /** Over everything, on a canvas. */
  readonly paint?: PaintPlan
  /** Comes to the middle whenever it changes. */
  readonly focus?: (Point & { readonly key: string }) | undefined
  /** Stays in sight while it walks. */
  readonly follow?: Point | undefined
  /** Below the picture of the plan. */
  readonly under?: (sight: PlanSight) => ReactNode
  /** Whose ground it is that lies below. */
  readonly credit?: string
  /** Over the canvas, only to be seen. */
  readonly above?: (sight: PlanSight) => ReactNode
  readonly children: (sight: PlanSight) => ReactNode
}

const GRID = 20
const NEAR = 60
/** How far from the middle somebody who is followed may get, as a part of the width. */
const ROAM = 0.3

/** The ground of the plant with fingers, wheel and keys, and room for thousands of moving things above it. */
export const PlanStage = ({ plan, about, picture, drawing = false, onPress, paint, focus, follow, under, credit = '', above, children }: PlanStageProps) => {
  const { widthMetres, heightMetres } = plan
  const whole = wholePlan(widthMetres, heightMetres)
  const [view, setView] = useState(whole)
  const [turn, setTurn] = useState(0)
  const [box, setBox] = useState({ width: 0, height: 0 })
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => setView(wholePlan(widthMetres, heightMetres)), [widthMetres, heightMetres])
  useEffect(() => {
    const stage = root.current
    if (stage === null) return
    const watcher = new ResizeObserver(() => setBox({ width: stage.clientWidth, height: stage.clientHeight }))
    watcher.observe(stage)
    return () => watcher.disconnect()
  }, [])
  const onFocus = useEffectEvent(() => {
    if (focus === undefined) return
    setView((it) => {
      const width = Math.min(it.width, NEAR)
      const height = (it.height * width) / it.width
      return { x: focus.x - width / 2, y: heightMetres - focus.y - height / 2, width, height }
    })
  })
  // Only another thing, or another ground, moves the view; the same thing walks on without it.
  useEffect(() => onFocus(), [focus?.key, widthMetres, heightMetres])
  const onFollow = useEffectEvent(() => {
    if (follow === undefined) return
    setView((it) => {
      const at = { x: follow.x, y: heightMetres - follow.y }
      const strays = Math.abs(at.x - it.x - it.width / 2) > it.width * ROAM || Math.abs(at.y - it.y - it.height / 2) > it.height * ROAM
      return strays ? { ...it, x: at.x - it.width / 2, y: at.y - it.height / 2 } : it
    })
  })
  useEffect(() => onFollow(), [follow?.x, follow?.y])
  const screen = planScreen(view, box, heightMetres, turn)
  const onTurn = (by: number) => setTurn((it) => (it + by + 360) % 360)
  const { hands, locate, zoom } = usePlanHands({ root, screen, whole, setView, onPress, onTurn })
  const px = box.width === 0 || box.height === 0 ? view.width / 1000 : 1 / screen.scale
  const sight = { view, screen, locate, px, turn }
  const seen = `${view.x} ${view.y} ${view.width} ${view.height}`
  const turning = turn === 0 ? undefined : `rotate(${turn} ${view.x + view.width / 2} ${view.y + view.height / 2})`
  return (
    <div className="al-stage" data-turned={turn !== 0} style={{ '--turn': `${turn}deg` } as CSSProperties}>
      <div className="al-stage-ground" ref={root} role="application" aria-label={`${about}。加减号缩放，方向键移动，方括号旋转，零看全图`} tabIndex={0} data-drawing={drawing} {...hands}>
        <svg viewBox={seen} aria-hidden={drawing ? undefined : true}>
          <defs>
            <pattern id="stage-grid" width={GRID} height={GRID} patternUnits="userSpaceOnUse">
              <path d={`M${GRID} 0H0V${GRID}`} fill="none" stroke="#e0e5e6" strokeWidth={px} />
            </pattern>
          </defs>
          <g transform={turning}>
            {under?.(sight)}
            <rect x={0} y={0} width={widthMetres} height={heightMetres} fill="url(#stage-grid)" stroke="#aeb8ba" strokeWidth={2 * px} />
            {picture === undefined ? null : <image href={picture} x={0} y={0} width={widthMetres} height={heightMetres} preserveAspectRatio="none" opacity={0.6} />}
            {children(sight)}
          </g>
        </svg>
        {paint === undefined ? null : <PlanCanvas screen={screen} paint={paint} />}
        {above === undefined ? null : <svg className="al-stage-above" viewBox={seen} aria-hidden="true"><g transform={turning}>{above(sight)}</g></svg>}
      </div>
      {credit === '' ? null : <span className="al-stage-credit" data-as-entered="">{credit}</span>}
      <div className="al-stage-zoom" role="group" aria-label="缩放和旋转">
        <Button icon="plus" aria-label="放大" onClick={() => zoom(1 / 1.5)} />
        <Button aria-label="缩小" onClick={() => zoom(1.5)}>－</Button>
        <Button aria-label="看全图" onClick={() => setView(whole)}>全图</Button>
        <Button aria-label="向左旋转" onClick={() => onTurn(-TURN_STEP)}>↺</Button>
        <Button aria-label="向右旋转" onClick={() => onTurn(TURN_STEP)}>↻</Button>
        {turn === 0 ? null : (
          <Button aria-label="转回正北朝上" onClick={() => setTurn(0)}>
            <span className="al-stage-north" aria-hidden="true">北</span>
          </Button>
        )}
      </div>
    </div>
  )
}
