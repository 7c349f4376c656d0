import type { Id } from '@anlan/kernel/id'
import { keep, readKept } from './kept.ts'
import { newId } from './new-id.ts'

const KEY = 'anlan.device'
let known: Id | undefined

/** 设备编号（安装标识，代替 IMEI）: a browser may not read the IMEI, so each installation makes its own number once. */
export const deviceId = (): Id => {
  known ??= readKept<Id>(KEY)
  if (known === undefined) {
    known = newId()
    keep(KEY, known)
  }
  return known
}
