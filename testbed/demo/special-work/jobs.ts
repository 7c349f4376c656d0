import { HOUR } from '@anlan/kernel/time'
import type { SignNode, WorkKind } from '@anlan/standards/special-work/kinds'
import type { GasReading } from '@anlan/special-work/contract/gas'
import type { Hazard } from './prepare.ts'

/** The day's special work at the fictitious paint maker, and how far the seed takes each piece. */

export interface Job {
  readonly key: string
  readonly area: string
  readonly kind: WorkKind
  readonly detail: object
  readonly content: string
  readonly spot: string
  readonly unit: string
  readonly workUnit: string
  readonly contractor?: true
  /** Logins; whoever asks never approves. */
  readonly by: string
  readonly inCharge: string
  readonly workers: readonly (readonly [name: string, task: string])[]
  readonly hours: number
  readonly link?: string
  readonly hazards: readonly Hazard[]
  readonly gas?: readonly GasReading[]
  /** What was photographed for a row of measures, by its number from 0; the same words are the same picture. */
  readonly photos?: Readonly<Record<number, string>>
  readonly signers: Readonly<Partial<Record<SignNode, string>>>
  /** `working`, `suspended`: issued by the seed, begun when the terminals are on. */
  readonly until: 'draft' | 'preparing' | 'signing' | 'issued' | 'working' | 'suspended' | 'finished' | 'closed' | 'void'
}

const CLEAN: readonly GasReading[] = [{ gas: 'xylene', value: 0.02, unit: 'vol' }, { gas: 'oxygen', value: 20.9, unit: 'vol' }]
const hazard = (step: string, danger: string, measure: string): Hazard => ({ step, hazard: danger, measure })

/** A picture that is handed in twice: with the road, and days of work later with the pipe rack. */
const CORDON = '警戒带、路栏和警示灯已设'

