import type { ClauseId } from '../clause.ts'

/**
 * The eight kinds of GB 30871-2022 with what its appendices say of each: form, levels, who signs in which order, which fields
 * the sample form lacks (all H). Codes: AQ 3064.2-2025 A.2.
 */

export const WORK_KINDS = {
  'hot-work': '动火作业', 'confined-space': '受限空间作业', blinding: '盲板抽堵作业', height: '高处作业', lifting: '吊装作业', 'temporary-power': '临时用电作业', excavation: '动土作业', 'road-closure': '断路作业',
} as const
export type WorkKind = keyof typeof WORK_KINDS
export const WORK_KIND_NAMES = Object.keys(WORK_KINDS) as readonly WorkKind[]

/** Highest first. */
export const WORK_LEVELS = {
  'hot-work': { special: '特级', first: '一级', second: '二级' },
  height: { iv: 'Ⅳ级', iii: 'Ⅲ级', ii: 'Ⅱ级', i: 'Ⅰ级' },
  lifting: { first: '一级', second: '二级', third: '三级' },
} as const
export type HotLevel = keyof (typeof WORK_LEVELS)['hot-work']
export type HeightLevel = keyof (typeof WORK_LEVELS)['height']
export type LiftLevel = keyof (typeof WORK_LEVELS)['lifting']
/** Null for kinds without levels. */
export type WorkLevel = HotLevel | HeightLevel | LiftLevel | null

/** Who signs, in the forms' own words; which of the enterprise's people that is, its chain says. */
export const SIGN_NODES = {
  'in-charge': '作业负责人', commander: '作业指挥', unit: '所在单位', 'power-user': '用电单位', 'power-supplier': '配送电单位', safety: '安全管理部门', countersign: '会签', review: '审核部门', 'fire-safety': '消防、安全管理部门', approve: '审批部门', approver: '动火审批人', 'shift-check': '岗位当班班长验票',
} as const
export type SignNode = keyof typeof SIGN_NODES

/** Appendix B.1 in offices; an enterprise names the posts or persons. */
export const APPROVING_OFFICES = {
  leader: '主管领导', 'safety-department': '安全管理部门', 'base-unit': '所在基层单位', 'special-department': '所在单位专业部门', 'chief-engineer': '主管厂长或总工程师', 'power-supplier': '配送电单位', principal: '主要负责人',
} as const
export type ApprovingOffice = keyof typeof APPROVING_OFFICES

export interface WorkLaw {
  /** Sample form of appendix A. */
  readonly form: 'A.1' | 'A.2' | 'A.3' | 'A.4' | 'A.5' | 'A.6' | 'A.7' | 'A.8'
  readonly chapter: ClauseId
  /** In the order in which they sign, before the work. Acceptance is its own step. */
  readonly signs: readonly SignNode[]
  /** Of each level; under `all` for a kind without. */
  readonly office: Readonly<Record<string, ApprovingOffice>>
  /** AQ 3064.2 A.2. */
  readonly code: Readonly<Record<string, string>>
  /** What the sample form does not have (appendix E); we keep it all the same, and the print leaves it out. */
  readonly lacks: readonly ('applied-at' | 'period' | 'links' | 'in-charge' | 'workers' | 'work-unit' | 'place')[]
  /** Copies 1 to 3 (B.2). */
  readonly copies: readonly [string, string, string]
}

