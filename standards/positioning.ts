import { type Limit, limit } from './limit.ts'

/**
 * The figures of AQ 3064.3-2025, and those that it or the notice leaves open. What a receiver asks (8.2) and how long things
 * are kept (4.4) stand in limits.ts with the other profiles' figures.
 */

const FORCE = '2026-07-01'
const NOTICE = '2021-11-01'
const PRACTICE = '行业惯例，原文未给出数值'

export const POSITIONING = {
  // How good it has to be.
  staticMetres: limit({ name: 'static-metres', title: '静态定位精度', value: 3, unit: '米', clause: 'AQ 3064.3-2025 7.1.1', from: FORCE, confidence: 'H', stricter: 'lower' }),
  dynamicMetres: limit({ name: 'dynamic-metres', title: '动态定位精度', value: 5, unit: '米', clause: 'AQ 3064.3-2025 7.1.1', from: FORCE, confidence: 'H', stricter: 'lower' }),
  accuracyPercent: limit({ name: 'accuracy-percent', title: '精度取误差分布的百分位', value: 68.27, unit: '%', clause: 'AQ 3064.3-2025 7.1.1', from: FORCE, confidence: 'H', stricter: 'fixed' }),
  calibrationYears: limit({ name: 'calibration-years', title: '定位精度校准、测试间隔', value: 1, unit: '年', clause: 'AQ 3064.3-2025 7.1.2', from: FORCE, confidence: 'H', stricter: 'lower' }),
  fixesPerMinute: limit({ name: 'fixes-per-minute', title: '终端上传位置频次', value: 30, unit: '次/分钟', clause: 'AQ 3064.3-2025 7.2.1', from: FORCE, confidence: 'H', stricter: 'higher' }),
  sosSeconds: limit({ name: 'sos-seconds', title: '一键报警送达时限', value: 5, unit: '秒', clause: 'AQ 3064.3-2025 7.2.2', from: FORCE, confidence: 'H', stricter: 'lower' }),
  pageSeconds: limit({ name: 'page-seconds', title: '页面操作响应', value: 1, unit: '秒', clause: 'AQ 3064.3-2025 7.2.3', from: FORCE, confidence: 'H', stricter: 'lower' }),
  refreshSeconds: limit({ name: 'refresh-seconds', title: '位置刷新', value: 5, unit: '秒', clause: 'AQ 3064.3-2025 7.2.3', from: FORCE, confidence: 'H', stricter: 'lower' }),
  trackSeconds: limit({ name: 'track-seconds', title: '一人八小时轨迹查询', value: 3, unit: '秒', clause: 'AQ 3064.3-2025 7.2.3', from: FORCE, confidence: 'H', stricter: 'lower' }),
  indoorSwitchSeconds: limit({ name: 'indoor-switch-seconds', title: '室内外切换延迟', value: 3, unit: '秒', clause: 'AQ 3064.3-2025 7.2.4', from: FORCE, confidence: 'H', stricter: 'lower' }),
  restatesPerMinute: limit({ name: 'restates-per-minute', title: '预警、报警期间状态重报频次', value: 12, unit: '次/分钟', clause: 'AQ 3064.3-2025 7.3.1', from: FORCE, confidence: 'H', stricter: 'higher' }),
  missedPercent: limit({ name: 'missed-percent', title: '漏报率', value: 10, unit: '%', clause: 'AQ 3064.3-2025 7.3.2', from: FORCE, confidence: 'H', stricter: 'lower' }),
  falsePercent: limit({ name: 'false-percent', title: '误报率', value: 15, unit: '%', clause: 'AQ 3064.3-2025 7.3.2', from: FORCE, confidence: 'H', stricter: 'lower' }),

  // 人员聚集.
  gatheringMetres: limit({ name: 'gathering-metres', title: '人员聚集半径', value: 15, unit: '米', clause: 'AQ 3064.3-2025 3.5', from: FORCE, confidence: 'H', stricter: 'higher' }),
  gatheringSeconds: limit({ name: 'gathering-seconds', title: '人员聚集持续时间', value: 60, unit: '秒', clause: 'AQ 3064.3-2025 3.5', source: '持续超过此时间才预警', from: FORCE, confidence: 'H', stricter: 'lower' }),
  gatheringYellow: limit({ name: 'gathering-yellow', title: '人员聚集黄色预警人数', value: 3, unit: '人', clause: 'AQ 3064.3-2025 5.2.3', from: FORCE, confidence: 'H', stricter: 'lower' }),
  gatheringOrange: limit({ name: 'gathering-orange', title: '人员聚集橙色预警人数', value: 4, unit: '人', clause: 'AQ 3064.3-2025 5.2.3', from: FORCE, confidence: 'H', stricter: 'lower' }),
  gatheringRed: limit({ name: 'gathering-red', title: '人员聚集红色预警人数', value: 7, unit: '人', clause: 'AQ 3064.3-2025 5.2.3', source: '原文为超过六人', from: FORCE, confidence: 'H', stricter: 'lower' }),
  disperseSeconds: limit({ name: 'disperse-seconds', title: '聚集预警提醒疏散时限', value: 5, unit: '秒', clause: 'AQ 3064.3-2025 5.2.3', from: FORCE, confidence: 'H', stricter: 'lower' }),

  // 越界.
  warnSeconds: limit({ name: 'warn-seconds', title: '越界提醒本人时限', value: 5, unit: '秒', clause: 'AQ 3064.3-2025 5.2.4', from: FORCE, confidence: 'H', stricter: 'lower' }),
  recordSeconds: limit({ name: 'record-seconds', title: '越界未消除记为事件', value: 30, unit: '秒', clause: 'AQ 3064.3-2025 5.2.4', from: FORCE, confidence: 'H', stricter: 'lower' }),

  // Parameters that every enterprise sets; these hold until it does.
  overCountSeconds: limit({ name: 'over-count-seconds', title: '超员持续时间', value: 5, unit: '秒', clause: 'AQ 3064.3-2025 5.2.4', source: PRACTICE, from: FORCE, confidence: 'K', stricter: 'lower' }),
  underCountSeconds: limit({ name: 'under-count-seconds', title: '缺员持续时间', value: 60, unit: '秒', clause: 'AQ 3064.3-2025 5.2.4', source: PRACTICE, from: FORCE, confidence: 'K', stricter: 'lower' }),
  overstaySeconds: limit({ name: 'overstay-seconds', title: '滞留时间', value: 1_800, unit: '秒', clause: 'AQ 3064.3-2025 5.2.4', source: PRACTICE, from: FORCE, confidence: 'K', stricter: 'lower' }),
  motionlessSeconds: limit({ name: 'motionless-seconds', title: '静止时间', value: 600, unit: '秒', clause: 'AQ 3064.3-2025 5.2.4', source: PRACTICE, from: FORCE, confidence: 'K', stricter: 'lower' }),
  stillMetres: limit({ name: 'still-metres', title: '视为没有移动的范围', value: 4, unit: '米', clause: 'AQ 3064.3-2025 5.2.4', source: PRACTICE, from: FORCE, confidence: 'K', stricter: 'higher' }),
  absenceSeconds: limit({ name: 'absence-seconds', title: '离岗时间', value: 300, unit: '秒', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  wrongPostSeconds: limit({ name: 'wrong-post-seconds', title: '串岗持续时间', value: 60, unit: '秒', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  lostSeconds: limit({ name: 'lost-seconds', title: '终端失联判定', value: 60, unit: '秒', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  answerSeconds: limit({ name: 'answer-seconds', title: '失联后等待本人报平安', value: 180, unit: '秒', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  signHoldsSeconds: limit({ name: 'sign-holds-seconds', title: '一次报平安的有效时间', value: 600, unit: '秒', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  lowBatteryPercent: limit({ name: 'low-battery-percent', title: '低电量', value: 20, unit: '%', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'higher' }),
  togetherMinutes: limit({ name: 'together-minutes', title: '一人多卡判定：同行时间', value: 30, unit: '分钟', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  withoutTerminalSeconds: limit({ name: 'without-terminal-seconds', title: '门岗计数与终端数不符的持续时间', value: 120, unit: '秒', source: PRACTICE, from: FORCE, confidence: 'K', stricter: 'lower' }),
  outOfUseMinutes: limit({ name: 'out-of-use-minutes', title: '没有终端信号视为定位系统未投用', value: 60, unit: '分钟', source: PRACTICE, from: FORCE, confidence: 'K', stricter: 'lower' }),
  patrolAwaySeconds: limit({ name: 'patrol-away-seconds', title: '电子巡检：离开巡检点多久算走了', value: 15, unit: '秒', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  patrolLateHours: limit({ name: 'patrol-late-hours', title: '电子巡检：补传的定位和扫码多久内还算数', value: 12, unit: '小时', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  hungHours: limit({ name: 'hung-hours', title: '挂卡判定：没有移动的时间', value: 4, unit: '小时', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),

  // 频繁聚集 (5.3): the clause asks for causes and measures; how often is often, every enterprise sets.
  frequentTimes: limit({ name: 'frequent-times', title: '频繁聚集：次数', value: 3, unit: '次', clause: 'AQ 3064.3-2025 5.3', source: PRACTICE, from: FORCE, confidence: 'K', stricter: 'lower' }),
  frequentDays: limit({ name: 'frequent-days', title: '频繁聚集：统计天数', value: 30, unit: '天', clause: 'AQ 3064.3-2025 5.3', source: PRACTICE, from: FORCE, confidence: 'K', stricter: 'higher' }),
  frequentAnswerDays: limit({ name: 'frequent-answer-days', title: '频繁聚集：原因分析期限', value: 7, unit: '天', clause: 'AQ 3064.3-2025 5.3', source: PRACTICE, from: FORCE, confidence: 'K', stricter: 'lower' }),

  // Devices: the standard asks to see their state (5.1.3), and leaves open when one is silent.
  stationSilentMinutes: limit({ name: 'station-silent-minutes', title: '定位基站、网关离线判定', value: 5, unit: '分钟', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  beaconSilentHours: limit({ name: 'beacon-silent-hours', title: '信标离线判定', value: 24, unit: '小时', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  calibrationWarnDays: limit({ name: 'calibration-warn-days', title: '校准、测试到期前提醒', value: 30, unit: '天', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'higher' }),
  functionTestYears: limit({ name: 'function-test-years', title: '报警功能测试间隔', value: 1, unit: '年', clause: 'AQ 3064.3-2025 7.3.2', source: '原文 7.3.3', from: FORCE, confidence: 'H', stricter: 'lower' }),
} as const satisfies Readonly<Record<string, Limit>>

/** The layouts of Annex A that try gathering and fences; metres, people, minutes. Clause `AQ 3064.3-2025 附录A`, confidence H. */
export const ANNEX_A = {
  gathering: { threshold: 6, ring: 12, outside: 18, onRingMissed: 5, onRingFalse: 4 },
  square: { side: 15, threshold: 4, insideFalse: 3, fromEdge: 3 },
  sampledMinutes: 10,
  sampledSeconds: 5,
} as const
