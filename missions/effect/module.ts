import { defineModule } from '@anlan/platform/module/module'

export const effect = defineModule({
  name: 'effect',
  answers: [],
})
