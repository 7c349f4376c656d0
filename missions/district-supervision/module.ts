import { defineModule } from '@anlan/platform/module/module'
import { inboxRoutes } from './intake/inbox-routes.ts'
import { pictureViews } from './views/picture.ts'

/** The district knows an enterprise by what was delivered to its inbox, and by nothing else. */
export const districtSupervision = defineModule({
  name: 'district-supervision',
  migrations: new URL('./store/migrations/', import.meta.url),
  answers: pictureViews,
  routes: inboxRoutes,
})
