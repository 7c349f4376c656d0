import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { type InboxSource, inboxOf } from '@anlan/platform/ui/house-screens'
import { WORK_KINDS } from '@anlan/standards/special-work/kinds'
import { mySigning } from '../contract/permit-line.ts'
import { boardWaiting } from './board-pages.ts'

/** What waits for a pen or a hand, on the desk and on the phone. */
export const waiting: readonly InboxSource[] = [
  inboxOf(mySigning, {
    may: ENTERPRISE_STAFF, orgKinds: ['enterprise', 'station'], title: '待我签批', order: 2, input: {},
    items: ({ waiting: permits }) => permits.map(({ id, number, kind, content, spot, turnDue }) => ({ id, title: `${WORK_KINDS[kind]} ${number}`, detail: `${spot}，${content}`, dueAt: turnDue, to: `/special-work/permits/${id}`, phoneTo: `/special-work/permits/${id}` })),
  }),
  inboxOf(mySigning, {
    may: ENTERPRISE_STAFF, orgKinds: ['enterprise', 'station'], title: '待我接任监护', order: 1.9, input: {},
    items: ({ guard }) => guard.map(({ id, number, kind, content, spot }) => ({ id, title: `${WORK_KINDS[kind]} ${number}`, detail: `${spot}，${content}`, to: `/special-work/permits/${id}`, phoneTo: `/special-work/permits/${id}/take-over` })),
  }),
  ...boardWaiting,
]
