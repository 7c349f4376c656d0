import { useCell } from '@anlan/platform/ui/cell'
import { useDeviceNow } from '@anlan/platform/ui/clock'
import { feedDownSince, LATE } from '@anlan/platform/ui/feed'
import { Icon } from '@anlan/platform/ui/icon'
import { durationWords } from '@anlan/platform/ui/time-words'

/** 数据延迟, once the live stream has been away for 15 s. */
export const FeedState = () => {
  const since = useCell(feedDownSince)
  const now = useDeviceNow()
  if (since === undefined || now - since < LATE) return null
  return (
    <span className="al-feed-late" role="status" title="与服务器的实时连接中断，正在重连；页面上的内容可能不是最新的">
      <Icon name="offline" size={18} />
      数据延迟 {durationWords(now - since)}
    </span>
  )
}
