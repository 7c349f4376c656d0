import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { getSetting } from '../contract/setting.ts'
import { loadSetting } from '../intake/load-setting.ts'
import { figuresBeside } from '../rules/setting.ts'

export const getSettingView = answer(getSetting, async (_input, scope) => {
  const { version, setting } = await loadSetting(scope)
  return accept({ version, setting, figures: figuresBeside(setting.figures) })
})
