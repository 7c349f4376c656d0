import type { ReactNode } from 'react'
import { SECOND } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import { useDeviceNow } from '@anlan/platform/ui/clock'
import { Note, Shown } from '@anlan/platform/ui/states'
import type { Answer } from '@anlan/platform/ui/use-query'

/** Says so when the picture is older than it should be: nobody may take an old one for now. */
const LiveAge = ({ answer: { askedAt, fault, refetch }, every }: { readonly answer: Answer<unknown>; readonly every: number }) => {
  const now = useDeviceNow(SECOND)
  const late = now - askedAt
  if (late < Math.max(3 * every, 6 * SECOND)) return null
  return (
    <Note tone="refusal" action={<Button onClick={refetch}>重试</Button>}>
      <strong>数据延迟 {Math.round(late / SECOND).toLocaleString('zh-CN')} 秒</strong>，显示的是那时的位置，不是现在的。{fault?.tip}
    </Note>
  )
}

/** As `Shown`, with the age in seconds: for people on the move a minute is long. */
export const LiveShown = <Value,>({ answer, every, lines = 12, children }: { readonly answer: Answer<Value>; readonly every: number; readonly lines?: number; readonly children: (value: Value) => ReactNode }) => {
  const { fault: _told, ...told } = answer
  return (
    <>
      {answer.value === undefined ? null : <LiveAge answer={answer} every={every} />}
      <Shown answer={answer.value === undefined ? answer : told} lines={lines}>
        {children}
      </Shown>
    </>
  )
}
