import { defineModule } from '@anlan/platform/module/module'
import { deliveriesQueued, deliveryRefused } from './contract/delivery.ts'
import { imported, mastersSet } from './contract/import.ts'
import { specialWorkWireSet } from './contract/special-work-wire.ts'
import { cameraLooked, permitLooked } from './contract/permit-look.ts'
import { orderAnswered, orderReceived } from './contract/order.ts'
import { positioningWireSet } from './contract/positioning-wire.ts'
import { reconciled } from './contract/reconciliation.ts'
import { receiverChanged, receiverDown, receiverUp } from './contract/receiver.ts'
import { answerOrderIntake } from './intake/answer-order.ts'
import { changeReceiverIntake, pauseReceiverIntake, resumeReceiverIntake } from './intake/change-receiver.ts'
import { setPositioningWireIntake } from './intake/positioning-wire.ts'
import { setSpecialWorkWireIntake } from './intake/special-work-wire.ts'
import { lookRoutes } from './views/look-routes.ts'
import { reconcileIntake, repairIntake, resyncAllIntake, retryRefusedIntake } from './intake/queue-again.ts'
import { importNowIntake, setMastersIntake } from './intake/masters.ts'
import { askForImport } from './reactions/ask-import.ts'
import { outbox } from './reactions/outbox.ts'
import { positionFeedsView } from './views/position-feeds.ts'
import { orderViews } from './views/orders.ts'
import { exchangeViews } from './views/receivers.ts'

export { lookPictureRoutes } from './views/look-pictures.ts'
export { startDelivery } from './reactions/delivery-runner.ts'
export { startFromAbove } from './reactions/from-above/from-above-runner.ts'
export { startPositions } from './reactions/positions/position-runner.ts'

/** Every record to every receiver, in order, exactly once in effect. */
export const exchange = defineModule({
  name: 'exchange',
  migrations: new URL('./store/migrations/', import.meta.url),
  answers: [
    changeReceiverIntake, pauseReceiverIntake, resumeReceiverIntake,
    setMastersIntake, importNowIntake, setPositioningWireIntake, setSpecialWorkWireIntake,
    retryRefusedIntake, resyncAllIntake, reconcileIntake, repairIntake,
    ...exchangeViews, positionFeedsView,
    answerOrderIntake, ...orderViews,
  ],
  reactions: [outbox],
  schedules: [askForImport],
  events: [receiverChanged, receiverDown, receiverUp, deliveryRefused, deliveriesQueued, reconciled, mastersSet, imported, positioningWireSet, specialWorkWireSet, permitLooked, cameraLooked, orderReceived, orderAnswered],
  routes: lookRoutes,
})
