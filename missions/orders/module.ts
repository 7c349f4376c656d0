import { defineModule } from '@anlan/platform/module/module'

export const orders = defineModule({
  name: 'orders',
  answers: [],
})
