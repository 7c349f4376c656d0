import { useState } from 'react'
import { useHere } from '@anlan/platform/ui/here'
import { PlanStage } from '@anlan/platform/ui/plan/plan-stage'
import { Note } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { type DeviceKind, listDeviceStatus } from '../../contract/device-status.ts'
import { AreaLayer } from '../ground-layers.tsx'
import { useGrounds } from '../use-ground.ts'
import { DeviceLayer, DeviceLegend } from './device-layer.tsx'

const NEAR = 14

/** What is covered, and where it is not: devices of some kinds on their plan. */
export const DeviceMap = ({ kinds }: { readonly kinds: readonly DeviceKind[] }) => {
  const { navigate } = useHere()
  const grounds = useGrounds()
  const [name, setName] = useState<string | undefined>(undefined)
  const rows = useQueryOf(listDeviceStatus, { kind: [...kinds], limit: 500 }, { every: 10_000 }).value?.rows ?? []
  const plan = grounds.planOf(name)
  const here = rows.filter((it) => it.x !== null && (it.plan === plan.name || plan.name === '' || it.plan === ''))
  const lost = rows.filter(({ x }) => x === null)
  return (
    <div className="po-device-map">
      {grounds.plans.length < 2 ? null : (
        <label className="po-inline">平面图
          <select className="al-input" value={plan.name} onChange={(event) => setName(event.target.value)}>{grounds.plans.map((it) => <option key={it.name}>{it.name}</option>)}</select>
        </label>
      )}
      {lost.length === 0 ? null : <Note>{lost.length} 台设备没有标注位置，图上看不到：{lost.slice(0, 5).map(({ number }) => number).join('、')}{lost.length > 5 ? '等' : ''}。打开设备，点“标注位置”</Note>}
      <PlanStage
        plan={plan}
        about={`定位设备分布图，图上 ${here.length} 台，内容同下方列表`}
        {...(plan.picture === undefined ? {} : { picture: plan.picture })}
        onPress={(at, screen) => {
          const found = here.find((it) => Math.hypot((it.x ?? 0) - at.x, (it.y ?? 0) - at.y) * screen.scale <= NEAR)
          if (found !== undefined) navigate(`/positioning/devices/${found.id}`)
        }}
      >
        {({ px }) => (
          <>
            <AreaLayer areas={grounds.areas} plan={plan.name} height={plan.heightMetres} px={px} />
            <DeviceLayer devices={here} height={plan.heightMetres} px={px} />
          </>
        )}
      </PlanStage>
      <DeviceLegend />
    </div>
  )
}
