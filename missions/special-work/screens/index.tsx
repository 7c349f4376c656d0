import { defineScreens } from '@anlan/platform/ui/house-screens'
import { boardPages, boardPanels } from './board-pages.ts'
import { permitPages, permitPanels, permitSearch } from './permit-pages.ts'
import { phonePages, phoneSlots } from './phone-pages.ts'
import { togetherPages, togetherPanels } from './together-pages.ts'
import { waiting } from './waiting.ts'

export const screens = defineScreens({
  house: 'special-work',
  title: '特殊作业',
  pages: [...permitPages, ...togetherPages, ...boardPages],
  phone: phonePages,
  slots: phoneSlots,
  panels: [...permitPanels, ...togetherPanels, ...boardPanels],
  inbox: waiting,
  search: [...permitSearch],
})
