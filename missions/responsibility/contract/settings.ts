import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'

const figures = {
  publishBy: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间格式为 10:00').meta({ title: '承诺公告最迟发布时间', placeholder: '10:00', help: '山东未见规定，默认按广东省的 10:00（待核），只能提前' }),
  handoverMinutes: z.coerce.number().int().min(5, '至少 5 分钟').max(240, '最多 240 分钟').meta({ title: '交接班完成时限', unit: '分钟', help: '下班后超过这个时间未交接的，通知上级（待核）' }),
}
export const settingsSchema = z.object(figures)
export type Settings = z.infer<typeof settingsSchema>

export const getSettings = defineQuery({ name: 'responsibility.settings', title: '责任与承诺设置', input: z.object({}), output: settingsSchema, may: [...ENTERPRISE_STAFF] })
export const saveSettings = defineCommand({ name: 'responsibility.save-settings', title: '保存责任与承诺设置', input: settingsSchema, output: settingsSchema, may: ['safety-manager', 'principal'] })
export const settingsSaved = defineEvent('responsibility.settings-saved', '修改了责任与承诺设置', settingsSchema)
