import { defineLifecycle } from '@anlan/kernel/lifecycle'
import { ENTERPRISE_MANAGERS, ENTERPRISE_STAFF } from '@anlan/kernel/role'

/**
 * An order from above at the enterprise that it was issued to. Overdue is no state: it is late in whatever state it is.
 * What comes from the sender (withdrawal, reminder, closing) is nobody's button here.
 */
export const orderLife = defineLifecycle({
  name: 'order',
  states: { received: '待签收', signed: '已签收', working: '办理中', answered: '已回复', finished: '已办结', withdrawn: '已撤回' },
  initial: 'received',
  moves: {
    sign: { title: '签收', from: ['received'], to: 'signed', may: [...ENTERPRISE_MANAGERS] },
    assign: { title: '安排办理', from: ['signed', 'working', 'answered'], to: 'working', may: [...ENTERPRISE_MANAGERS] },
    check: { title: '逐项检查', from: ['signed', 'working', 'answered'], to: 'working', may: [...ENTERPRISE_STAFF] },
    reply: { title: '回复', from: ['signed', 'working', 'answered'], to: 'answered', may: ['team-leader', ...ENTERPRISE_MANAGERS] },
    finish: { title: '回复并办结', from: ['signed', 'working', 'answered'], to: 'finished', may: ['team-leader', ...ENTERPRISE_MANAGERS] },
    reopen: { title: '重新办理', from: ['answered', 'finished'], to: 'working', may: [] },
    close: { title: '上级销号', from: ['received', 'signed', 'working', 'answered'], to: 'finished', may: [] },
    withdraw: { title: '上级撤回', from: ['received', 'signed', 'working', 'answered', 'finished'], to: 'withdrawn', may: [] },
  },
})
