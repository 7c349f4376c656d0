import { z } from 'zod'
import { defineRegister } from '@anlan/kernel/register'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'

/** Internal floating roof tanks: which level tells that a roof has landed (AQ 3067-2026 5.5.12). */
export const watchedTankRegister = defineRegister({
  name: 'major-danger.watched-tank',
  title: '内浮顶储罐液位',
  schema: z.object({
    tag: z.string().trim().min(1, '请填写液位监测点位号').max(50).meta({ title: '液位监测点位号', synonyms: ['位号'] }),
    tank: z.string().trim().min(1, '请填写储罐名称').max(100).meta({ title: '储罐' }),
    note: z.string().trim().max(200).default('').meta({ title: '备注' }),
  }),
  columns: ['tag', 'tank', 'note'],
  sort: { by: 'tag' },
  may: { read: ENTERPRISE_STAFF, write: ['safety-manager', 'principal'] },
  unique: ['tag'],
})
