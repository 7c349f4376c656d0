import { SECOND } from '@anlan/kernel/time'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { fullTime } from '@anlan/platform/ui/time-words'

/** On paper the moment of printing stands beside that of the data. */
export const PrintStamp = () => <span className="po-only-print">　打印时间 {fullTime(usePlantNow(SECOND))}</span>
