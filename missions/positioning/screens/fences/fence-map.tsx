import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { PlanStage } from '@anlan/platform/ui/plan/plan-stage'
import { AreaLayer, FenceLayer, FenceNames } from '../ground-layers.tsx'
import type { Fence, Ground, Grounds } from '../use-ground.ts'
import { ShapeHandles } from './shape-handles.tsx'
import { dropCorner, pressOn, shapeFault } from './shape-draft.ts'
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

/** The plan on which a fence is drawn: press for corners, drag to move them, take steps back. */
export const FenceMap = ({ id, draft: { shape, plan: planName }, plan, grounds, onChange }: FenceMapProps) => {
  const put = (next: FenceDraft['shape']) => onChange?.({ shape: next })
  const { mark, undo, steps } = useUndo(shape, put)
  const [corner, setCorner] = useState<number | undefined>(undefined)
  const [tool, setTool] = useState<'polygon' | 'circle' | undefined>(shape === undefined ? 'polygon' : undefined)
  const change = (next: FenceDraft['shape']) => {
    mark()
    put(next)
  }
  const drop = (at: number) => {
    if (shape?.kind !== 'polygon') return
    change(dropCorner(shape, at))
    setCorner(undefined)
  }
  const take = (next: 'polygon' | 'circle') => {
    setTool(tool === next ? undefined : next)
    if (tool !== next && shape !== undefined && shape.kind !== next) change(undefined)
  }
  const press = ({ x, y }: { readonly x: number; readonly y: number }) => {
    if (onChange === undefined || tool === undefined) return setCorner(undefined)
    if (shape === undefined && tool === 'circle') return change({ kind: 'circle', x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10, radius: 10 })
    change(pressOn(shape ?? { kind: 'polygon', ring: [], holes: [] }, { x, y }))
  }
  const others = grounds.fences.filter((it) => it.id !== id && it.data.plan === planName)
  const about = shape === undefined ? '还没有范围' : shape.kind === 'circle' ? '圆形范围' : `多边形范围，${shape.ring.length} 个角`
  return (
    <div className="po-drawing">
      {onChange === undefined ? null : (
        <div className="al-actions" role="group" aria-label="绘制">
          <Button aria-pressed={tool === 'polygon'} onClick={() => take('polygon')}>点图加角</Button>
          <Button aria-pressed={tool === 'circle'} onClick={() => take('circle')}>画圆</Button>
          <Button disabled={steps === 0} onClick={undo}>撤销一步</Button>
          <Button disabled={corner === undefined || shape?.kind !== 'polygon'} onClick={() => corner !== undefined && drop(corner)}>删除选中的角</Button>
          <Button disabled={shape === undefined} onClick={() => change(undefined)}>清空</Button>
        </div>
      )}
      <PlanStage plan={plan} about={`平面图，${about}`} drawing={onChange !== undefined} onPress={press} {...(plan.picture === undefined ? {} : { picture: plan.picture })}>
        {(sight) => (
          <>
            <AreaLayer areas={grounds.areas} fences={others} plan={plan.name} height={plan.heightMetres} px={sight.px} />
            <FenceLayer fences={others} height={plan.heightMetres} px={sight.px} markOf={nameOnly} />
            <FenceNames fences={others} height={plan.heightMetres} px={sight.px} markOf={nameOnly} />
            {shape === undefined ? null : onChange === undefined ? (
              <FenceLayer fences={[{ id, version: 0, data: { ...SHOWN, shape } }]} height={plan.heightMetres} px={sight.px} markOf={() => ({ words: '', chosen: true })} />
            ) : (
              <ShapeHandles shape={shape} height={plan.heightMetres} sight={sight} chosen={corner} onChoose={setCorner} onMark={mark} onChange={put} onDrop={drop} />
            )}
          </>
        )}
      </PlanStage>
      {onChange === undefined ? null : <p className={shapeFault(shape) === undefined ? 'al-clause' : 'al-wrong'} role="status">{shapeFault(shape) ?? '拖动角点可移动，拖动边上的小点可加角，选中后按删除键删除'}</p>}
    </div>
  )
}

const nameOnly = ({ data }: Fence) => ({ words: data.name })
const SHOWN = { name: '', plan: '', floors: null, temporary: false, from: null, until: null, production: true, rules: [], active: true }
