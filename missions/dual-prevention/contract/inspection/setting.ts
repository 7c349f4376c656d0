import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'

export const PROOF_WORDS = { code: '扫巡检点二维码或碰 NFC 标签', fix: '手机定位', position: '人员定位', photo: '现场拍照' } as const
export const NONE_WORDS = { never: '不允许', 'no-place': '只允许没有设巡检点的措施', always: '允许，记录中注明未证明到场' } as const
export const EXPLOSION_WORDS = { auto: '已登记防爆终端的执行（默认）', always: '一律执行', off: '不执行，持续提醒' } as const

/** The enterprise's own figure of a limit; only ever stricter. */
const ownFigureSchema = z.object({ name: z.string().max(60).meta({ title: '数值' }), value: z.number().nonnegative('请填写不小于 0 的数').meta({ title: '本单位取值' }) })

export const inspectionSettingSchema = z.object({
  sufficient: z.array(z.enum(['code', 'fix', 'position', 'photo'])).min(1, '至少选一种到场证明').meta({ title: '哪些可以证明到场', words: PROOF_WORDS }),
  none: z.enum(['never', 'no-place', 'always']).meta({ title: '没有到场证明时', words: NONE_WORDS, help: '允许的也会在记录和清单中注明“未证明到场”' }),
  explosionProof: z.enum(['auto', 'always', 'off']).meta({ title: '爆炸危险区域只用防爆终端', words: EXPLOSION_WORDS }),
  figures: z.array(ownFigureSchema).max(30).meta({ title: '本单位的数值', help: '只能比默认更严' }),
})
export type InspectionSetting = z.infer<typeof inspectionSettingSchema>

/** What holds until an enterprise decides otherwise. */
export const DEFAULT_SETTING: InspectionSetting = { sufficient: ['code', 'fix', 'position', 'photo'], none: 'no-place', explosionProof: 'auto', figures: [] }

/** On: refused elsewhere. Warned: explosive areas are marked and nothing keeps other devices out. */
export const explosionStateSchema = z.enum(['on', 'warned', 'none'])
export type ExplosionState = z.infer<typeof explosionStateSchema>

const figureSchema = z.object({ name: z.string(), title: z.string(), value: z.number(), standard: z.number(), unit: z.string(), status: z.string() })

export const getInspectionSetting = defineQuery({
  name: 'dual-prevention.get-inspection-setting',
  title: '现场排查设置',
  input: z.object({}),
  output: z.object({ version: z.number().int(), setting: inspectionSettingSchema, figures: z.array(figureSchema), explosion: z.object({ state: explosionStateSchema, areas: z.array(z.string()), terminals: z.number().int() }) }),
  may: [...ENTERPRISE_STAFF],
})

export const saveInspectionSetting = defineCommand({
  name: 'dual-prevention.save-inspection-setting',
  title: '保存现场排查设置',
  input: inspectionSettingSchema.extend({ version: z.int().nonnegative().meta({ widget: 'hidden' }) }),
  output: z.object({ version: z.number().int() }),
  may: ['safety-manager', 'principal'],
})

export const inspectionSettingSaved = defineEvent('dual-prevention.inspection-setting-saved', '修改了现场排查设置', z.object({ before: inspectionSettingSchema, after: inspectionSettingSchema }))
