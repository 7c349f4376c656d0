import { defineLifecycle } from '@anlan/kernel/lifecycle'
import { ENTERPRISE_MANAGERS } from '@anlan/kernel/role'

const LEADERS = ['team-leader', ...ENTERPRISE_MANAGERS] as const

/**
 * 停用/检维修 of a unit. Only what somebody else has approved pauses anything, and what was paused resumes only after the
 * 复产检查: a stop whose end has passed stays a stop, and is told.
 */
export const stopLife = defineLifecycle({
  name: 'stop',
  states: { requested: '待审批', approved: '已批准', refused: '未批准', running: '停用中', 'to-restart': '停用已到期，待复产检查', ended: '已复产', withdrawn: '已撤回' },
  initial: 'requested',
  moves: {
    approve: { title: '批准', from: ['requested'], to: 'approved', may: [...ENTERPRISE_MANAGERS] },
    refuse: { title: '不批准', from: ['requested'], to: 'refused', may: [...ENTERPRISE_MANAGERS] },
    withdraw: { title: '撤回', from: ['requested', 'approved'], to: 'withdrawn', may: [...LEADERS] },
    begin: { title: '开始停用', from: ['approved'], to: 'running', may: [] },
    shorten: { title: '提前结束', from: ['running'], to: 'running', may: [...LEADERS] },
    'ask-extension': { title: '申请延期', from: ['running'], to: 'running', may: [...LEADERS] },
    'decide-extension': { title: '审批延期', from: ['running'], to: 'running', may: [...ENTERPRISE_MANAGERS] },
    lapse: { title: '停用到期', from: ['running'], to: 'to-restart', may: [] },
    restart: { title: '复产检查', from: ['running', 'to-restart'], to: 'ended', may: [...LEADERS] },
  },
})
