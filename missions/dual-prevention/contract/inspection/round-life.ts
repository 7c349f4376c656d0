import { z } from 'zod'
import { defineLifecycle } from '@anlan/kernel/lifecycle'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'

/** One walk along a route, as it became due. */
export const roundRunLife = defineLifecycle({
  name: 'round-run',
  states: { open: '待巡检', done: '已巡检', missed: '未巡检' },
  initial: 'open',
  moves: {
    // What was walked in time and sent late takes the place of 未巡检.
    finish: { title: '提交巡检', from: ['open', 'missed'], to: 'done', may: [...ENTERPRISE_STAFF] },
    expire: { title: '记为未巡检', from: ['open'], to: 'missed', may: [] },
  },
})
export const roundRunStateSchema = z.enum(['open', 'done', 'missed'])