export const JOBS: readonly Job[] = [
  {
    key: 'rack', area: '变配电室', kind: 'hot-work', detail: { methods: ['electric-welding'], powerSource: 'temporary', outdoor: false }, content: '电缆支架补焊', spot: '变配电室北侧电缆支架', unit: '设备动力部', workUnit: '维修班', by: 'mou', inCharge: 'qiu',
    workers: [['战胜利', '焊接']], hours: 6, link: 'cable', hazards: [hazard('焊接', '火花引燃可燃物', '清理周边可燃物，铺灭火毯，设专人监护'), hazard('收工', '余火复燃', '停工后留守三十分钟')], gas: CLEAN,
    signers: { 'in-charge': 'qiu', unit: 'shan', safety: 'miao', approver: 'gao', 'shift-check': 'shan' }, until: 'working',
  },
  {
    key: 'cable', area: '变配电室', kind: 'temporary-power', detail: { source: '检修电源箱 JX-2', kilowatts: 7, volts: '380 V', devices: '直流焊机 1 台，7 kW' }, content: '焊机临时接线', spot: '变配电室北侧电缆支架', unit: '设备动力部', workUnit: '维修班', by: 'mou', inCharge: 'gao',
    workers: [['原野青', '接线']], hours: 6, link: 'rack', hazards: [hazard('接线', '触电', '上级开关断电、上锁、挂牌，一机一闸一保护')],
    signers: { 'in-charge': 'gao', 'power-user': 'shan', 'power-supplier': 'qiu' }, until: 'working',
  },
  {
    key: 'roof', area: '甲类成品仓库', kind: 'height', detail: { metres: 6, outdoor: true }, content: '屋面检漏、补防水', spot: '甲类成品仓库屋面', unit: '仓储部', workUnit: '环翠防水工程队（虚构）', contractor: true, by: 'juanbang', inCharge: 'shan',
    workers: [['晏同光', '检漏'], ['祁连山', '配合']], hours: 8, hazards: [hazard('上屋面', '高处坠落', '安全带高挂低用，先铺承重板'), hazard('传递材料', '落物伤人', '工具系绳，下方设警戒')],
    signers: { 'in-charge': 'shan', unit: 'gao', review: 'miao', approve: 'qiu' }, until: 'working',
  },
  {
    key: 'light', area: '树脂合成厂房', kind: 'height', detail: { metres: 4, outdoor: false }, content: '更换防爆灯具', spot: '树脂合成厂房二层平台', unit: '涂料车间', workUnit: '电工班', by: 'mou', inCharge: 'gao',
    workers: [['晏同光', '换灯']], hours: 6, hazards: [hazard('登梯', '坠落', '专人扶梯，系安全带')], signers: { 'in-charge': 'gao', unit: 'shan', review: 'miao', approve: 'shan' }, until: 'suspended',
  },
  {
    key: 'gallery', area: '溶剂储罐区', kind: 'hot-work', detail: { methods: ['electric-welding'], firePlace: true, pipeRack: true, outdoor: true }, content: '管廊支架补焊', spot: '罐区东侧管廊 3 号支架', unit: '仓储部', workUnit: '维修班', by: 'yiliben', inCharge: 'shan',
    workers: [['战胜利', '焊接']], hours: 6, hazards: [hazard('焊接', '火花引燃溶剂蒸气', '清理、封堵地沟，连续检测可燃气体'), hazard('焊接', '高处落渣', '下方铺灭火毯并设警戒')], gas: CLEAN, photos: { 7: '管廊下方灭火器 2 具、灭火毯 2 块', 14: CORDON },
    signers: { 'in-charge': 'shan', unit: 'gao' }, until: 'signing',
  },
  {
    key: 'basin', area: '污水站与危废暂存间', kind: 'confined-space', detail: { space: '污水调节池', held: '含溶剂污水', explosive: true }, content: '调节池清淤', spot: '污水调节池人孔', unit: '安全环保部', workUnit: '环保班', by: 'luan', inCharge: 'gao',
    workers: [['阎守拙', '清淤']], hours: 8, hazards: [hazard('进入', '中毒和窒息', '先通风、再检测、后进入，外面专人监护'), hazard('清淤', '硫化氢逸出', '佩戴隔离式呼吸防护')],
    gas: [{ gas: 'xylene', value: 0.03, unit: 'vol' }, { gas: 'oxygen', value: 19.1, unit: 'vol' }, { gas: 'hydrogen-sulphide', value: 12, unit: 'ppm' }], signers: {}, until: 'preparing',
  },
  {
    key: 'fan', area: '废气处理区', kind: 'lifting', detail: { tonnes: 12, load: 'RTO 引风机', gear: '25 吨汽车吊' }, content: '吊装 RTO 引风机', spot: 'RTO 南侧空地', unit: '安全环保部', workUnit: '起重班', by: 'luan', inCharge: 'gao',
    workers: [['盖世杰', '司机'], ['初东升', '司索']], hours: 5, hazards: [hazard('起吊', '吊物坠落', '试吊 200 毫米，捆扎处加衬垫'), hazard('回转', '碰撞管架', '专人指挥，设警戒')],
    signers: { commander: 'gao', unit: 'shan', review: 'miao', approve: 'qiu' }, until: 'issued',
  },
  {
    key: 'trench', area: '污水站与危废暂存间', kind: 'excavation', detail: { metres: 0.9, extent: '池北侧开挖 6 m × 0.6 m × 0.9 m' }, content: '更换污水管', spot: '调节池北侧', unit: '安全环保部', workUnit: '土建班', by: 'luan', inCharge: 'gao', workers: [['由志高', '开挖']], hours: 48, hazards: [], signers: {}, until: 'draft',
  },
  {
    key: 'road', area: '厂内道路与叉车充电间', kind: 'road-closure', detail: { reason: '路面补浆', units: '仓储部、消防控制室', section: '充电间东侧 20 米' }, content: '厂内道路封闭补浆', spot: '充电间东侧道路', unit: '仓储部', workUnit: '土建班', by: 'juanbang', inCharge: 'shan',
    workers: [['由志高', '补浆']], hours: 4, hazards: [hazard('封路', '消防车受阻', '保留一侧通道，通知消防控制室')], photos: { 1: CORDON }, signers: { 'in-charge': 'shan', unit: 'gao', 'fire-safety': 'miao', approve: 'qiu' }, until: 'closed',
  },
  {
    key: 'pump', area: '消防泵房与消防控制室', kind: 'temporary-power', detail: { source: '泵房插座箱', kilowatts: 2, volts: '220 V', devices: '手持磨光机 1 台，2 kW' }, content: '备用消防泵轴承检修用电', spot: '消防泵房备用泵', unit: '安全环保部', workUnit: '维修班', by: 'luan', inCharge: 'gao',
    workers: [['原野青', '接线']], hours: 6, hazards: [hazard('接线', '触电', '漏电保护试跳合格')], signers: { 'in-charge': 'gao', 'power-user': 'shan', 'power-supplier': 'qiu' }, until: 'finished',
  },
  {
    key: 'blind', area: '溶剂储罐区', kind: 'blinding', detail: { action: 'insert', blind: 'MB-103', pipe: '丙酮储罐进料线', medium: '丙酮', temperature: '常温', pressure: '0.2 MPa', material: '20#', size: 'DN80 PN16' }, content: '丙酮储罐进料线加盲板', spot: '丙酮储罐进料阀后', unit: '仓储部', workUnit: '维修班', by: 'yiliben', inCharge: 'shan',
    workers: [['阎守拙', '抽堵']], hours: 5, hazards: [hazard('拆法兰', '物料喷出', '先泄压、放空，人站侧面')], signers: {}, until: 'void',
  },
]

/** Whole hours before now at which the day's permits are asked for, signed, and at which those that are over were begun. */
export const PASSED = { asked: 3 * HOUR, begun: 2 * HOUR, over: HOUR } as const
