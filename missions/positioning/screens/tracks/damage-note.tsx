import { beijingMinute } from '@anlan/kernel/time'
import { Note } from '@anlan/platform/ui/states'
import type { Track } from './track-at.ts'

const SHOWN = 6

/** Hours that are there but cannot be read: whoever looks has to know that there is more. */
export const DamageNote = ({ tracks }: { readonly tracks: readonly Track[] }) => {
  const damaged = tracks.filter(({ damaged: hours }) => hours.length > 0)
  if (damaged.length === 0) return null
  return (
    <Note tone="refusal">
      有轨迹数据已损坏，读不出来，图上缺这些时段：
      {damaged.map(({ name, damaged: hours }) => `${name} ${hours.slice(0, SHOWN).map((at) => `${beijingMinute(at)} 起一小时`).join('、')}${hours.length > SHOWN ? ` 等 ${hours.length} 段` : ''}`).join('；')}。请检查磁盘并从备份恢复
    </Note>
  )
}
