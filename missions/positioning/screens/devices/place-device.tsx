import { useState } from 'react'
import { endpointsOf } from '@anlan/kernel/register'
import { Button } from '@anlan/platform/ui/button'
import { FaultNote, RefusalNote } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { type DeviceData, deviceRegister } from '../../contract/device.ts'
import { SpotPick } from '../spot-pick.tsx'
import { useGrounds } from '../use-ground.ts'

const { save } = endpointsOf(deviceRegister)

/** Where a device hangs, pointed out on the plan. */
export const PlaceDevice = ({ id, version, data, close }: { readonly id: string; readonly version: number; readonly data: DeviceData; readonly close: () => void }) => {
  const { plans } = useGrounds()
  const [plan, setPlan] = useState(data.plan === '' ? (plans[0]?.name ?? '') : data.plan)
  const [spot, setSpot] = useState(data.x === null || data.y === null ? undefined : { x: data.x, y: data.y })
  const command = useCommandOf(save)
  const keep = async () => {
    if (spot === undefined) return
    const decision = await command.send({ id, version, data: { ...data, plan, ...spot } })
    if (decision?.accepted) close()
  }
  return (
    <div className="po-page">
      {plans.length < 2 ? null : (
        <label className="po-inline">平面图
          <select className="al-input" value={plan} onChange={(event) => setPlan(event.target.value)}>{plans.map(({ name }) => <option key={name}>{name}</option>)}</select>
        </label>
      )}
      <SpotPick plan={plan} spot={spot} about={`标注 ${data.number} 的位置`} onPick={setSpot} />
      {command.refusal === undefined ? null : <RefusalNote refusal={command.refusal} />}
      {command.fault === undefined ? null : <FaultNote fault={command.fault} />}
      <div className="al-actions">
        <Button kind="primary" busy={command.sending} disabled={spot === undefined} onClick={() => void keep()}>保存位置</Button>
        <Button onClick={close}>取消</Button>
      </div>
    </div>
  )
}
