import { defineModule } from '@anlan/platform/module/module'
import { recordCopied } from './contract/copy-sheet.ts'
import { dossierFailed, dossierOrdered, dossierReady } from './contract/dossier.ts'
import { markCopiedIntake } from './intake/mark-copied.ts'
import { orderDossierIntake } from './intake/order-dossier.ts'
import { startDossiers } from './reactions/dossier-runner.ts'
import { copyRowsView } from './views/copy-sheet.ts'
import { dayPictureView } from './views/day-picture.ts'
import { dossierViews } from './views/dossiers.ts'
import { verifyRoutes } from './views/verify-routes.ts'

/** 台账资料: what leaves the system on paper, by hand or as a picture. */
export const dossier = defineModule({
  name: 'dossier',
  migrations: new URL('./store/migrations/', import.meta.url),
  answers: [orderDossierIntake, markCopiedIntake, copyRowsView, dayPictureView, ...dossierViews],
  events: [dossierOrdered, dossierReady, dossierFailed, recordCopied],
  routes: verifyRoutes,
  start: startDossiers,
})
