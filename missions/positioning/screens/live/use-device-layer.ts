import { useMemo } from 'react'
import { SECOND } from '@anlan/kernel/time'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { type DeviceStatus, listDeviceStatus } from '../../contract/device-status.ts'

const MOST = 500
const NONE: readonly DeviceStatus[] = []

/** Devices while their layer is on: all of them, and those that hang on what is looked at. */
export const useDeviceLayer = (on: boolean, plan: string, floor: number | undefined) => {
  const asked = useQueryOf(listDeviceStatus, { limit: MOST }, { skip: !on, every: 10 * SECOND }).value?.rows
  const all = on ? asked ?? NONE : NONE
  const here = useMemo(
    () => all.filter((it) => it.x !== null && (plan === '' || it.plan === '' || it.plan === plan) && (floor === undefined || it.floor === floor)),
    [all, plan, floor],
  )
  return { all, here }
}
