import { memo } from 'react'
import { PlanShape } from '@anlan/platform/ui/plan/plan-shape'
import type { ViewBox } from '@anlan/platform/ui/plan/view-box'
import { LEVELS, type Level } from '@anlan/platform/ui/theme/level'
import { labelFor, labelSpot, shapePath } from './fence-geometry.ts'
import type { Area, Fence } from './use-ground.ts'

interface AreasProps {
  readonly areas: readonly Area[]
  /** Fences that are shown: an area of the same name is not named twice. */
  readonly fences?: readonly Fence[]
  readonly plan: string
  readonly height: number
  /** A pixel in metres. */
  readonly px: number
}

/** Buildings and yards, grey: their risk is another map. Moving the ground does not draw them again. */
export const AreaLayer = memo(({ areas, fences = [], plan, height, px }: AreasProps) => {
  const named = new Set(fences.filter(({ data }) => labelFor(data.shape, `${data.name} 99 人`, px).startsWith(data.name)).map(({ data }) => data.name))
  return areas
    .filter(({ data }) => data.polygon.length >= 3 && (data.plan === plan || plan === ''))
    .map(({ id, data }) => <PlanShape key={id} name={named.has(data.name) ? '' : data.name} about={data.name} level={undefined} ring={data.polygon} height={height} chosen={false} letter={13 * px} dashed={data.explosive} />)
})

export interface FenceMark {
  readonly words: string
  /** Of an alarm that stands there. */
  readonly level?: Level
  readonly chosen?: boolean
}

interface FencesProps {
  readonly fences: readonly Fence[]
  readonly height: number
  readonly px: number
  readonly markOf: (fence: Fence) => FenceMark
}

interface FencePathProps {
  readonly fence: Fence
  readonly height: number
  readonly px: number
  readonly level: Level | undefined
  readonly chosen: boolean
}

/** Heads change every second, shapes do not: only a changed one is drawn again. */
const FencePath = memo(({ fence: { data }, height, px, level, chosen }: FencePathProps) => (
  <path
    className="po-fence"
    data-chosen={chosen}
    d={shapePath(data.shape, height)}
    fillRule="evenodd"
    strokeWidth={(level === undefined && !chosen ? 1.5 : 4) * px}
    strokeDasharray={data.temporary ? `${6 * px} ${4 * px}` : undefined}
    style={level === undefined ? undefined : { stroke: LEVELS[level].fill }}
  />
))

/** Fences; a temporary one is dashed, one with an alarm has its colour and a thick line. */
export const FenceLayer = ({ fences, height, px, markOf }: FencesProps) =>
  fences.map((fence) => {
    const { level, chosen = false } = markOf(fence)
    return <FencePath key={fence.id} fence={fence} height={height} px={px} level={level} chosen={chosen} />
  })

const FenceName = memo(({ x, y, px, words }: { readonly x: number; readonly y: number; readonly px: number; readonly words: string }) => (
  <text className="po-fence-name" x={x} y={y} fontSize={12 * px} strokeWidth={3 * px}>
    {words}
  </text>
))

/** Near enough to be seen, however the plan is turned. */
const isNear = ({ x, y, width, height }: ViewBox, east: number, south: number): boolean => {
  const reach = Math.hypot(width, height)
  return Math.abs(east - x - width / 2) < reach && Math.abs(south - y - height / 2) < reach
}

/** What they are called and how many are in, where there is room for it and somebody sees it. */
export const FenceNames = ({ fences, height, px, markOf, view }: FencesProps & { readonly view?: ViewBox }) =>
  fences.map((fence) => {
    const { x, y } = labelSpot(fence.data.shape)
    if (view !== undefined && !isNear(view, x, height - y)) return null
    const words = labelFor(fence.data.shape, markOf(fence).words, px)
    return words === '' ? null : <FenceName key={fence.id} x={x + 5 * px} y={height - y + 14 * px} px={px} words={words} />
  })
