import { useState } from 'react'
import { endpointsOf } from '@anlan/kernel/register'
import { areaRegister, planRegister } from '@anlan/plant/contract/place'
import { Button } from '@anlan/platform/ui/button'
import { fileAddress } from '@anlan/platform/ui/file-link'
import { useHere } from '@anlan/platform/ui/here'
import { PlanShape } from '@anlan/platform/ui/plan/plan-shape'
import { PlanStage } from '@anlan/platform/ui/plan/plan-stage'
import { Empty, FaultNote, RefusalNote } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { type CameraData, cameraRegister } from '../contract/camera.ts'

const { save } = endpointsOf(cameraRegister)
const [areas, plans] = [endpointsOf(areaRegister), endpointsOf(planRegister)]
const MOST = 500
const tenth = (metres: number): number => Math.round(metres * 10) / 10

/** Where a camera hangs, pointed out on the plan of its area. */
export const PlaceCamera = ({ id, version, data, close }: { readonly id: string; readonly version: number; readonly data: CameraData; readonly close: () => void }) => {
  const { org } = useHere()
  const planRows = useQueryOf(plans.list, { limit: MOST }).value?.rows ?? []
  const areaRows = useQueryOf(areas.list, { limit: MOST }).value?.rows ?? []
  const [spot, setSpot] = useState(data.x === null || data.y === null ? undefined : { x: data.x, y: data.y })
  const command = useCommandOf(save)
  const wanted = data.plan === '' ? areaRows.find((it) => it.data.name === data.area)?.data.plan : data.plan
  const plan = planRows.find((it) => it.data.name === wanted) ?? planRows[0]
  if (plan === undefined) return <Empty title="还没有平面图" hint="请先在“区域平面图”中登记" />
  const { name, widthMetres, heightMetres, image } = plan.data
  const keep = async () => {
    if (spot === undefined) return
    const decision = await command.send({ id, version, data: { ...data, plan: name, ...spot } })
    if (decision?.accepted) close()
  }
  return (
    <div className="vi-page">
      <PlanStage plan={{ widthMetres, heightMetres }} about={`标注 ${data.name} 的位置`} drawing onPress={({ x, y }) => setSpot({ x: tenth(x), y: tenth(y) })} {...(image === '' ? {} : { picture: fileAddress(org.id, image) })}>
        {({ px }) => (
          <>
            {areaRows.filter((it) => it.data.plan === name && it.data.polygon.length >= 3).map((it) => <PlanShape key={it.id} name={it.data.name} about={it.data.name} level={undefined} ring={it.data.polygon} height={heightMetres} letter={13 * px} chosen={it.data.name === data.area} />)}
            {spot === undefined ? null : <g className="vi-mark" transform={`translate(${spot.x} ${heightMetres - spot.y}) scale(${px})`}><circle r={9} strokeWidth={3} /></g>}
          </>
        )}
      </PlanStage>
      <p className="al-clause" role="status">{spot === undefined ? '点图选择位置' : `${name}：东 ${spot.x} 米，北 ${spot.y} 米。点图可以改`}</p>
      {command.refusal === undefined ? null : <RefusalNote refusal={command.refusal} />}
      {command.fault === undefined ? null : <FaultNote fault={command.fault} />}
      <div className="al-actions">
        <Button kind="primary" busy={command.sending} disabled={spot === undefined} onClick={() => void keep()}>保存位置</Button>
        <Button onClick={close}>取消</Button>
      </div>
    </div>
  )
}
