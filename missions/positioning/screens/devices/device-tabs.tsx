import { useHere } from '@anlan/platform/ui/here'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { listUnknownDevices } from '../../contract/device.ts'
import { DEVICE_KEEPERS } from '../../contract/roles.ts'

export const DEVICE_TABS = { card: '终端', station: '基站、网关', beacon: '信标', unknown: '未登记的设备' } as const
export type DeviceTab = keyof typeof DEVICE_TABS

/** One page for all that positioning stands on: what people carry, and what they are located by. */
export const DeviceTabs = ({ at, to }: { readonly at: DeviceTab; readonly to: (tab: DeviceTab) => void }) => {
  const { roles } = useHere()
  const keeps = DEVICE_KEEPERS.some((role) => roles.includes(role))
  const unknown = useQueryOf(listUnknownDevices, {}, { skip: !keeps, every: 30_000 }).value?.devices
  const tabs = (Object.keys(DEVICE_TABS) as DeviceTab[]).filter((tab) => tab !== 'unknown' || keeps)
  return (
    <div className="po-tabs" role="group" aria-label="定位设备">
      {tabs.map((tab) => (
        <button key={tab} type="button" className="al-button" aria-pressed={at === tab} onClick={() => to(tab)}>
          {DEVICE_TABS[tab]}{tab === 'unknown' && unknown !== undefined && unknown.length > 0 ? ` ${unknown.length} 台` : ''}
        </button>
      ))}
    </div>
  )
}
