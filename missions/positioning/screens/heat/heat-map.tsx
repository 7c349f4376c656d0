import { useState } from 'react'
import { PlanStage } from '@anlan/platform/ui/plan/plan-stage'
import { toScreen } from '@anlan/platform/ui/plan/plan-screen'
import type { Heat } from '../../contract/heat.ts'
import { AreaLayer } from '../ground-layers.tsx'
import type { Ground, Grounds } from '../use-ground.ts'
import { cellWords, cornersOf, inkOf, inkOfCell, STEPS, stepsOf } from './heat-look.ts'

/** The plan with its cells on one canvas; a press tells of the cell below. */
export const HeatPicture = ({ heat, grounds, plan }: { readonly heat: Heat; readonly grounds: Grounds; readonly plan: Ground }) => {
  const [told, setTold] = useState<string | undefined>(undefined)
  const steps = stepsOf(heat.cells)
  return (
    <div className="po-heat">
      <PlanStage
        plan={plan}
        about={`人员热力图，${heat.cells.length} 个格子，共 ${heat.personHours} 人·小时`}
        {...(plan.picture === undefined ? {} : { picture: plan.picture })}
        onPress={(at) => setTold(cellWords(heat.cells, at) ?? '这里没有人停留')}
        paint={(pen, screen) => {
          for (const cell of heat.cells) {
            pen.fillStyle = inkOfCell(cell[2], steps)
            pen.beginPath()
            for (const corner of cornersOf(cell)) {
              const { x, y } = toScreen(corner, screen)
              pen.lineTo(x, y)
            }
            pen.fill()
          }
          return false
        }}
      >
        {({ px }) => <AreaLayer areas={grounds.areas} plan={plan.name} height={plan.heightMetres} px={px} />}
      </PlanStage>
      <p className="po-heat-key" aria-label="图例">
        {heat.cells.every(([, , minutes]) => minutes === null) ? null : Array.from({ length: STEPS }, (_, step) => steps[step] === steps[step + 1] ? null : (
          <span key={step}><i style={{ background: inkOf(step) }} />{(steps[step] ?? 0).toLocaleString('zh-CN')} 人·分钟起</span>
        ))}
        <span><i style={{ background: inkOfCell(null, steps) }} />少于 3 人，不显示时间</span>
      </p>
      <output className="po-heat-told">{told ?? '点一个格子看停留时间'}</output>
    </div>
  )
}
