import { useSyncExternalStore } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { useCell } from '@anlan/platform/ui/cell'
import { useDeviceNow } from '@anlan/platform/ui/clock'
import { feedDownSince, LATE } from '@anlan/platform/ui/feed'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Icon } from '@anlan/platform/ui/icon'
import { outbox } from '@anlan/platform/ui/phone/sender'
import { deviceClockOffset, WRONG_CLOCK } from '@anlan/platform/ui/server-clock'
import { durationWords } from '@anlan/platform/ui/time-words'
import { newVersion } from './keep-for-offline.ts'

const followNetwork = (heard: () => void) => {
  addEventListener('online', heard)
  addEventListener('offline', heard)
  return () => {
    removeEventListener('online', heard)
    removeEventListener('offline', heard)
  }
}

export const useOnline = (): boolean => useSyncExternalStore(followNetwork, () => navigator.onLine)

/** What is not as usual, one line each: no network, what waits, what came back, a wrong clock, a new version. */
export const PhoneState = () => {
  const online = useOnline()
  const waiting = useCell(outbox)
  const offset = useCell(deviceClockOffset)
  const update = useCell(newVersion)
  const down = useCell(feedDownSince)
  const now = useDeviceNow()
  const back = waiting.filter(({ lastRefusal }) => lastRefusal !== null).length
  const queued = waiting.length - back
  const late = online && down !== undefined && now - down > LATE
  return (
    <div className="phone-state" role="status">
      {!online || queued > 0 || late ? (
        <p>
          <Icon name={online && !late ? 'upload' : 'offline'} size={20} />
          {online ? null : '离线'}
          {!online && queued > 0 ? '，' : null}
          {queued > 0 ? `${queued} 条待上传，有网后自动发送` : null}
          {!online && queued === 0 ? '，可继续填写，有网后自动发送' : null}
          {late && queued === 0 ? `数据延迟 ${durationWords(now - (down ?? now))}` : null}
        </p>
      ) : null}
      {back > 0 ? (
        <GoTo to="/me">
          <Icon name="danger" size={20} />
          {back} 条没有被接收，点这里处理
        </GoTo>
      ) : null}
      {Math.abs(offset) < WRONG_CLOCK ? null : (
        <p>
          <Icon name="clock" size={20} />
          本机时间{offset > 0 ? '快' : '慢'} {durationWords(Math.abs(offset))}，请在系统设置里打开自动对时；记录已按服务器时间校正
        </p>
      )}
      {update === undefined ? null : (
        <p>
          有新版本
          <Button onClick={update}>现在更新</Button>
        </p>
      )}
    </div>
  )
}
