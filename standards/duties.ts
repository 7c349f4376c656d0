import type { DutyDeclaration, EnterpriseFacts } from './applicability.ts'

const everyone = (): boolean => true
const withMajorHazard = (facts: EnterpriseFacts): boolean => facts.majorHazardSource
const isOperator = ({ type }: EnterpriseFacts): boolean => type === 'warehousing' || type === 'storage-operation' || type === 'station'

/**
 * What holds by law, whether or not the notice asks for a system. A station is an operator with storage in law
 * (危险化学品安全管理条例 36); where a text leaves it open whether stations are meant, it is `doubtful`, not absent.
 */
export const DUTIES: readonly DutyDeclaration[] = [
  {
    id: 'dual-prevention', title: '构建风险分级管控和隐患排查治理双重预防机制', binds: everyone, systems: ['dual-prevention'],
    clauses: ['安全生产法 4', '安全生产法 21', '安全生产法 41', '危险化学品安全法 5'],
  },
  {
    id: 'risk-grading', title: '建立风险清单，辨识评估风险并分级管控', binds: everyone, systems: ['dual-prevention'],
    clauses: ['山东省安全生产条例 31', '危险化学品安全法 34'], userClauses: ['危险化学品安全法 52'],
  },
  {
    id: 'inspection-frequency', title: '按规定方式和频次排查隐患', binds: everyone, systems: ['dual-prevention'], doubtful: ['station'],
    clauses: ['应急〔2019〕78号 排查频次'],
  },
  {
    id: 'major-danger-report', title: '重大事故隐患及时报告并治理', binds: everyone, systems: ['dual-prevention'],
    clauses: ['安全生产法 41', '山东省安全生产条例 32', '安全生产法 102'],
  },
  {
    id: 'major-danger-criteria', title: '对照判定准则自查重大事故隐患', binds: everyone, systems: ['dual-prevention', 'special-work'],
    doubtful: ['licensed-use', 'station'],
    clauses: ['AQ 3067-2026 5.6.1', 'AQ 3067-2026 5.7.6'],
  },
  {
    id: 'commitment', title: '每日开展安全风险研判并公告承诺', binds: everyone, systems: ['dual-prevention'], doubtful: ['station'],
    clauses: ['应急〔2018〕74号 研判承诺', 'AQ 3067-2026 5.7.7'],
  },
  {
    id: 'monitoring-interconnection', title: '建设安全风险监测预警系统并与政府部门互联互通', binds: everyone, doubtful: ['station'],
    systems: ['dual-prevention', 'video', 'petrol-station'],
    clauses: ['危险化学品安全法 36'], userClauses: ['危险化学品安全法 52'],
  },
  {
    id: 'monitoring-data', title: '监控报警设备不得关闭、破坏，数据不得篡改、隐瞒、销毁', binds: everyone,
    systems: ['dual-prevention', 'positioning', 'video', 'petrol-station'],
    clauses: ['安全生产法 36', '危险化学品安全法 38'],
  },
  {
    id: 'major-hazard-file', title: '重大危险源登记建档、监控、评估、备案', binds: withMajorHazard, systems: ['full-elements'],
    clauses: ['安全生产法 40', '危险化学品安全法 13', 'GB 18218-2018 辨识'],
  },
  {
    id: 'guarantee', title: '落实重大危险源安全包保责任', binds: withMajorHazard, systems: ['dual-prevention'],
    clauses: ['应急厅〔2021〕12号 履职', 'AQ 3072-2026 履职', 'AQ 3067-2026 5.1.5'],
  },
  {
    id: 'aq3064-data', title: '监测预警数据汇聚、跟踪督办，系统满足安全防护要求', binds: withMajorHazard,
    systems: ['dual-prevention', 'special-work', 'positioning', 'video'], doubtful: ['station'],
    clauses: ['AQ 3064.1-2025 6.2', 'AQ 3064.1-2025 7'],
  },
  {
    id: 'aq3064-special-work', title: '特殊作业票电子化并实时同步', binds: withMajorHazard, systems: ['special-work'], doubtful: ['station'],
    clauses: ['AQ 3064.2-2025 8'],
  },
  {
    id: 'aq3064-positioning', title: '进入生产区人员全部纳入定位', binds: withMajorHazard, systems: ['positioning'], doubtful: ['station'],
    clauses: ['AQ 3064.3-2025 4.6', 'AQ 3064.3-2025 8.2', 'AQ 3067-2026 5.7.3'],
  },
  {
    id: 'special-work', title: '特殊作业审批和现场安全管理', binds: everyone, systems: ['special-work'],
    clauses: ['安全生产法 43', '山东省安全生产条例 35', 'GB 30871-2022 4.6'],
  },
  {
    id: 'drills', title: '至少每半年组织一次应急预案演练', binds: everyone, systems: ['full-elements'], doubtful: ['licensed-use'],
    clauses: ['生产安全事故应急条例 8'],
  },
  {
    id: 'emergency-duty', title: '建立应急值班制度', binds: everyone, systems: ['full-elements'], doubtful: ['licensed-use'],
    clauses: ['生产安全事故应急条例 14'],
  },
  {
    id: 'leader-on-shift', title: '单位负责人现场带班', binds: everyone, systems: ['full-elements'], doubtful: ['station'],
    clauses: ['山东省安全生产条例 33'],
  },
  {
    id: 'accident-report', title: '事故发生后单位负责人一小时内报告', binds: everyone, systems: ['full-elements'],
    clauses: ['生产安全事故报告和调查处理条例 9', '山东省安全生产条例 64'],
  },
  {
    id: 'standardisation', title: '建立并运行安全生产标准化体系', binds: everyone, systems: ['full-elements'],
    clauses: ['安全生产法 4', 'GB 45673-2025 通用要求'],
  },
  {
    id: 'safety-evaluation', title: '每三年开展一次安全评价', binds: everyone, systems: ['full-elements'], doubtful: ['station'],
    clauses: ['危险化学品安全法 39'], userClauses: ['危险化学品安全法 52'],
  },
  {
    id: 'registration', title: '办理危险化学品登记并及时变更', binds: ({ type }) => type === 'production', systems: ['full-elements'],
    clauses: ['危险化学品安全法 86'],
  },
  {
    id: 'operator-conditions', title: '配备专职安全管理人员，遵守储存规定', binds: isOperator, systems: ['full-elements'],
    clauses: ['危险化学品安全管理条例 34', '危险化学品安全管理条例 36'],
  },
  {
    id: 'station-operation', title: '按规范加油、卸油作业', binds: ({ type }) => type === 'station', systems: ['petrol-station'],
    clauses: ['AQ 3010-2022 5.2.6'],
  },
]
