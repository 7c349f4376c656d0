import { defineModule } from '@anlan/platform/module/module'

export const responsibility = defineModule({
  name: 'responsibility',
  answers: [],
})
