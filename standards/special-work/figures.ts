import { type Limit, limit } from '../limit.ts'

/**
 * The figures of GB 30871-2022 and AQ 3064.2-2025 for special work, and those that they leave to the enterprise. Each stands
 * once; a rule reads it here.
 */

const FORCE = '2022-10-01'
const AQ = '2026-07-01'
const LEFT_OPEN = '原文未给出数值，由企业规定'

export const SPECIAL_WORK = {
  // How long a permit may hold. There is no extension (4.16).
  hotHours: limit({ name: 'hot-hours', title: '特级、一级动火作业票有效期', value: 8, unit: '小时', clause: 'GB 30871-2022 5.1.5', from: FORCE, confidence: 'H', stricter: 'lower' }),
  hotSecondHours: limit({ name: 'hot-second-hours', title: '二级动火作业票有效期', value: 72, unit: '小时', clause: 'GB 30871-2022 5.1.5', from: FORCE, confidence: 'H', stricter: 'lower' }),
  confinedHours: limit({ name: 'confined-hours', title: '受限空间作业票有效期', value: 24, unit: '小时', clause: 'GB 30871-2022 6.10', from: FORCE, confidence: 'H', stricter: 'lower' }),
  heightDays: limit({ name: 'height-days', title: '高处作业票有效期', value: 7, unit: '天', clause: 'GB 30871-2022 8.2.11', from: FORCE, confidence: 'H', stricter: 'lower' }),
  powerDays: limit({ name: 'power-days', title: '临时用电一般时限', value: 15, unit: '天', clause: 'GB 30871-2022 10.8', from: FORCE, confidence: 'H', stricter: 'lower' }),
  powerSpecialDays: limit({ name: 'power-special-days', title: '临时用电特殊情况时限', value: 30, unit: '天', clause: 'GB 30871-2022 10.8', from: FORCE, confidence: 'H', stricter: 'lower' }),
  blindingHours: limit({ name: 'blinding-hours', title: '盲板抽堵作业票有效期', value: 24, unit: '小时', source: LEFT_OPEN, from: FORCE, confidence: 'K', stricter: 'lower' }),
  liftingHours: limit({ name: 'lifting-hours', title: '吊装作业票有效期', value: 24, unit: '小时', source: LEFT_OPEN, from: FORCE, confidence: 'K', stricter: 'lower' }),
  excavationDays: limit({ name: 'excavation-days', title: '动土作业票有效期', value: 7, unit: '天', source: LEFT_OPEN, from: FORCE, confidence: 'K', stricter: 'lower' }),
  roadDays: limit({ name: 'road-days', title: '断路作业票有效期', value: 7, unit: '天', source: LEFT_OPEN, from: FORCE, confidence: 'K', stricter: 'lower' }),

  // Gas.
  gasAgeMinutes: limit({ name: 'gas-age-minutes', title: '气体取样分析至作业开始', value: 30, unit: '分钟', clause: 'GB 30871-2022 5.3.1', from: FORCE, confidence: 'H', stricter: 'lower' }),
  hotPauseMinutes: limit({ name: 'hot-pause-minutes', title: '特级、一级动火中断后重新分析', value: 30, unit: '分钟', clause: 'GB 30871-2022 5.3.1', from: FORCE, confidence: 'H', stricter: 'lower' }),
  hotSecondPauseMinutes: limit({ name: 'hot-second-pause-minutes', title: '二级动火中断后重新分析', value: 60, unit: '分钟', clause: 'GB 30871-2022 5.3.1', from: FORCE, confidence: 'H', stricter: 'lower' }),
  confinedPauseMinutes: limit({ name: 'confined-pause-minutes', title: '受限空间作业中断后重新分析', value: 60, unit: '分钟', clause: 'GB 30871-2022 6.3', from: FORCE, confidence: 'H', stricter: 'lower' }),
  confinedRecordMinutes: limit({ name: 'confined-record-minutes', title: '受限空间作业中气体记录间隔', value: 120, unit: '分钟', clause: 'GB 30871-2022 6.5', from: FORCE, confidence: 'H', stricter: 'lower' }),
  lelBoundary: limit({ name: 'lel-boundary', title: '爆炸下限分界', value: 4, unit: '%', clause: 'GB 30871-2022 5.3.2', source: '体积分数', from: FORCE, confidence: 'H', stricter: 'fixed' }),
  combustibleHigh: limit({ name: 'combustible-high', title: '爆炸下限不低于分界的可燃气体合格值', value: 0.5, unit: '%', clause: 'GB 30871-2022 5.3.2', source: '体积分数，不是爆炸下限的百分数', from: FORCE, confidence: 'H', stricter: 'lower' }),
  combustibleLow: limit({ name: 'combustible-low', title: '爆炸下限低于分界的可燃气体合格值', value: 0.2, unit: '%', clause: 'GB 30871-2022 5.3.2', source: '体积分数，不是爆炸下限的百分数', from: FORCE, confidence: 'H', stricter: 'lower' }),
  oxygenLow: limit({ name: 'oxygen-low', title: '受限空间氧含量下限', value: 19.5, unit: '%', clause: 'GB 30871-2022 6.4', from: FORCE, confidence: 'H', stricter: 'higher' }),
  oxygenHigh: limit({ name: 'oxygen-high', title: '受限空间氧含量上限', value: 21, unit: '%', clause: 'GB 30871-2022 6.4', from: FORCE, confidence: 'H', stricter: 'lower' }),
  oxygenEnriched: limit({ name: 'oxygen-enriched', title: '富氧环境氧含量上限', value: 23.5, unit: '%', clause: 'GB 30871-2022 6.4', from: FORCE, confidence: 'H', stricter: 'lower' }),
  /** Below it a catalytic sensor reads too little: its %LEL is refused. */
  catalyticOxygen: limit({ name: 'catalytic-oxygen', title: '催化燃烧式检测仪可用的最低氧含量', value: 10, unit: '%', source: '仪器原理，以说明书为准', from: FORCE, confidence: 'K', stricter: 'higher' }),
  calibrationDays: limit({ name: 'calibration-days', title: '便携式气体检测仪检定周期', value: 365, unit: '天', source: '检定规程，以证书为准', from: FORCE, confidence: 'K', stricter: 'lower' }),
  feedSilentSeconds: limit({ name: 'feed-silent-seconds', title: '连续检测数据中断判定', value: 60, unit: '秒', source: LEFT_OPEN, from: AQ, confidence: 'K', stricter: 'lower' }),

  // Height, lifting, digging.
  heightFrom: limit({ name: 'height-from', title: '高处作业起点', value: 2, unit: '米', clause: 'GB 30871-2022 8.1', from: FORCE, confidence: 'H', stricter: 'fixed' }),
  heightFirst: limit({ name: 'height-first', title: '高处作业第一档上限', value: 5, unit: '米', clause: 'GB 30871-2022 8.1', from: FORCE, confidence: 'H', stricter: 'fixed' }),
  heightSecond: limit({ name: 'height-second', title: '高处作业第二档上限', value: 15, unit: '米', clause: 'GB 30871-2022 8.1', from: FORCE, confidence: 'H', stricter: 'fixed' }),
  heightThird: limit({ name: 'height-third', title: '高处作业第三档上限', value: 30, unit: '米', clause: 'GB 30871-2022 8.1', from: FORCE, confidence: 'H', stricter: 'fixed' }),
  /** 重点作业; no level of the standard begins here. */
  watchedMetres: limit({ name: 'watched-metres', title: '列为重点作业的高处作业高度（大于）', value: 30, unit: '米', source: '监管关注的高危作业，标准没有规定', from: FORCE, confidence: 'L', stricter: 'lower' }),
  liftFirst: limit({ name: 'lift-first', title: '一级吊装（大于）', value: 100, unit: '吨', clause: 'GB 30871-2022 9.1', from: FORCE, confidence: 'H', stricter: 'fixed' }),
  liftSecond: limit({ name: 'lift-second', title: '二级吊装（不小于）', value: 40, unit: '吨', clause: 'GB 30871-2022 9.1', from: FORCE, confidence: 'H', stricter: 'fixed' }),
  liftExempt: limit({ name: 'lift-exempt', title: '可不办作业票的吊装（小于）', value: 10, unit: '吨', clause: 'GB 30871-2022 附录B', from: FORCE, confidence: 'H', stricter: 'lower' }),
  digConfined: limit({ name: 'dig-confined', title: '按受限空间管理的动土深度（大于）', value: 1.2, unit: '米', clause: 'GB 30871-2022 11.10', from: FORCE, confidence: 'H', stricter: 'lower' }),
  doubleGuard: limit({ name: 'double-guard', title: '交叉作业设双层防护的坠落高度（大于）', value: 24, unit: '米', clause: 'GB 30871-2022 8.2.8', from: FORCE, confidence: 'H', stricter: 'lower' }),

  // Distances that two works have to keep (5.2, 7.6).
  blindingMetres: limit({ name: 'blinding-metres', title: '盲板抽堵与动火的距离', value: 30, unit: '米', clause: 'GB 30871-2022 7.6', from: FORCE, confidence: 'H', stricter: 'higher' }),
  coatingMetres: limit({ name: 'coating-metres', title: '动火与溶剂清洗、喷漆、可燃粉尘清扫的距离', value: 10, unit: '米', clause: 'GB 30871-2022 5.2.9', from: FORCE, confidence: 'H', stricter: 'higher' }),
  /** Two works nearer than this are crossing work, and somebody has to coordinate them (4.7). */
  crossingMetres: limit({ name: 'crossing-metres', title: '交叉作业判定距离', value: 15, unit: '米', clause: 'GB 30871-2022 4.7', source: LEFT_OPEN, from: FORCE, confidence: 'K', stricter: 'higher' }),

  /** What is added to every distance between works, for spots that were set on the plan by hand. */
  conflictBufferMetres: limit({ name: 'conflict-buffer-metres', title: '作业距离判定的余量', value: 0, unit: '米', source: LEFT_OPEN, from: FORCE, confidence: 'K', stricter: 'higher' }),

  // Weather.
  windMinutes: limit({ name: 'wind-minutes', title: '风速数据有效', value: 10, unit: '分钟', source: LEFT_OPEN, from: FORCE, confidence: 'K', stricter: 'lower' }),
  windHot: limit({ name: 'wind-hot', title: '露天动火、高处作业停止的风力（达到）', value: 5, unit: '级', clause: 'GB 30871-2022 5.2.15', from: FORCE, confidence: 'H', stricter: 'lower' }),
  windLift: limit({ name: 'wind-lift', title: '露天吊装停止的风力（达到）', value: 6, unit: '级', clause: 'GB 30871-2022 9.2.4', from: FORCE, confidence: 'H', stricter: 'lower' }),

  // People and time.
  planDays: limit({ name: 'plan-days', title: '作业预约提前', value: 1, unit: '天', clause: 'AQ 3064.2-2025 5.3.1', from: AQ, confidence: 'H', stricter: 'higher' }),
  nodeMinutes: limit({ name: 'node-minutes', title: '每个签批环节的时限', value: 120, unit: '分钟', clause: 'AQ 3064.2-2025 5.2', source: LEFT_OPEN, from: AQ, confidence: 'K', stricter: 'lower' }),
  guardianGraceSeconds: limit({ name: 'guardian-grace-seconds', title: '监护人离开作业现场判定', value: 60, unit: '秒', clause: 'AQ 3064.2-2025 5.9.6', source: LEFT_OPEN, from: AQ, confidence: 'K', stricter: 'lower' }),
  guardianMetres: limit({ name: 'guardian-metres', title: '监护人应在作业点周围', value: 30, unit: '米', clause: 'AQ 3064.2-2025 5.9.6', source: LEFT_OPEN, from: AQ, confidence: 'K', stricter: 'lower' }),
  presenceMetres: limit({ name: 'presence-metres', title: '现场签字的距离', value: 50, unit: '米', clause: 'AQ 3064.2-2025 5.5.2', source: LEFT_OPEN, from: AQ, confidence: 'K', stricter: 'lower' }),
  /** A phone that is less sure of its place than this proves nothing by it. */
  fixAccuracyMetres: limit({ name: 'fix-accuracy-metres', title: '手机定位的误差上限', value: 30, unit: '米', clause: 'AQ 3064.2-2025 5.5.2', source: LEFT_OPEN, from: AQ, confidence: 'K', stricter: 'lower' }),
  /** Somebody who only walks by stops no work. */
  headsSeconds: limit({ name: 'heads-seconds', title: '作业区域人数超出持续', value: 60, unit: '秒', clause: 'AQ 3064.2-2025 5.6.6', source: LEFT_OPEN, from: AQ, confidence: 'K', stricter: 'lower' }),
  presenceMinutes: limit({ name: 'presence-minutes', title: '到场证明有效', value: 10, unit: '分钟', clause: 'AQ 3064.2-2025 5.5.2', source: LEFT_OPEN, from: AQ, confidence: 'K', stricter: 'lower' }),
  /** Two signatures of one person within it, further apart than `presence-metres`, cannot both have been given on the spot. */
  signApartSeconds: limit({ name: 'sign-apart-seconds', title: '同一人两处签批的最短间隔', value: 60, unit: '秒', clause: 'AQ 3064.2-2025 5.5.2', source: LEFT_OPEN, from: AQ, confidence: 'K', stricter: 'higher' }),
  expiryWarnMinutes: limit({ name: 'expiry-warn-minutes', title: '作业票到期前提醒', value: 60, unit: '分钟', source: '行业惯例', from: AQ, confidence: 'K', stricter: 'higher' }),
  acceptMinutes: limit({ name: 'accept-minutes', title: '完工后未验收提醒', value: 120, unit: '分钟', clause: 'GB 30871-2022 4.15', source: LEFT_OPEN, from: FORCE, confidence: 'K', stricter: 'lower' }),
  nightFrom: limit({ name: 'night-from', title: '夜间起', value: 20, unit: '时', clause: 'GB 30871-2022 5.1.1', source: LEFT_OPEN, from: FORCE, confidence: 'K', stricter: 'lower' }),
  nightUntil: limit({ name: 'night-until', title: '夜间止', value: 6, unit: '时', clause: 'GB 30871-2022 5.1.1', source: LEFT_OPEN, from: FORCE, confidence: 'K', stricter: 'higher' }),

  // Photos that are handed in with a permit.
  photoAlikeBits: limit({ name: 'photo-alike-bits', title: '照片视为相同的差异位数', value: 4, unit: '位', source: LEFT_OPEN, from: AQ, confidence: 'K', stricter: 'higher' }),
  photoDays: limit({ name: 'photo-days', title: '照片比对期间', value: 365, unit: '天', source: LEFT_OPEN, from: AQ, confidence: 'K', stricter: 'higher' }),
  photoMinutes: limit({ name: 'photo-minutes', title: '照片拍摄与提交相差提示', value: 120, unit: '分钟', source: LEFT_OPEN, from: AQ, confidence: 'K', stricter: 'lower' }),
  photoLight: limit({ name: 'photo-light', title: '照片过暗提示（平均亮度低于）', value: 12, unit: '%', source: LEFT_OPEN, from: AQ, confidence: 'K', stricter: 'higher' }),
  photoSharpness: limit({ name: 'photo-sharpness', title: '照片模糊提示（清晰度低于）', value: 15, unit: '分', source: LEFT_OPEN, from: AQ, confidence: 'K', stricter: 'higher' }),

  // What is kept.
  permitYears: limit({ name: 'permit-years', title: '作业票保存', value: 1, unit: '年', clause: 'GB 30871-2022 附录B', from: FORCE, confidence: 'H', stricter: 'higher' }),
  videoDays: limit({ name: 'video-days', title: '作业视频保存', value: 31, unit: '天', clause: 'GB 30871-2022 附录B', source: '国标为一个月，AQ 3064.2 为三十天', from: FORCE, confidence: 'H', stricter: 'higher' }),
} as const satisfies Readonly<Record<string, Limit>>

export type SpecialWorkFigure = keyof typeof SPECIAL_WORK
