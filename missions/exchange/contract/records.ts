import { z } from 'zod'
import { idSchema, instantSchema, versionSchema } from '@anlan/kernel/schema'

/** What is exchanged, parents before children: the order of a full resync. */
export const RECORD_KINDS = {
  unit: '风险单元',
  'risk-event': '风险事件',
  measure: '管控措施',
  plan: '排查计划',
  record: '排查记录',
  danger: '隐患',
  stop: '停用检维修记录',
  commitment: '安全承诺公告',
  'device-status': '装置运行状态',
  'commitment-ticket': '承诺公告作业',
  'located-person': '定位人员',
  fence: '电子围栏',
  'person-alarm': '人员报警',
  'area-alarm': '区域报警',
  gathering: '聚集预警',
  'work-plan': '作业预约',
  'work-permit': '作业票',
  'work-paper': '电子作业票',
  'work-alarm': '特殊作业报警',
  'analysis-device': '智能分析设备',
  'analysis-status': '智能分析运行状态',
  'video-alarm': '智能视频报警',
} as const
export const recordKindSchema = z.enum(Object.keys(RECORD_KINDS) as [keyof typeof RECORD_KINDS, ...(keyof typeof RECORD_KINDS)[]])
export type RecordKind = z.infer<typeof recordKindSchema>
/** What positioning exchanges. */
export const POSITIONING_KINDS: readonly RecordKind[] = ['located-person', 'fence', 'person-alarm', 'area-alarm', 'gathering']
/** What special work exchanges. */
export const SPECIAL_WORK_KINDS: readonly RecordKind[] = ['work-plan', 'work-permit', 'work-paper', 'work-alarm']
/** What intelligent video exchanges. */
export const VIDEO_KINDS: readonly RecordKind[] = ['analysis-device', 'analysis-status', 'video-alarm']
export const KIND_ORDER = Object.keys(RECORD_KINDS) as readonly RecordKind[]

/** What every exchanged record has, whatever its kind. */
export const recordHeadSchema = z.looseObject({ id: idSchema, version: versionSchema, deleted: z.boolean(), updatedAt: instantSchema })
export type RecordHead = z.infer<typeof recordHeadSchema>

export const RECEIVER_KINDS = { province: '省级接收站', district: '区应急局收件箱' } as const
export const receiverKindSchema = z.enum(['province', 'district'])
export type ReceiverKind = z.infer<typeof receiverKindSchema>
export const adapterSchema = z.enum(['city-hub', 'district-inbox'])
export type AdapterName = z.infer<typeof adapterSchema>

export const DELIVERY_STATES = {
  waiting: '待报送',
  sent: '已发出，等回执',
  accepted: '已接收',
  refused: '被拒收',
  held: '暂缓',
  omitted: '无需报送',
  superseded: '已由新版本代替',
} as const
export const deliveryStateSchema = z.enum(Object.keys(DELIVERY_STATES) as [keyof typeof DELIVERY_STATES, ...(keyof typeof DELIVERY_STATES)[]])
export type DeliveryState = z.infer<typeof deliveryStateSchema>
