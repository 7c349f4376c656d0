import type { Scope } from '@anlan/platform/module/scope'
import { type Setting, settingSchema } from '../contract/setting.ts'
import { loadSettingRow } from '../store/settings.ts'

export const DEFAULT_SETTING: Setting = settingSchema.parse({})

/** As the enterprise has set it; what it has not set is the default. */
export const loadSetting = async ({ tx, org }: Pick<Scope, 'tx' | 'org'>): Promise<{ version: number; setting: Setting }> => {
  const row = await loadSettingRow(tx, org)
  return row === undefined ? { version: 0, setting: DEFAULT_SETTING } : { version: row.version, setting: settingSchema.parse(row.body) }
}
