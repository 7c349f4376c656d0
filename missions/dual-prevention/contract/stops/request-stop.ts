import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { idSchema, versionSchema } from '@anlan/kernel/schema'
import { stopStateSchema } from '../records.ts'
import { stopLife } from './stop-life.ts'

export const STOP_KINDS = { shutdown: '装置停用', maintenance: '检维修' } as const

export const chosenStop = { id: idSchema.meta({ widget: 'hidden' }), version: versionSchema.meta({ widget: 'hidden' }) }
export const stopStep = z.object({ id: idSchema, version: z.number().int(), state: stopStateSchema })
const moment = (title: string) => z.number({ error: `请选择${title}` }).int().nonnegative().meta({ title, widget: 'datetime' })

/** Asks for a stop; nothing pauses until somebody else has approved it. */
export const requestStop = defineCommand({
  name: 'dual-prevention.request-stop',
  title: '申请停用检维修',
  input: z.object({
    /** Made where it is written, so that a request sent twice is one. */
    id: idSchema.meta({ widget: 'hidden' }),
    unit: idSchema.meta({ title: '风险单元' }),
    kind: z.enum(['shutdown', 'maintenance'], '请选择停用类型').meta({ title: '类型', words: STOP_KINDS }),
    startAt: moment('停用开始时间'),
    endAt: moment('计划结束时间'),
    reason: z.string().trim().min(4, '请写明停用或检维修的原因').max(500).meta({ title: '原因', widget: 'textarea', placeholder: '例如：年度大修，更换 3 号反应釜密封' }),
    cleared: z.string().trim().min(4, '请写明物料清空、置换情况').max(500).meta({ title: '清空情况', widget: 'textarea', placeholder: '例如：物料已退净，氮气置换合格' }),
    isolated: z.string().trim().min(4, '请写明能量隔离情况').max(500).meta({ title: '隔离情况', widget: 'textarea', placeholder: '例如：进出料加盲板 4 处，电源断开上锁' }),
    confirmedBy: idSchema.meta({ title: '现场确认人', widget: 'person' }),
    photos: z.array(idSchema).min(1, '请拍清空、隔离的现场照片').max(9).meta({ title: '清空、隔离照片', widget: 'photos' }),
  }),
  output: stopStep,
  may: stopLife.moves.withdraw.may,
})
