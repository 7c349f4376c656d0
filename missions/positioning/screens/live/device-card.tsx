import { Button } from '@anlan/platform/ui/button'
import { Facts } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { fullTime, timeWords } from '@anlan/platform/ui/time-words'
import { DEVICE_KINDS, DEVICE_STATES, type DeviceStatus } from '../../contract/device-status.ts'
import { batteryWords, floorWords } from '../live-words.ts'

/** One base station, gateway or beacon: where it hangs, and when it was heard last. */
export const DeviceCard = ({ device, now, onClose }: { readonly device: DeviceStatus; readonly now: number; readonly onClose: () => void }) => {
  const { id, number, kind, state, fault, plan, floor, x, y, reachMetres, seenAt, battery, source } = device
  return (
    <section className="po-card" aria-label={`${DEVICE_KINDS[kind]} ${number}`}>
      <header>
        <h2>{DEVICE_KINDS[kind]} {number}</h2>
        <Button kind="quiet" icon="close" aria-label="关闭" onClick={onClose} />
      </header>
      <Facts
        facts={[
          { title: '状态', value: state === 'faulty' && fault !== null ? `${DEVICE_STATES[state]}：${fault}` : DEVICE_STATES[state] },
          { title: '最后上报', value: seenAt === null ? '从未上报' : <span title={fullTime(seenAt)}>{timeWords(seenAt, now)}</span> },
          { title: '位置', value: x === null || y === null ? '未标注' : [plan, floorWords(floor), `东 ${Math.round(x)} 米，北 ${Math.round(y)} 米`].filter((it) => it !== '').join('，') },
          { title: '覆盖半径', value: reachMetres === null ? null : `${reachMetres} 米` },
          { title: '电量', value: batteryWords(battery) },
          { title: '数据源', value: source },
        ]}
      />
      <div className="po-following"><GoTo to={`/positioning/devices/${id}`} className="al-button">查看设备</GoTo></div>
    </section>
  )
}
