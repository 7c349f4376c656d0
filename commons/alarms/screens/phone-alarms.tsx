import { Empty, Shown } from '@anlan/platform/ui/states'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { listAlarms } from '../contract/alarm.ts'
import { AlarmRows } from './alarm-rows.tsx'
import { worstFirst } from './alarm-words.ts'
import { openAlarms } from './open-alarms.ts'

export const Page = () => {
  const answer = useCachedQuery(listAlarms, openAlarms(false))
  return (
    <PhonePage>
      <Shown answer={answer}>
        {({ rows }) => (rows.length === 0 ? <Empty title="没有未关闭的报警" hint="有新报警时会出现在这里和待办中" /> : <AlarmRows alarms={worstFirst(rows)} />)}
      </Shown>
    </PhonePage>
  )
}
