import './fence-map.css'
import { useState } from 'react'
import type { Point } from '@anlan/kernel/geometry'
import { Button } from '@anlan/platform/ui/button'
import { PlanStage } from '@anlan/platform/ui/plan/plan-stage'
import { shapePath } from '../fence-geometry.ts'
import { AreaLayer, FenceLayer, FenceNames } from '../ground-layers.tsx'
import type { Fence, Ground, Grounds } from '../use-ground.ts'
import { type Grip, ShapeHandles } from './shape-handles.tsx'
import { beginHole, dropCorner, dropHole, pressOn } from './shape-draft.ts'
import { shapeFault } from './shape-fault.ts'
import type { ChangeFence, FenceDraft } from './fence-draft.ts'
import { useUndo } from './use-undo.ts'

interface FenceMapProps {
  readonly id: string
  readonly draft: FenceDraft
  readonly plan: Ground
  readonly grounds: Grounds
  /** Nothing to look after: it is only shown. */
  readonly onChange?: ChangeFence
}

/** A press makes corners of the fence or of its newest hole, or a circle. */
type Tool = 'polygon' | 'circle' | 'hole'
const TOOLS: Readonly<Record<Tool, string>> = { polygon: '点图加角', circle: '画圆', hole: '挖空' }
const MOST_HOLES = 20

const round = (metres: number): number => Math.round(metres * 10) / 10

const aboutOf = (shape: FenceDraft['shape']): string => {
  if (shape === undefined) return '还没有范围'
  if (shape.kind === 'circle') return '圆形范围'
  return `多边形范围，${shape.ring.length} 个角${shape.holes.length === 0 ? '' : `，挖空 ${shape.holes.length} 处`}`
}

/** The plan on which a fence is drawn: press for corners, drag to move them, take out what does not belong to it, take steps back. */
export const FenceMap = ({ id, draft: { shape, plan: planName }, plan, grounds, onChange }: FenceMapProps) => {
  const put = (next: FenceDraft['shape']) => onChange?.({ shape: next })
  const { mark, undo, steps } = useUndo(shape, put)
  const [grip, setGrip] = useState<Grip | undefined>(undefined)
  const [tool, setTool] = useState<Tool | undefined>(shape === undefined ? 'polygon' : undefined)
  /** The hole that presses go to; none: the next press begins one. */
  const [hole, setHole] = useState<number | undefined>(undefined)
  const change = (next: FenceDraft['shape']) => {
    mark()
    put(next)
  }
  const drop = ({ ring, corner }: Grip) => {
    if (shape?.kind !== 'polygon') return
    change(corner === undefined ? dropHole(shape, ring) : dropCorner(shape, corner, ring))
    setGrip(undefined)
    setHole(undefined)
  }
  const take = (next: Tool) => {
    const again = tool === next && !(next === 'hole' && hole !== undefined)
    setTool(again ? undefined : next)
    setHole(undefined)
    if (!again && next !== 'hole' && shape !== undefined && shape.kind !== next) change(undefined)
  }
  const press = (at: Point) => {
    if (onChange === undefined || tool === undefined) return setGrip(undefined)
    if (tool === 'hole') {
      if (shape?.kind !== 'polygon') return
      if (hole !== undefined && shape.holes[hole - 1] !== undefined) return change(pressOn(shape, at, hole))
      if (shape.holes.length >= MOST_HOLES) return
      setHole(shape.holes.length + 1)
      return change(beginHole(shape, at))
    }
    if (shape === undefined && tool === 'circle') return change({ kind: 'circle', x: round(at.x), y: round(at.y), radius: 10 })
    change(pressOn(shape ?? { kind: 'polygon', ring: [], holes: [] }, at))
  }
  const back = () => {
    undo()
    setGrip(undefined)
    setHole(undefined)
  }
  const others = grounds.fences.filter((it) => it.id !== id && it.data.plan === planName)
  const fault = shapeFault(shape)
  const holeable = shape?.kind === 'polygon' && shape.ring.length > 2
  const hint = tool !== 'hole' ? '拖动角点可移动，拖动边上的小点可加角，选中后按删除键删除' : hole === undefined ? '在围栏里点出不算在内的部分，每点一下是一个角' : '继续点图加角；挖好后再按一次“挖空”可挖下一处'
  return (
    <div className="po-drawing">
      {onChange === undefined ? null : (
        <div className="al-actions" role="group" aria-label="绘制">
          {(Object.keys(TOOLS) as Tool[]).map((it) => (
            <Button key={it} aria-pressed={tool === it} disabled={it === 'hole' && !holeable} onClick={() => take(it)}>{TOOLS[it]}</Button>
          ))}
          <Button disabled={steps === 0} onClick={back}>撤销一步</Button>
          <Button disabled={grip === undefined || shape?.kind !== 'polygon'} onClick={() => grip !== undefined && drop(grip)}>{grip !== undefined && grip.corner === undefined ? '去掉这处挖空' : '删除选中的角'}</Button>
          <Button disabled={shape === undefined} onClick={() => change(undefined)}>清空</Button>
        </div>
      )}
      <PlanStage plan={plan} about={`平面图，${aboutOf(shape)}`} drawing={onChange !== undefined} onPress={press} {...(plan.picture === undefined ? {} : { picture: plan.picture })}>
        {(sight) => (
          <>
            <AreaLayer areas={grounds.areas} fences={others} plan={plan.name} height={plan.heightMetres} px={sight.px} />
            <FenceLayer fences={others} height={plan.heightMetres} px={sight.px} markOf={nameOnly} />
            <FenceNames fences={others} height={plan.heightMetres} px={sight.px} markOf={nameOnly} />
            {shape === undefined ? null : onChange === undefined ? (
              <path className="po-fence" data-chosen="true" d={shapePath(shape, plan.heightMetres)} fillRule="evenodd" strokeWidth={4 * sight.px} />
            ) : (
              <ShapeHandles shape={shape} height={plan.heightMetres} sight={sight} chosen={grip} onChoose={setGrip} onMark={mark} onChange={put} onDrop={drop} />
            )}
          </>
        )}
      </PlanStage>
      {onChange === undefined ? null : <p className={fault === undefined || (tool === 'hole' && hole !== undefined) ? 'al-clause' : 'al-wrong'} role="status">{tool === 'hole' && hole !== undefined ? hint : (fault ?? hint)}</p>}
    </div>
  )
}

const nameOnly = ({ data }: Fence) => ({ words: data.name })
