import { Facts } from '@anlan/platform/ui/detail-page'
import type { Receiver } from '../contract/receiver.ts'

/** How intelligent video is written for a receiver: there is no text to choose by. */
export const VideoWireCard = ({ receiver: { kind } }: { readonly receiver: Receiver }) => (
  <div className="ex-reconciliation">
    <header className="ex-feed-head"><h3>智能视频</h3></header>
    <Facts
      facts={[
        { title: '报送内容', value: '分析设备、运行状态、报警和图片', clause: '通知 四' },
        { title: '报送格式', value: kind === 'province' ? '自定的最小字段（待核）' : '区级收件箱格式（待核）', ...(kind === 'province' ? { clause: '省级字段表没有找到，取得后更换' } : {}) },
      ]}
    />
  </div>
)
