import { LEVELS, levelOf } from '@anlan/platform/ui/theme/level'
import { AREA_LEVELS, type PlanPoint } from '../contract/place.ts'
import { besideMark, LEADING, labelBox } from './area-label.ts'

interface AreaShapeProps {
  readonly name: string
  readonly level: keyof typeof AREA_LEVELS
  readonly explosive: boolean
  readonly ring: readonly PlanPoint[]
  readonly height: number
  readonly chosen: boolean
  /** Letters of this many metres stay of one size on the screen. */
  readonly letter: number
  readonly onChoose: () => void
}

export const ringPoints = (ring: readonly PlanPoint[], height: number): string => ring.map(({ x, y }) => `${x},${height - y}`).join(' ')

/** An area: its name inside, the colour and the shape of its level in the corner, a dashed line where it may explode. */
export const AreaShape = ({ name, level, explosive, ring, height, chosen, letter, onChoose }: AreaShapeProps) => {
  const { fill, shape } = LEVELS[levelOf(Number(level)) ?? 'blue']
  const box = labelBox(ring)
  const mark = Math.min(letter * 0.6, box.width / 5, box.height / 4)
  const { lines, size, room } = besideMark(name, box, letter, mark * 1.35)
  const first = height - room.y - room.height / 2 - ((lines.length - 1) * size * LEADING) / 2
  return (
    <g className="plant-area" data-chosen={chosen} onPointerUp={onChoose}>
      <title>{`${name}，${AREA_LEVELS[level]}${explosive ? '，爆炸危险区域' : ''}`}</title>
      <polygon points={ringPoints(ring, height)} fill={fill} fillOpacity={chosen ? 0.42 : 0.2} strokeDasharray={explosive ? '6 4' : undefined} />
      <path d={shape} fill={fill} transform={`translate(${box.x + mark * 0.4} ${height - box.y - box.height + mark * 0.4}) scale(${mark / 12})`} />
      {lines.map((line, at) => (
        <text key={line} x={box.x + box.width / 2} y={first + at * size * LEADING} fontSize={size}>
          {line}
        </text>
      ))}
    </g>
  )
}
