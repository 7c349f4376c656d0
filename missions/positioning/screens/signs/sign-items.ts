import type { z } from 'zod'
import type { InboxItem } from '@anlan/platform/ui/house-screens'
import type { mySign } from '../../contract/sign.ts'

/** What waits for this person: an own sign, and a word on whom he may have seen. */
export const signItems = ({ mine, others }: z.output<typeof mySign.output>): InboxItem[] => [
  ...(mine === null || mine.state === 'answered'
    ? []
    : [{ id: 'sign', title: '请报平安', detail: mine.state === 'unanswered' ? '定位终端失联，应答时间已过' : '定位终端失联，请扫码或拍照', dueAt: mine.answerBy, level: mine.state === 'unanswered' ? ('orange' as const) : ('yellow' as const), to: '/positioning/sign' }]),
  ...others.map(({ person, name, fenceName, plan, state, answerBy }) => ({
    id: `seen:${person}`, title: `${name}失联，看见请登记`, detail: `最后在${fenceName ?? plan}${state === 'unanswered' ? ' · 未应答' : ''}`, dueAt: answerBy, level: state === 'unanswered' ? ('orange' as const) : ('yellow' as const), to: '/positioning/sign',
  })),
]
