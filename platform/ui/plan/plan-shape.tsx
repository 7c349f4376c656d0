import './plan.css'
import type { KeyboardEvent } from 'react'
import type { Polygon } from '@anlan/kernel/geometry'
import { LEVELS, type Level } from '../theme/level.ts'
import { besideMark, LEADING, labelBox } from './label.ts'

/** What is true at this moment, over what was judged: an alarm, a failed measure. Its word stands below the name. */
export interface ShapeState {
  readonly words: string
  readonly level: Level
}

export interface PlanShapeProps {
  readonly name: string
  /** Read out and shown on hover. */
  readonly about: string
  /** Without a level it stays grey. */
  readonly level: Level | undefined
  readonly ring: Polygon
  /** Of the plan, in metres: y runs to the north there and to the south on the screen. */
  readonly height: number
  readonly chosen: boolean
  /** Letters of this many metres stay of one size on the screen. */
  readonly letter: number
  readonly dashed?: boolean
  readonly state?: ShapeState
  readonly onChoose?: () => void
}

export const ringPoints = (ring: Polygon, height: number): string => ring.map(({ x, y }) => `${x},${height - y}`).join(' ')

const UNKNOWN = '#98a2a5'

/** A zone: its name inside, the colour and the shape of its level in the corner. */
export const PlanShape = ({ name, about, level, ring, height, chosen, letter, dashed = false, state, onChoose }: PlanShapeProps) => {
  const look = level === undefined ? undefined : LEVELS[level]
  const box = labelBox(ring)
  const mark = Math.min(letter * 0.6, box.width / 5, box.height / 4)
  const { lines, size, room } = besideMark(name, box, letter, mark * 1.35)
  const below = state === undefined ? 0 : size * LEADING
  const first = height - room.y - room.height / 2 - ((lines.length - 1) * size * LEADING + below) / 2
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onChoose?.()
  }
  return (
    <g className="al-plan-shape" data-chosen={chosen} {...(onChoose === undefined ? {} : { role: 'button', tabIndex: 0, 'aria-label': about, 'aria-pressed': chosen, onPointerUp: onChoose, onKeyDown: press })}>
      <title>{about}</title>
      <polygon points={ringPoints(ring, height)} fill={look?.fill ?? UNKNOWN} fillOpacity={chosen ? 0.42 : 0.2} strokeDasharray={dashed ? '6 4' : undefined} />
      {look === undefined ? null : <path d={look.shape} fill={look.fill} transform={`translate(${box.x + mark * 0.4} ${height - box.y - box.height + mark * 0.4}) scale(${mark / 12})`} />}
      {lines.map((line, at) => (
        <text key={line} x={box.x + box.width / 2} y={first + at * size * LEADING} fontSize={size}>
          {line}
        </text>
      ))}
      {state === undefined ? null : (
        <text className="al-plan-state" data-level={state.level} x={box.x + box.width / 2} y={first + lines.length * size * LEADING} fontSize={size * 0.9}>
          {state.words}
        </text>
      )}
    </g>
  )
}
