import type { PermitLine } from '../../contract/permits.ts'
import { KIND_SHAPES, markState, SHORT_KINDS } from './kind-mark.tsx'

interface WorkLayerProps {
  readonly permits: readonly PermitLine[]
  readonly height: number
  /** A pixel in metres. */
  readonly px: number
  readonly chosen: string | undefined
}

/** Works where they are, with their reach; marks of one spot stand beside one another. */
export const WorkLayer = ({ permits, height, px, chosen }: WorkLayerProps) => {
  const taken = new Map<string, number>()
  return permits.map(({ id, kind, state, x, y, radius }) => {
    const key = `${Math.round(x / 6)} ${Math.round(y / 6)}`
    const place = taken.get(key) ?? 0
    taken.set(key, place + 1)
    return (
      <g key={id} className="swb-work" data-state={markState(state)} data-chosen={id === chosen} transform={`translate(${x} ${height - y})`}>
        <circle r={radius} strokeWidth={px} strokeDasharray={`${4 * px} ${3 * px}`} />
        <path d={KIND_SHAPES[kind]} strokeWidth={id === chosen ? 3.5 : 2} transform={`translate(0 ${place * 24 * px}) scale(${1.1 * px})`} />
        <text x={13 * px} y={(place * 24 + 5) * px} fontSize={13 * px} strokeWidth={3 * px}>{SHORT_KINDS[kind]}</text>
      </g>
    )
  })
}
