import { useEffect, useRef } from 'react'
import type { PlanScreen } from './plan-screen.ts'

/**
 * Draws one frame in pixels of the page. `at` runs in milliseconds, from where does not matter.
 * @returns whether something still moves and a next frame is wanted
 */
export type PaintPlan = (pen: CanvasRenderingContext2D, screen: PlanScreen, at: number) => boolean

/** People walk: thirty frames a second are smooth, sixty only heat the machine. What the hand moves is drawn at once. */
const BETWEEN = 30

/** One canvas over a plan, for what is too much for elements. It rests while nothing moves. */
export const PlanCanvas = ({ screen, paint }: { readonly screen: PlanScreen; readonly paint: PaintPlan }) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const latest = useRef({ screen, paint })
  latest.current = { screen, paint }
  const loop = useRef({ frame: 0, drawn: 0, urgent: false })
  const wake = useRef((_urgent: boolean) => {})
  wake.current = (urgent) => {
    const state = loop.current
    state.urgent ||= urgent
    if (state.frame !== 0) return
    state.frame = requestAnimationFrame((at) => {
      state.frame = 0
      if (!state.urgent && at - state.drawn < BETWEEN) return wake.current(false)
      const pen = canvas.current?.getContext('2d')
      const { screen: now, paint: draw } = latest.current
      if (pen === undefined || pen === null || now.width === 0) return
      Object.assign(state, { drawn: at, urgent: false })
      const [sharp, box] = [Math.min(devicePixelRatio, 2), pen.canvas]
      const [width, height] = [Math.round(now.width * sharp), Math.round(now.height * sharp)]
      if (box.width !== width || box.height !== height) Object.assign(box, { width, height })
      pen.setTransform(sharp, 0, 0, sharp, 0, 0)
      pen.clearRect(0, 0, now.width, now.height)
      if (draw(pen, now, at)) wake.current(false)
    })
  }
  // Whatever is drawn may have changed with any render of the page.
  useEffect(() => wake.current(true))
  useEffect(() => {
    const state = loop.current
    return () => {
      cancelAnimationFrame(state.frame)
      state.frame = 0
    }
  }, [])
  return <canvas ref={canvas} aria-hidden="true" />
}
