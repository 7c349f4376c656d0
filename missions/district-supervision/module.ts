import { defineModule } from '@anlan/platform/module/module'
import { issuedOrderLife, orderAnswered, orderClosed, orderIssued, orderReminded, orderSentBack, orderSigned, orderWithdrawn } from './contract/issued-order.ts'
import { inboxRoutes } from './intake/inbox-routes.ts'
import { issueOrdersIntake } from './intake/issue-orders.ts'
import { moveOrderIntakes } from './intake/move-order.ts'
import { orderRoutes } from './intake/order-routes.ts'
import { orderViews } from './views/orders.ts'
import { pictureViews } from './views/picture.ts'
import { permitOpened, spotChecked } from './contract/works.ts'
import { openPermitIntake, spotCheckIntake } from './intake/spot-check.ts'
import { workPapers, workSheets } from './views/work-papers.ts'
import { workViews } from './views/works.ts'
import { videoViews } from './views/video.ts'
import { supervisedViews } from './views/supervised.ts'

/** The district knows an enterprise by what was delivered to its inbox, and by nothing else. */
export const districtSupervision = defineModule({
  name: 'district-supervision',
  migrations: new URL('./store/migrations/', import.meta.url),
  answers: [issueOrdersIntake, ...moveOrderIntakes, spotCheckIntake, openPermitIntake, ...orderViews, ...supervisedViews, ...pictureViews, ...workViews, ...videoViews],
  sheets: workSheets,
  papers: workPapers,
  events: [orderIssued, orderSigned, orderAnswered, orderReminded, orderSentBack, orderClosed, orderWithdrawn, spotChecked, permitOpened],
  lifecycles: [issuedOrderLife],
  routes: (server, house) => {
    inboxRoutes(server, house)
    orderRoutes(server, house)
  },
})
