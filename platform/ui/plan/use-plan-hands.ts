import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import type { Point } from '@anlan/kernel/geometry'
import { pinched, type PlanScreen, straightened, toPlan } from './plan-screen.ts'
import { panBy, type ViewBox, zoomAt } from './view-box.ts'

/** Below this a press is a press and no drag, in pixels; fingers are less steady than a mouse. */
const STEADY = { mouse: 4, pen: 6, touch: 10 } as const
const CLOSEST = 5

interface Held {
  readonly startX: number
  readonly startY: number
  x: number
  y: number
}

interface HandsProps {
  readonly root: RefObject<HTMLElement | null>
  readonly screen: PlanScreen
  readonly whole: ViewBox
  readonly setView: (next: (former: ViewBox) => ViewBox) => void
  readonly onPress: ((at: Point, screen: PlanScreen) => void) | undefined
  /** Degrees clockwise. */
  readonly onTurn: (by: number) => void
}

/** One press of a key or a button. */
export const TURN_STEP = 15

/** Mouse, wheel, one and two fingers and keys on a plan: what moves it, and what is a press on the ground. */
export const usePlanHands = ({ root, screen, whole, setView, onPress, onTurn }: HandsProps) => {
  const held = useRef(new Map<number, Held>())
  const moved = useRef(false)
  const now = useRef({ screen, whole })
  now.current = { screen, whole }

  const pixel = (clientX: number, clientY: number): Point => {
    const box = root.current?.getBoundingClientRect()
    return { x: clientX - (box?.left ?? 0), y: clientY - (box?.top ?? 0) }
  }
  /** Metres of the plan, y to the north. */
  const locate = (clientX: number, clientY: number): Point => toPlan(pixel(clientX, clientY), now.current.screen)
  /** As the view box counts: y downward. */
  const unit = ({ x, y }: Point): Point => {
    const { left, top, scale } = now.current.screen
    const at = straightened(pixel(x, y), now.current.screen)
    return { x: (at.x - left) / scale, y: (at.y - top) / scale }
  }
  const onWheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault()
    const at = unit({ x: event.clientX, y: event.clientY })
    setView((it) => zoomAt(it, at, event.deltaY > 0 ? 1.15 : 1 / 1.15, now.current.whole))
  })
  useEffect(() => {
    const [box, wheel] = [root.current, (event: WheelEvent) => onWheel(event)]
    // React listens passively; the page must not scroll below the plan.
    box?.addEventListener('wheel', wheel, { passive: false })
    return () => box?.removeEventListener('wheel', wheel)
  }, [root])

  const down = (event: PointerEvent) => {
    if (event.button !== 0) return
    if (held.current.size === 0) moved.current = false
    held.current.set(event.pointerId, { startX: event.clientX, startY: event.clientY, x: event.clientX, y: event.clientY })
  }
  const move = (event: PointerEvent) => {
    const hand = held.current.get(event.pointerId)
    if (hand === undefined) return
    const steady = STEADY[event.pointerType as keyof typeof STEADY] ?? STEADY.mouse
    if (!moved.current && held.current.size === 1 && Math.hypot(event.clientX - hand.startX, event.clientY - hand.startY) < steady) return
    if (!moved.current) root.current?.setPointerCapture(event.pointerId)
    moved.current = true
    const other = [...held.current].find(([id]) => id !== event.pointerId)?.[1]
    const [before, after] = [unit(hand), unit({ x: event.clientX, y: event.clientY })]
    if (other === undefined) setView((it) => panBy(it, after.x - before.x, after.y - before.y))
    else {
      const still = unit(other)
      setView((it) => pinched(it, [before, still], [after, still], now.current.whole, CLOSEST))
    }
    hand.x = event.clientX
    hand.y = event.clientY
  }
  const up = (event: PointerEvent) => {
    const known = held.current.delete(event.pointerId)
    if (!known || moved.current || held.current.size > 0) return
    onPress?.(locate(event.clientX, event.clientY), now.current.screen)
  }
  const lost = (event: PointerEvent) => void held.current.delete(event.pointerId)

  const middle = (factor: number) => setView((it) => zoomAt(it, { x: it.x + it.width / 2, y: it.y + it.height / 2 }, factor, now.current.whole))
  /** As it is seen: to the right is to the right, however the plan is turned. */
  const step = (right: number, down: number) => {
    const [sin, cos] = [Math.sin((now.current.screen.turn * Math.PI) / 180), Math.cos((now.current.screen.turn * Math.PI) / 180)]
    setView((it) => panBy(it, (-(right * cos + down * sin) * it.width) / 10, (-(down * cos - right * sin) * it.height) / 10))
  }
  const keys: Readonly<Record<string, () => void>> = {
    '+': () => middle(1 / 1.3), '=': () => middle(1 / 1.3), '-': () => middle(1.3), '0': () => setView(() => now.current.whole),
    '[': () => onTurn(-TURN_STEP), ']': () => onTurn(TURN_STEP),
    ArrowLeft: () => step(-1, 0), ArrowRight: () => step(1, 0), ArrowUp: () => step(0, -1), ArrowDown: () => step(0, 1),
  }
  const key = (event: KeyboardEvent) => {
    const act = keys[event.key]
    if (act === undefined || event.target !== event.currentTarget) return
    event.preventDefault()
    act()
  }
  return { hands: { onPointerDown: down, onPointerMove: move, onPointerUp: up, onPointerCancel: lost, onPointerLeave: lost, onKeyDown: key }, locate, zoom: middle }
}
