import '../positioning.css'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { DeviceList } from './device-list.tsx'
import { type DeviceTab, DeviceTabs } from './device-tabs.tsx'
import { UnknownDevices } from './unknown-devices.tsx'

/** 定位设备: terminals have a page of their own; stations, gateways and beacons stand here. */
export const Page = ({ navigate }: PageProps) => {
  const [url] = useUrlState()
  const at: Exclude<DeviceTab, 'card'> = url['of'] === 'beacon' || url['of'] === 'unknown' ? url['of'] : 'station'
  // Another tab begins with its own filters.
  const tabs = <DeviceTabs at={at} to={(tab) => navigate(tab === 'card' ? '/positioning/cards' : `/positioning/devices${tab === 'station' ? '' : `?of=${tab}`}`)} />
  return at === 'unknown' ? <UnknownDevices tabs={tabs} /> : <DeviceList at={at} tabs={tabs} />
}
