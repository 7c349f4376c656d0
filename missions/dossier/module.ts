import { defineModule } from '@anlan/platform/module/module'

export const dossier = defineModule({
  name: 'dossier',
  answers: [],
})
