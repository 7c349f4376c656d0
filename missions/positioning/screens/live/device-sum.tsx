import { timeWords } from '@anlan/platform/ui/time-words'
import { DEVICE_STATES, type DeviceState, type DeviceStatus } from '../../contract/device-status.ts'
import { floorWords } from '../live-words.ts'
import { DeviceLegend } from '../devices/device-layer.tsx'
import { worstFirst } from '../devices/device-words.ts'

interface DeviceSumProps {
  readonly devices: readonly DeviceStatus[]
  readonly now: number
  readonly chosen: string | undefined
  readonly onChoose: (device: DeviceStatus) => void
}

const MOST = 20
const STATES = Object.keys(DEVICE_STATES) as DeviceState[]

/** How many devices work, and each with its state and last word: the way to them without a mouse. */
export const DeviceSum = ({ devices, now, chosen, onChoose }: DeviceSumProps) => (
  <section aria-label="定位设备">
    <h2>定位设备 {devices.length} 台</h2>
    <p className="po-totals">{STATES.map((state) => `${DEVICE_STATES[state]} ${devices.filter((it) => it.state === state).length}`).join('，')}</p>
    <ul className="po-list">
      {devices.toSorted(worstFirst).slice(0, MOST).map((device) => (
        <li key={device.id}>
          <button type="button" className="po-row" aria-pressed={device.id === chosen} onClick={() => onChoose(device)}>
            <span className="po-words">
              <strong>{device.number}</strong>
              <small>{device.x === null ? '没有标注位置' : `${device.plan} ${floorWords(device.floor)}`} · {device.seenAt === null ? '从未上报' : `最后上报 ${timeWords(device.seenAt, now)}`}</small>
            </span>
            {device.state === 'online' ? null : <span className="po-lasting">{DEVICE_STATES[device.state]}</span>}
          </button>
        </li>
      ))}
    </ul>
    {devices.length > MOST ? <p className="al-clause po-nothing">还有 {devices.length - MOST} 台没有列出，请点图上的标记</p> : null}
    <div className="po-nothing"><DeviceLegend /></div>
  </section>
)
