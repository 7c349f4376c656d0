import type { KnownToReceiver } from '../plant.ts'

const unit = '溶剂储罐区单元'
const overfill = '储罐超装溢流，二甲苯流入防火堤遇火源成池火'
const leak = '罐根阀、管道法兰、金属软管腐蚀泄漏'

/** Sent to the province years ago from its base software; whoever imports the register must keep these ids. */
export const knownToReceiver: KnownToReceiver = {
  units: [{ id: '5d0c2b6e-71a4-4f53-9c0e-2f8a6b417e01', unit }],
  events: [
    { id: '8f43a9d1-0be7-4c26-8d55-91c7f0e2ab11', unit, event: overfill },
    { id: 'c2719e58-63fd-4a0b-b7e4-0d5a83f6cc12', unit, event: leak },
  ],
  measures: [
    { id: '1e6b7f20-9a3c-4d18-a5f2-7c04d9e8b321', unit, event: overfill, measure: '卸车前人工检尺并计算可收容量，双方签字后开阀' },
    { id: '29d8c4b3-5f61-47ea-9b0d-e3a17f52c622', unit, event: overfill, measure: '防火堤有效容积不小于最大罐容积，雨水排出阀常关上锁' },
    { id: '3af05e97-c842-4b6d-8e91-46d2b08fa723', unit, event: leak, measure: '每两小时绕罐巡查法兰、软管、泵机封，夜间带便携检测仪' },
  ],
}
