/** The shape of a fictitious plant: what an enterprise knows about itself before it meets Anlan. */

export type RiskLevel = '重大' | '较大' | '一般' | '低'
export type ControlLevel = '公司' | '部门' | '车间' | '班组'
export type CycleUnit = '小时' | '天' | '月' | '年'

/** Accident kinds of GB 6441-1986 that occur in these two trades. */
export type AccidentKind =
  | '火灾' | '容器爆炸' | '锅炉爆炸' | '其他爆炸' | '中毒和窒息' | '触电' | '机械伤害' | '灼烫'
  | '车辆伤害' | '物体打击' | '高处坠落' | '淹溺' | '其他伤害'

export type Classify2 =
  | '1-1' | '1-2' | '1-3' | '1-4' | '1-5' | '2-1' | '2-2' | '2-3'
  | '3-1' | '3-2' | '3-3' | '3-4' | '4-1' | '4-2' | '4-3' | '4-4' | '4-5'

/** LEC: likelihood, exposure, consequence. LS: likelihood and severity, both 1 to 5. */
export type Rating =
  | { readonly method: 'LEC'; readonly l: number; readonly e: number; readonly c: number }
  | { readonly method: 'LS'; readonly l: number; readonly s: number }

/** What an inspection is repeated by. Clock times are `HH:mm:ss` and stand only where the unit is 小时. */
export interface Cadence {
  readonly cycle: number
  readonly unit: CycleUnit
  readonly workStart: string | null
  readonly workEnd: string | null
  /** 0 每天, 1 法定工作日, 2 非法定工作日 */
  readonly workDayType: 0 | 1 | 2
}

/** Whose task it is: 0 日常; 1 主要, 2 技术, 3 操作负责人 with the item number of the 包保 list. */
export type Duty =
  | { readonly workType: 0; readonly taskNum: null }
  | { readonly workType: 1 | 2 | 3; readonly taskNum: number }

export interface ControlMeasure {
  /** 1 自动化监控 (no inspection plan, `cadence` null), 2 隐患排查 */
  readonly dataSrc: 1 | 2
  readonly description: string
  readonly classify1: 1 | 2 | 3 | 4
  readonly classify2: Classify2
  readonly classify3: string
  readonly inspection: string
  readonly cadence: Cadence | null
  readonly duty: Duty
  readonly controlLevel: ControlLevel
  /** name of a `Post` */
  readonly post: string
}

export interface RiskEvent {
  readonly name: string
  readonly accident: AccidentKind
  readonly inherent: Rating
  readonly residual: Rating
  readonly measures: readonly ControlMeasure[]
}

export interface RiskUnit {
  readonly name: string
  readonly hazardCode: string
  /** name of a `Department` */
  readonly department: string
  /** key of an `Area` */
  readonly area: string
  readonly events: readonly RiskEvent[]
}

export interface AnalysisObject {
  /** 风险分析对象编码: 9-digit company code and three digits */
  readonly hazardCode: string
  readonly name: string
  /** GB 18218 level, null where the object is no 重大危险源 */
  readonly majorHazardLevel: '一级' | '二级' | '三级' | '四级' | null
  readonly basis: string
}

export interface Department {
  readonly name: string
  /** name of a `Person` */
  readonly head: string
}

export interface Post {
  readonly name: string
  readonly department: string
  /** bears one of the three 包保 responsibilities */
  readonly majorHazardRole?: 'principal' | 'technical' | 'operating'
}

export interface Person {
  readonly name: string
  readonly mobile: string
  readonly post: string
}

/** Metres from the south-west corner of the plan, x to the east, y to the north. */
export type PlanPoint = readonly [x: number, y: number]

export interface Area {
  readonly key: string
  readonly name: string
  /** closed ring, first point not repeated, counter-clockwise */
  readonly polygon: readonly PlanPoint[]
}

export interface Enterprise {
  readonly name: string
  readonly shortName: string
  readonly type: '生产' | '经营带储存'
  readonly town: string
  readonly address: string
  /** provisional 9-digit code: area code 371002 and a serial of the nine hundreds */
  readonly companyCode: string
  readonly staff: number
  readonly products: readonly string[]
  readonly chemicals: readonly { readonly name: string; readonly cas: string; readonly maxTonnes: number; readonly place: string }[]
  readonly remarks: string
}

/** A row that the provincial receiver got earlier from other software, under an id that must stay. */
export interface KnownRow {
  readonly id: string
  readonly unit: string
  readonly event?: string
  readonly measure?: string
}

export interface KnownToReceiver {
  readonly units: readonly KnownRow[]
  readonly events: readonly Required<Omit<KnownRow, 'measure'>>[]
  readonly measures: readonly Required<KnownRow>[]
}

export interface FictitiousPlant {
  readonly fictitious: true
  readonly key: string
  readonly enterprise: Enterprise
  readonly departments: readonly Department[]
  readonly posts: readonly Post[]
  readonly people: readonly Person[]
  readonly analysisObjects: readonly AnalysisObject[]
  readonly plan: { readonly widthMetres: number; readonly heightMetres: number }
  readonly areas: readonly Area[]
  readonly units: readonly RiskUnit[]
  readonly known: KnownToReceiver
}