export const WORK_LAW: Readonly<Record<WorkKind, WorkLaw>> = {
  'hot-work': {
    form: 'A.1', chapter: 'GB 30871-2022 5.1', signs: ['in-charge', 'unit', 'safety', 'approver', 'shift-check'],
    office: { special: 'leader', first: 'safety-department', second: 'base-unit' }, code: { special: '01', first: '02', second: '03' }, lacks: ['workers'],
    copies: ['监护人', '作业单位（动火人）', '安全管理部门（二级为所在基层单位）'],
  },
  'confined-space': {
    form: 'A.2', chapter: 'GB 30871-2022 6.10', signs: ['in-charge', 'unit'], office: { all: 'base-unit' }, code: { all: '70' }, lacks: ['place'], copies: ['监护人', '作业单位负责人', '所在基层单位'],
  },
  blinding: {
    form: 'A.3', chapter: 'GB 30871-2022 7.11', signs: ['in-charge', 'unit'], office: { all: 'base-unit' }, code: { all: '50' }, lacks: ['applied-at', 'period', 'place'], copies: ['监护人', '作业单位实施人', '所在基层单位'],
  },
  height: {
    form: 'A.4', chapter: 'GB 30871-2022 8.1', signs: ['in-charge', 'unit', 'review', 'approve'],
    office: { i: 'base-unit', ii: 'special-department', iii: 'special-department', iv: 'chief-engineer' }, code: { i: '21', ii: '22', iii: '23', iv: '24' }, lacks: [], copies: ['监护人', '作业单位实施人', '所在基层单位'],
  },
  lifting: {
    form: 'A.5', chapter: 'GB 30871-2022 9.1', signs: ['commander', 'unit', 'review', 'approve'],
    office: { first: 'chief-engineer', second: 'special-department', third: 'special-department' }, code: { first: '61', second: '62', third: '63' }, lacks: ['links', 'in-charge'], copies: ['监护人', '吊装指挥', '所在基层单位'],
  },
  'temporary-power': {
    form: 'A.6', chapter: 'GB 30871-2022 10.8', signs: ['in-charge', 'power-user', 'power-supplier'], office: { all: 'power-supplier' }, code: { all: '10' }, lacks: ['work-unit'], copies: ['监护人', '作业单位（结束时由配送电执行人注销）', '电气管理部门'],
  },
  excavation: {
    form: 'A.7', chapter: 'GB 30871-2022 11.10', signs: ['in-charge', 'unit', 'countersign', 'approve'], office: { all: 'special-department' }, code: { all: '30' }, lacks: ['workers'], copies: ['监护人', '作业单位负责人', '所在单位专业部门'],
  },
  'road-closure': {
    form: 'A.8', chapter: 'GB 30871-2022 12', signs: ['in-charge', 'unit', 'fire-safety', 'approve'], office: { all: 'special-department' }, code: { all: '40' }, lacks: ['applied-at', 'workers'], copies: ['监护人', '作业单位负责人', '所在单位专业部门'],
  },
}

/** Which node of a chain gives the approval that makes it a permit (4.11): the last that decides. */
export const APPROVING_NODE: Readonly<Record<WorkKind, SignNode>> = {
  'hot-work': 'approver', 'confined-space': 'unit', blinding: 'unit', height: 'approve', lifting: 'approve', 'temporary-power': 'power-supplier', excavation: 'approve', 'road-closure': 'approve',
}

/** AQ 3064.2-2025 A.4. */
export const ALARM_CODES = {
  '01': '作业前未进行气体分析', '02': '气体分析至作业开始超时', '03': '作业中断超时未重新分析', '04': '二级动火跨日未每日分析', '05': '受限空间气体记录超时', '10': '作业票超期', '20': '抽、堵盲板共用一张作业票', '30': '审批人不在现场', '31': '监护人离岗',
  '40': '节假日动火未升级', '41': '公休日动火未升级', '42': '夜间动火未升级', '43': '重大活动期间动火未升级', '50': '无证作业', '51': '证书过期', '52': '证书与本人不符', '60': '未办理作业票', '61': '关联作业票未办全', '62': '作业票未关联', '70': '未进行安全交底', '80': '未进行风险分析', '90': '安全措施未确认',
} as const
export type AlarmCode = keyof typeof ALARM_CODES

/** AQ 3064.2-2025 A.1 TICKET_STATUS. */
export const TICKET_STATUS = { 0: '未签发', 1: '已签发', 2: '作业中', 3: '已验收', 4: '作废', 5: '撤销', 6: '暂停' } as const
