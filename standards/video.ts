import { type Limit, limit } from './limit.ts'

/**
 * Figures of recognition. No official figure for video analytics was found; what working systems use stands here until an
 * enterprise sets its own: three hits at one look a second, sixty seconds of rest, posts watched in minutes.
 */

const NOTICE = '2021-11-01'
const SYSTEMS = '在用系统的常用设置，标准未给出数值'
const PRACTICE = '行业惯例，标准未给出数值'

export const VIDEO = {
  emptySeconds: limit({ name: 'video-empty-seconds', title: '脱岗：岗位区域无人', value: 300, unit: '秒', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  asleepSeconds: limit({ name: 'video-asleep-seconds', title: '疑似睡岗：静止不动', value: 600, unit: '秒', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  hitSeconds: limit({ name: 'video-hit-seconds', title: '连续出现才算数', value: 3, unit: '秒', source: SYSTEMS, from: NOTICE, confidence: 'M', stricter: 'lower' }),
  coolSeconds: limit({ name: 'video-cool-seconds', title: '同一规则再次报警的间隔', value: 60, unit: '秒', source: SYSTEMS, from: NOTICE, confidence: 'M', stricter: 'lower' }),
  clearSeconds: limit({ name: 'video-clear-seconds', title: '消失多久算结束', value: 5, unit: '秒', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'fixed' }),
  fireSeconds: limit({ name: 'video-fire-seconds', title: '明火、烟雾：持续出现', value: 3, unit: '秒', source: SYSTEMS, from: NOTICE, confidence: 'M', stricter: 'lower' }),
  fallSeconds: limit({ name: 'video-fall-seconds', title: '疑似倒地：持续时间', value: 10, unit: '秒', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  gatherPeople: limit({ name: 'video-gather-people', title: '画面人员聚集：人数', value: 4, unit: '人', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  gatherSeconds: limit({ name: 'video-gather-seconds', title: '画面人员聚集：持续时间', value: 60, unit: '秒', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  crowdPeople: limit({ name: 'video-crowd-people', title: '区域人数上限', value: 3, unit: '人', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  pictureSeconds: limit({ name: 'video-picture-seconds', title: '画面异常：持续时间', value: 10, unit: '秒', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  frozenSeconds: limit({ name: 'video-frozen-seconds', title: '画面冻结：没有任何变化', value: 30, unit: '秒', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  confidencePercent: limit({ name: 'video-confidence-percent', title: '识别置信度', value: 50, unit: '%', source: SYSTEMS, from: NOTICE, confidence: 'M', stricter: 'fixed' }),
  flamePercent: limit({ name: 'video-flame-percent', title: '明火的识别置信度', value: 60, unit: '%', source: SYSTEMS, from: NOTICE, confidence: 'M', stricter: 'fixed' }),
  smokePercent: limit({ name: 'video-smoke-percent', title: '烟雾的识别置信度', value: 55, unit: '%', source: SYSTEMS, from: NOTICE, confidence: 'M', stricter: 'fixed' }),
  behindSeconds: limit({ name: 'video-behind-seconds', title: '识别落后于画面', value: 5, unit: '秒', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  falsePercent: limit({ name: 'video-false-percent', title: '误报率提示线', value: 15, unit: '%', source: '参照人员定位报警的误报率（AQ 3064.3-2025 7.3.2）；视频智能分析没有官方数值', from: NOTICE, confidence: 'I', stricter: 'lower' }),
} as const satisfies Readonly<Record<string, Limit>>
