import { Fault } from '@anlan/kernel/fault'
import type { Manscdp } from './manscdp.ts'

/** What was asked of devices and is not answered whole: the answer is another MESSAGE, or many, with the same SN (9.5). */
export const openQueries = () => {
  const open = new Map<string, (message: Manscdp) => void>()
  const keyOf = (device: string, cmd: string, sn: string): string => `${device} ${cmd} ${sn}`
  let last = 0
  return {
    nextSn: (): number => (last = (last % 999_999) + 1),
    heard: (from: string, message: Manscdp): void => open.get(keyOf(from, message.cmd, message.sn))?.(message),
    /** `take` answers true when it was the last page. What came in time is what there is. */
    wait: (device: string, cmd: string, sn: number, take: (message: Manscdp) => boolean, patience: number): Promise<void> =>
      new Promise((resolve, reject) => {
        const key = keyOf(device, cmd, String(sn))
        let pages = 0
        const end = (): void => {
          clearTimeout(timer)
          open.delete(key)
        }
        const overdue = (): void => {
          end()
          if (pages > 0) resolve()
          else reject(new Fault('gb28181-mute', '国标设备没有应答查询。请稍后再试，或检查设备的国标设置'))
        }
        let timer = setTimeout(overdue, patience).unref()
        open.set(key, (message) => {
          pages += 1
          clearTimeout(timer)
          timer = setTimeout(overdue, patience).unref()
          if (!take(message)) return
          end()
          resolve()
        })
      }),
  }
}
