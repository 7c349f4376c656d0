import type { z } from 'zod'
import type { myRiskWork } from '../../contract/reassess.ts'
import { WORKSHEET_KINDS, type Worksheet } from '../../contract/worksheet.ts'
import type { Hand } from '../hand.ts'

type Item = z.output<typeof myRiskWork.output>['items'][number]

/** What of a sheet waits for this person; null when nothing does. */
export const sheetWork = (sheet: Worksheet, by: Hand): Item | null => {
  const { id, title, kind, state, members, confirmed, author, returnedReason } = sheet
  const item = (what: Item['kind'], detail: string): Item => ({ kind: what, id, title: `${WORKSHEET_KINDS[kind]}：${title}`, detail, dueAt: null })
  const has = (role: Hand['roles'][number]) => by.roles.includes(role)
  if (state === 'drafting' && members.some((it) => it.id === by.id) && !confirmed.some((it) => it.id === by.id))
    return item('analyse', returnedReason === null ? '请分析并确认' : `已退回：${returnedReason}`)
  if (state === 'submitted' && author.id !== by.id && (has('safety-manager') || has('principal'))) return item('approve', `${author.name}编制，请审核`)
  if (state === 'approved' && has('safety-manager')) return item('apply', '已审核，请转入风险清单')
  return null
}
