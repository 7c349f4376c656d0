import './permit.css'
import { type Instant, MINUTE } from '@anlan/kernel/time'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { When } from '@anlan/platform/ui/when'

const spanWords = (ms: number): string => {
  const minutes = Math.max(1, Math.floor(ms / MINUTE))
  return minutes < 60 ? `${minutes} 分钟` : `${Math.floor(minutes / 60)} 小时${minutes % 60 === 0 ? '' : ` ${minutes % 60} 分钟`}`
}

/** Until when it has to be signed, or for how long it is late (AQ 3064.2-2025 5.9.9). */
export const SignDue = ({ due }: { readonly due: Instant | null }) => {
  const now = usePlantNow()
  if (due === null) return <span>有停止作业的要求，签批暂不计时</span>
  return now > due ? <strong className="swd-late">签批已超时 {spanWords(now - due)}</strong> : <span>应在 <When at={due} /> 前签批</span>
}
