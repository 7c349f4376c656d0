import { z } from 'zod'
import { idSchema } from '@anlan/kernel/schema'

/** 安全承诺公告 and what hangs on it, in the district's own words: it knows the sender's houses only by the wire. */
const words = (most: number) => z.string('应为文字').max(most, `不超过 ${most} 个字`)
const at = z.number('应为时刻（毫秒）').int('应为时刻（毫秒）').min(946_684_800_000, '时刻过早').max(4_102_444_800_000, '时刻过晚')
const day = z.string('应为日期').regex(/^\d{4}-\d{2}-\d{2}$/, '应为 2026-11-23 这样的日期')
const count = z.number('应为数目').int('应为数目').nonnegative('数目不能为负').optional()

/** What is counted, with the words of the officers' page; more may come and is kept. */
export const COMMITMENT_COUNTS = {
  units: '生产装置', running: '运行', stopped: '停车', specialFire: '特级动火', firstFire: '一级动火', secondFire: '二级动火', confinedSpace: '受限空间', blindPlate: '盲板抽堵',
  height: '高处作业', lifting: '吊装', temporaryPower: '临时用电', earthwork: '动土', roadBreaking: '断路', inspectionRepair: '检维修', contractorJobs: '承包商作业', changes: '变更',
} as const
export type CommitmentCount = keyof typeof COMMITMENT_COUNTS

const counts = Object.fromEntries(Object.keys(COMMITMENT_COUNTS).map((name) => [name, count])) as Record<CommitmentCount, typeof count>

export const commitmentSchema = z.looseObject({
  day,
  issue: z.number().int().positive(),
  counts: z.looseObject(counts),
  majorDanger: z.boolean().nullish(),
  riskGrade: z.enum(['1', '2', '3', '4'], '应为 1、2、3、4 之一'),
  content: words(4_000),
  signatory: z.looseObject({ name: words(100).min(1, '不能为空') }),
  signedAt: at,
})

export const deviceStatusSchema = z.looseObject({
  commitment: idSchema, hazardCode: words(36), name: words(200).nullish(), status: z.enum(['0', '1', '2', '3'], '应为 0、1、2、3 之一'), from: at.nullish(), to: at.nullish(), reason: words(1_000).nullish(),
})

export const commitmentTicketSchema = z.looseObject({ commitment: idSchema, ticket: z.string(), title: words(500) })
