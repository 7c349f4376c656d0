import type { ClauseId } from '@anlan/standards/clause'
import type { WorkKind } from '@anlan/standards/special-work/kinds'
import type { DetailOf } from '../../contract/detail.ts'
import type { Permit } from '../../contract/permit.ts'
import type { Facts } from '../facts.ts'
import { type Candidate, stepOf } from './candidate.ts'

export type Known = Pick<Facts, 'weather' | 'window' | 'conflicts' | 'missing' | 'links'>

/** Our own wording (K) of what the clause is about; it is advice to a person, no gate. */
interface FactRule<Kind extends WorkKind> {
  readonly when: (detail: DetailOf<Kind>, permit: Permit, known: Known) => boolean
  readonly why: string
  readonly clause: ClauseId
  readonly says: readonly [step: string, hazard: string, measure: string]
}
const gases = /硫化氢|氯|氨|一氧化碳|氰|苯|甲醇|砷/
const flammable = /苯|醇|酮|酯|醚|烷|烯|炔|汽油|柴油|石脑油|溶剂|天然气|液化气|氢/

const RULES: { readonly [Kind in WorkKind]: readonly FactRule<Kind>[] } = {
  'hot-work': [
    { when: ({ methods }) => methods.includes('gas-cutting'), why: '动火方式含气焊（割）', clause: 'GB 30871-2022 5.2.10', says: ['气焊、气割', '气瓶受热、倾倒，回火爆炸', '气瓶直立固定、避免暴晒，乙炔瓶与氧气瓶、动火点保持规定间距，装回火防止器'] },
    { when: ({ methods }) => methods.includes('electric-welding'), why: '动火方式含电焊', clause: 'GB 30871-2022 5.2.1', says: ['布置焊机', '焊把线破损、接地不良造成触电或异地打火', '焊机外壳和工件就近接地，焊把线完好，不用管道、设备作回路'] },
    { when: ({ running, hazardDike }) => running || hazardDike, why: '在运行设备上或重大危险源防火堤内动火', clause: 'GB 30871-2022 5.4', says: ['特级动火', '运行中物料泄漏遇明火爆炸', '保持系统微正压且不超压，专人盯控压力、液位，连续检测可燃气体，全过程录像'] },
    { when: ({ pipeRack }) => pipeRack, why: '在管廊上动火', clause: 'GB 30871-2022 5.1.3', says: ['管廊动火', '火花落到下方和相邻管线、阀组', '相邻管线、法兰用防火毯包覆，下方接火斗并设警戒，逐根确认管内介质'] },
    { when: ({ heightMetres }) => heightMetres >= 2, why: '动火点高于 2 米', clause: 'GB 30871-2022 5.2.1', says: ['高处动火', '火花、焊渣飞溅引燃下方可燃物，人员坠落', '设接火斗、防火毯，清空下方并设警戒，安全带挂在不受火花影响处'] },
    { when: ({ insideSpace }) => insideSpace, why: '在受限空间内动火', clause: 'GB 30871-2022 6.7', says: ['受限空间内动火', '空间内积聚可燃、有毒气体，缺氧', '强制通风、连续检测，同时不得涂刷、清洗，监护人在外'] },
    { when: ({ heldFlammable }) => heldFlammable, why: '设备盛装过易燃物料', clause: 'GB 30871-2022 5.2.3', says: ['隔离、置换', '残留物料、死角挥发，遇火花爆炸', '与系统断开或加盲板，清洗置换后在上、中、下部分别取样，不以关阀代替'] },
    { when: ({ outdoor }, _permit, { weather }) => outdoor && (weather?.wind ?? 0) >= 4, why: '现场风力已达 4 级', clause: 'GB 30871-2022 5.2.15', says: ['室外动火', '大风吹散火花、吹回可燃气体', '设挡风、接火设施，风力达到 5 级停止露天动火'] },
    { when: (_detail, { request: { place } }, { conflicts }) => place.area !== '' && conflicts.length > 0, why: '同一区域同时有其他作业', clause: 'GB 30871-2022 4.7', says: ['交叉作业', '相邻作业排放、抽堵、喷涂的可燃物遇火花', '指定专人统一协调，开工前与相邻作业负责人当面确认，条件变化先停火'] },
  ],
  'confined-space': [
    { when: ({ held }) => gases.test(held), why: '原有介质有毒', clause: 'GB 30871-2022 6.6', says: ['进入', '残液、死角逸出有毒气体，中毒', '佩戴隔离式呼吸防护和安全绳，外面备同等装备，严禁无防护施救'] },
    { when: ({ held, explosive }) => explosive || flammable.test(held), why: '原有介质易燃', clause: 'GB 30871-2022 6.4', says: ['进入、清理', '可燃气体积聚，遇火花爆炸', '用防爆灯具、工具和防静电服，连续检测可燃气体，超限立即撤出'] },
    { when: ({ movingParts }) => movingParts, why: '内有转动部件', clause: 'GB 30871-2022 6.1', says: ['断电上锁', '误启动造成挤压、卷入', '动力电源断开、上锁、挂牌，拆除连接件或卡死转动部件，试启动确认'] },
    { when: (_detail, { request: { workers } }) => workers.length >= 3, why: '进入人数较多', clause: 'GB 30871-2022 6.8', says: ['出入登记', '人员滞留未被发现', '增设监护人，逐人逐件登记出入，间断和收工时清点'] },
    { when: (_detail, { request: { content } }) => /清淤|污泥|污水|沉淀/.test(content), why: '作业内容为清淤、清污', clause: 'GB 30871-2022 6.6', says: ['清淤', '搅动污泥逸出硫化氢', '始终佩戴隔离式呼吸防护和安全绳，持续机械通风，分层清理'] },
    { when: ({ enriched }) => enriched, why: '富氧环境', clause: 'GB 30871-2022 6.2', says: ['通风置换', '富氧使衣物、油脂易燃', '禁止用氧气通风，禁油，氧含量合格后进入'] },
  ],
  blinding: [
    { when: ({ medium, toxic }) => toxic || gases.test(medium), why: '管内介质有毒', clause: 'GB 30871-2022 7.9', says: ['拆法兰', '残余有毒物料喷出，中毒', '人站上风和侧面，佩戴空气呼吸器和便携式检测仪，备应急喷淋'] },
    { when: ({ medium }) => flammable.test(medium), why: '管内介质易燃', clause: 'GB 30871-2022 7.6', says: ['抽堵', '残液遇火花、静电燃烧', '30 米内停止动火，用防爆工具和防静电服，接残液并及时清理'] },
    { when: ({ pressure }) => /[1-9]/.test(pressure), why: '填写的压力不为零', clause: 'GB 30871-2022 7.5', says: ['泄压', '带压拆法兰，物料、螺栓喷射', '泄压到常压并由两人确认压力表和放空，先松对侧螺栓'] },
    { when: ({ temperature }) => /(?:[6-9]\d|[1-9]\d{2,})\s*(?:℃|度|°)/.test(temperature), why: '管内温度高', clause: 'GB 30871-2022 7.5', says: ['拆法兰', '高温介质、蒸汽烫伤', '降温后拆卸，穿防烫服，保持站位和退路'] },
  ],
  height: [
    { when: ({ metres }) => metres > 30, why: '作业高度超过 30 米', clause: 'GB 30871-2022 8.2.3', says: ['登高', '上下联络不畅', '配备通信工具，指定专人联络'] },
    { when: ({ factors }) => factors.includes('slippery') || factors.includes('cold'), why: '有冰雪、油水或低温', clause: 'GB 30871-2022 8.1.2', says: ['上下通道', '冰、霜、油、水致滑跌', '先清除冰雪油水、铺防滑垫，控制连续作业时间'] },
    { when: ({ factors, notes }) => factors.includes('live') || notes.includes('live-contact'), why: '靠近带电体', clause: 'GB 30871-2022 8.1.2', says: ['靠近带电体', '触电后坠落', '停电或加绝缘隔离，专人监护安全距离'] },
    { when: ({ outdoor }, _permit, { weather }) => outdoor && (weather?.wind ?? 0) >= 4, why: '现场风力已达 4 级', clause: 'GB 30871-2022 8.2.6', says: ['室外登高', '阵风失衡、材料被吹落', '固定材料和工具，风力达到 5 级停止作业'] },
    { when: ({ notes }) => notes.includes('opening') || notes.includes('no-platform'), why: '临边、洞口或无平台护栏', clause: 'GB 30871-2022 8.2.1', says: ['临边作业', '失足坠落', '设护栏、盖板或生命线，安全带高挂低用、移动时不失去挂点'] },
    { when: (_detail, _permit, { conflicts }) => conflicts.length > 0, why: '同一区域同时有其他作业', clause: 'GB 30871-2022 8.2.8', says: ['上下交叉', '落物伤及下方人员', '错开时间或设隔离层，下方设警戒并有人看守'] },
  ],
  lifting: [
    { when: ({ tonnes }) => tonnes >= 40, why: '吊物质量达到 40 吨', clause: 'GB 30871-2022 9.2.1', says: ['编制、交底方案', '站位、受力计算失误倾覆', '按批准的方案站位，核实地基承载力，试吊后再起吊'] },
    { when: ({ outdoor }, _permit, { weather }) => outdoor && (weather?.wind ?? 0) >= 5, why: '现场风力已达 5 级', clause: 'GB 30871-2022 9.2.4', says: ['起吊', '大风使吊物摆动', '加溜绳控制，风力达到 6 级停止露天吊装'] },
    { when: ({ needsPlan }) => needsPlan, why: '形状复杂或条件特殊', clause: 'GB 30871-2022 9.2.2', says: ['捆扎', '重心偏移、滑脱', '按图核实重心和吊点，多点捆扎加衬垫，低位试吊'] },
    { when: (_detail, { request: { place } }) => /管廊|装置|罐区|塔/.test(`${place.area}${place.spot}`), why: '靠近装置、管廊或罐区', clause: 'GB 30871-2022 9.2.2', says: ['回转、就位', '吊臂、吊物碰撞带料设备', '划定回转范围，对带料设备管道设防护，专人盯守最近处'] },
    { when: () => true, why: '吊装作业', clause: 'GB 30871-2022 9.2.12', says: ['警戒', '人员、车辆进入吊装范围', '四周拉警戒并有人看守，吊物下方和回转半径内不留人'] },
  ],
  'temporary-power': [
    { when: ({ firePlace }) => firePlace, why: '在火灾爆炸危险场所用电', clause: 'GB 30871-2022 10.1', says: ['接线、通电', '非防爆插接件打火引爆', '接线前检测可燃气体，用相应防爆等级的配电箱、插接件'] },
    { when: ({ volts }) => /380/.test(volts), why: '工作电压 380 V', clause: 'GB 30871-2022 10.6', says: ['接线', '三相触电、电弧灼伤', '上级开关断电、上锁、挂牌、验电，采用 TN-S 接地'] },
    { when: (_detail, { request: { until, from } }) => until - from > 24 * 3_600_000, why: '用电超过一天', clause: 'GB 30871-2022 10.6', says: ['使用期间', '线路受压、受潮、被挪用', '每日开工前检查线路和漏电保护，配电箱上锁、标明责任人'] },
  ],
  excavation: [
    { when: ({ metres }) => metres > 1.2, why: '深度超过 1.2 米', clause: 'GB 30871-2022 11.10', says: ['基坑内作业', '坍塌，坑内积聚有毒、可燃气体', '放坡或支撑，坑内检测气体，设上下梯道，可能积聚气体的按受限空间管理'] },
    { when: () => true, why: '动土作业', clause: 'GB 30871-2022 11.4', says: ['开挖', '挖断电缆、管线', '按会签图放线，管线两侧人工开挖，发现不明物立即停止、保护并报告'] },
    { when: (_detail, _permit, { window }) => window?.reason === 'night', why: '夜间作业', clause: 'GB 30871-2022 11.6', says: ['夜间开挖', '行人、车辆坠入', '四周设护栏和警示灯，照明用安全电压'] },
  ],
  'road-closure': [
    { when: () => true, why: '断路作业', clause: 'GB 30871-2022 12', says: ['封路', '消防、救护车辆受阻', '保留应急通道或明确绕行路线，封路前通知消防、调度和控制室'] },
    { when: (_detail, _permit, { window }) => window?.reason === 'night', why: '夜间作业', clause: 'GB 30871-2022 12', says: ['夜间断路', '车辆撞入作业区', '按规定高度设警示灯、反光锥，来车方向提前设标志'] },
  ],
}

/** By what was filled in on this permit, and what is known of the day: nearer to the work than anything that was written for others. */
export const factAdvice = (permit: Permit, known: Known): Candidate[] => {
  const { detail } = permit.request
  return (RULES[detail.kind] as unknown as readonly FactRule<WorkKind>[])
    .filter(({ when }) => when(detail, permit, known))
    .map(({ why, clause, says: [step, hazard, measure] }) => stepOf({ step, hazard, measure }, { source: { kind: 'fact', title: clause, link: null }, why, weight: 60 }))
}
