import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { instantSchema } from '@anlan/kernel/schema'
import { VETOES } from '@anlan/standards/effect'
import { choicesSchema, vetoSchema } from './score.ts'

const points = (title: string, help?: string) => z.number('请填写数字').min(0, '不能小于 0').max(50, '不能超过 50').meta({ title, unit: '分', ...(help === undefined ? {} : { help }) })

/** Only the safety manager sets them, with a reason; each score keeps those that it was reckoned by. */
export const saveScoreSettings = defineCommand({
  name: 'effect.save-score-settings',
  title: '设置扣分和否决项',
  input: z.object({
    /** Of the settings that were seen; 0 while the defaults hold. */
    version: z.int().min(0).meta({ widget: 'hidden' }),
    guaranteeEach: points('每项包保任务未履职扣'),
    guaranteeMost: points('包保扣分最多'),
    fewPerThousand: z.number('请填写数字').min(0, '不能小于 0').max(1000, '不能超过 1000').meta({ title: '每千次排查预期发现隐患', unit: '项', help: '0 表示不按隐患过少扣分' }),
    fewMost: points('隐患过少最多扣'),
    vetoes: z.array(vetoSchema).meta({ title: '否决项', words: Object.fromEntries(Object.entries(VETOES).map(([name, { title }]) => [name, title])) }),
    reason: z.string().trim().min(4, '请写明修改的原因').max(300).meta({ title: '修改原因', widget: 'textarea', help: '和设置一起保存，打印在说明里' }),
  }),
  output: z.object({ version: z.number().int() }),
  may: ['safety-manager'],
})

export const scoreSettings = defineQuery({
  name: 'effect.score-settings',
  title: '扣分和否决项',
  input: z.object({}),
  output: z.object({
    version: z.number().int(),
    choices: choicesSchema,
    model: z.object({ edition: z.string(), title: z.string(), source: z.string(), verified: z.boolean() }),
    history: z.array(z.object({ version: z.number().int(), choices: choicesSchema, reason: z.string(), by: z.string(), at: instantSchema })),
  }),
  may: [...ENTERPRISE_STAFF],
})

export const scoreSettingsSaved = defineEvent('effect.score-settings-saved', '修改了运行效果的扣分和否决项', z.object({ version: z.number().int(), choices: choicesSchema, reason: z.string() }))
