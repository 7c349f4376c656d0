import type { PlanPoint } from '../contract/place.ts'

/** The law's four colours, as fills below dark words. */
const FILLS = { '1': '#cf1322', '2': '#d46b08', '3': '#d4b106', '4': '#1677ff' } as const

interface AreaShapeProps {
  readonly name: string
  readonly level: '1' | '2' | '3' | '4'
  readonly explosive: boolean
  readonly ring: readonly PlanPoint[]
  readonly height: number
  readonly chosen: boolean
  /** Letters of this many metres stay of one size on the screen. */
  readonly letter: number
  readonly onChoose: () => void
}

export const ringPoints = (ring: readonly PlanPoint[], height: number): string => ring.map(({ x, y }) => `${x},${height - y}`).join(' ')

/** An area: colour and number of its level, its name, a dashed line where it may explode. */
export const AreaShape = ({ name, level, explosive, ring, height, chosen, letter, onChoose }: AreaShapeProps) => {
  const middle = ring.reduce((sum, { x, y }) => ({ x: sum.x + x / ring.length, y: sum.y + y / ring.length }), { x: 0, y: 0 })
  return (
    <g onPointerUp={onChoose}>
      <polygon points={ringPoints(ring, height)} fill={FILLS[level]} fillOpacity={chosen ? 0.5 : 0.28} data-chosen={chosen} strokeWidth={2} strokeDasharray={explosive ? '6 4' : undefined}>
        <title>{name}</title>
      </polygon>
      <text x={middle.x} y={height - middle.y} fontSize={letter}>
        {name} · {level} 级
      </text>
    </g>
  )
}
