import type { WorkKind } from './kinds.ts'

/**
 * What the guardian looks at while the work goes on (GB 30871-2022 4.10 in general: behaviour, conditions, protection). The
 * rows by kind are practice (K); an enterprise adds its own.
 */
const ALL = ['作业人员与作业票一致，没有无关人员', '个体防护用品穿戴正确', '安全措施持续有效']

export const GUARDIAN_CHECKS: Readonly<Record<WorkKind, readonly string[]>> = {
  'hot-work': [...ALL, '消防器材在位可用', '周围没有可燃物和可燃气体异味', '焊渣、火花没有飞溅到防护范围以外'],
  'confined-space': [...ALL, '通风持续运行', '出入口畅通，与里面的人联络正常', '连续检测的气体数值正常'],
  blinding: [...ALL, '管道、设备压力没有变化', '没有介质泄漏'],
  height: [...ALL, '安全带高挂低用', '下方警戒区内没有人', '工具、材料没有坠落危险'],
  lifting: [...ALL, '吊物下方没有人', '指挥信号清楚', '起重机械和支腿稳固'],
  'temporary-power': [...ALL, '配电箱、电缆完好，没有浸水、碾压', '漏电保护有效'],
  excavation: [...ALL, '边坡、支撑没有裂缝、变形', '坑边没有堆土、车辆', '没有挖到不明管线、电缆'],
  'road-closure': [...ALL, '警示标志、路栏、警示灯在位', '消防通道能够通行'],
}
