import { HOUR } from '@anlan/kernel/time'
import type { ReceivedOrder } from '../contract/received-order.ts'

/** Monday, 09:00 in Beijing. */
export const NOW = Date.parse('2026-11-23T09:00:00+08:00')

/** An orange warning that has just come. */
export const order = (more: Partial<ReceivedOrder> = {}): ReceivedOrder => ({
  id: '019ab000-0000-7000-8000-000000000001', version: 1, receiver: '019ab000-0000-7000-8000-000000000002', from: 'province', fromName: '省级接收站',
  order: '019ab000-0000-7000-8000-000000000003', seq: 1, kind: 'warning', level: 'orange', title: '大风预警', content: '停止室外动火', basis: null, issuer: null, subject: null, majorDanger: null, items: [],
  startAt: null, endAt: NOW + 72 * HOUR, issuedAt: NOW, receivedAt: NOW, state: 'received', signBy: NOW + HOUR, signedAt: null, signedBy: null, owner: null, ownDeadline: null,
  instruction: null, repliedAt: null, finishedAt: null, reminders: 0, reminder: null, withdrawnReason: null, closedBySender: false, climbed: 0, dueTold: 0, updatedAt: NOW, updatedBy: '省级接收站', ...more,
})
