import { defineModule } from '@anlan/platform/module/module'
import { issuedOrderLife, orderAnswered, orderClosed, orderIssued, orderReminded, orderSentBack, orderSigned, orderWithdrawn } from './contract/issued-order.ts'
import { inboxRoutes } from './intake/inbox-routes.ts'
import { issueOrdersIntake } from './intake/issue-orders.ts'
import { moveOrderIntakes } from './intake/move-order.ts'
import { orderRoutes } from './intake/order-routes.ts'
import { orderViews } from './views/orders.ts'
import { pictureViews } from './views/picture.ts'
import { supervisedViews } from './views/supervised.ts'

/** The district knows an enterprise by what was delivered to its inbox, and by nothing else. */
export const districtSupervision = defineModule({
  name: 'district-supervision',
  migrations: new URL('./store/migrations/', import.meta.url),
  answers: [issueOrdersIntake, ...moveOrderIntakes, ...orderViews, ...supervisedViews, ...pictureViews],
  events: [orderIssued, orderSigned, orderAnswered, orderReminded, orderSentBack, orderClosed, orderWithdrawn],
  lifecycles: [issuedOrderLife],
  routes: (server, house) => {
    inboxRoutes(server, house)
    orderRoutes(server, house)
  },
})
