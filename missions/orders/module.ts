import { defineModule } from '@anlan/platform/module/module'
import { orderLife } from './contract/order-life.ts'
import {
  itemChecked, orderArrived, orderAssigned, orderChanged, orderClosed, orderDueSoon, orderOverdue, orderReminded, orderReplied, orderSigned, orderUnsigned, orderWithdrawn,
} from './contract/received-order.ts'
import { assignOrderIntake } from './intake/assign-order.ts'
import { checkItemIntake } from './intake/check-item.ts'
import { replyOrderIntake } from './intake/reply-order.ts'
import { signOrderIntake } from './intake/sign-order.ts'
import { workHeldByOrder } from './reactions/hold-work.ts'
import { receiveOrder } from './reactions/receive-order.ts'
import { watchOrder } from './reactions/watch-order.ts'
import { orderViews } from './views/orders.ts'

/** 预警信息接收: what comes from above is signed for, worked and answered. */
export const orders = defineModule({
  name: 'orders',
  migrations: new URL('./store/migrations/', import.meta.url),
  answers: [signOrderIntake, assignOrderIntake, checkItemIntake, replyOrderIntake, ...orderViews],
  reactions: [receiveOrder, workHeldByOrder],
  schedules: [watchOrder],
  events: [
    orderArrived, orderChanged, orderReminded, orderWithdrawn, orderClosed, orderSigned, orderAssigned, itemChecked, orderReplied,
    orderUnsigned, orderDueSoon, orderOverdue,
  ],
  lifecycles: [orderLife],
})
