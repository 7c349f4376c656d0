import { defineModule } from '@anlan/platform/module/module'

export const majorDanger = defineModule({
  name: 'major-danger',
  answers: [],
})
