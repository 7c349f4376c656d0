import type { WorkKind } from './kinds.ts'

/**
 * The measure rows of the sample forms of GB 30871-2022 appendix A: same order and number, our own wording (H). Each is
 * answered by a person, on the spot; `hint` only says when the system proposes 涉及.
 */

/** When a row is proposed as concerned. `always`, or by a fact of the work. */
export type MeasureHint = 'always' | 'held-flammable' | 'tank-farm' | 'at-height' | 'lined' | 'gas-cylinders' | 'electric-welding' | 'special-level' | 'moving-parts' | 'dust' | 'explosive' | 'night' | 'above-30' | 'crossing' | 'open-air' | 'planned-lift' | 'deep' | 'toxic' | 'never'

/** Blanks of a row, in Chinese: what has to be written in beside the tick. */
export interface MeasureBlank {
  readonly name: string
  readonly title: string
  readonly unit?: string
}

export interface MeasureRow {
  readonly text: string
  readonly hint: MeasureHint
  readonly blanks?: readonly MeasureBlank[]
  /** Cannot be left out with a reason, since it is what the permit is for. */
  readonly required?: true
}

const row = (text: string, hint: MeasureHint = 'always', blanks?: readonly MeasureBlank[]): MeasureRow => ({ text, hint, ...(blanks === undefined ? {} : { blanks }) })
const count = (name: string, title: string, unit: string): MeasureBlank => ({ name, title, unit })
const OTHER = row('其他安全措施', 'never', [{ name: 'text', title: '措施内容' }, { name: 'author', title: '编制人' }])
const LINKED = row('本次作业涉及的其他特殊作业已办理作业票')
const CORDON = row('作业区域已设警戒')

export const WORK_MEASURES: Readonly<Record<WorkKind, readonly MeasureRow[]>> = {
  'hot-work': [
    row('动火设备内部构件清洗、吹扫或置换合格，具备动火条件', 'held-flammable'),
    row('与动火设备相连的管线已断开并加盲板，未以水封或关闭阀门代替', 'held-flammable', [count('blinds', '盲板', '块')]),
    row('动火点周围孔洞、窨井、地沟、排水设施已清理并封盖'),
    row('同一围堰及防火间距内的储罐不脱水、不取样', 'tank-farm'),
    row('高处动火有防火花飞溅措施，人员防护到位', 'at-height'),
    row('内部有可燃内衬的设备已做防火隔绝', 'lined'),
    row('乙炔瓶直立、防倾倒、有回火防止器，与氧气瓶及动火点的距离符合要求', 'gas-cylinders', [count('bottles', '气瓶间距', '米'), count('point', '距动火点', '米')]),
    row('现场配备消防器材', 'always', [count('extinguishers', '灭火器', '具'), count('blankets', '灭火毯', '块'), count('hoses', '消防蒸汽带或水带', '根')]),
    row('电焊机放置位置和接地符合要求', 'electric-welding', [count('distance', '距动火点', '米')]),
    row('规定距离内没有装卸、排放、喷漆等作业'),
    row('三十米内无可燃气体、十五米内无可燃液体排放，十米内及上下方无溶剂清洗、喷漆和可燃粉尘清扫'),
    row('已开展作业危害分析，交叉作业有专人协调', 'always', [{ name: 'coordinator', title: '协调人' }]),
    row('用于连续检测的移动式可燃气体检测仪已到位', 'special-level', [{ name: 'detector', title: '检测仪编号' }]),
    row('摄录设备已到位，防爆等级符合要求', 'special-level', [{ name: 'camera', title: '摄录设备编号' }]),
    row('其他特殊作业已办理作业票，现场已设警戒区'),
    OTHER,
  ],
  'confined-space': [
    row('与受限空间相连的管线已全部用盲板隔离，隔离责任人已落实', 'held-flammable', [{ name: 'owner', title: '责任人' }]),
    row('内部已置换、吹扫或蒸煮', 'held-flammable', [{ name: 'method', title: '方法' }]),
    row('通风良好，温度适宜，未用氧气或富氧空气通风', 'always', [{ name: 'ventilation', title: '通风方式' }]),
    row('转动部件已断电、上锁并挂牌', 'moving-parts', [{ name: 'lock', title: '锁号' }]),
    row('内部具备进入条件，使用防爆工具', 'explosive'),
    row('出入口畅通'),
    { ...row('可燃、有毒气体和氧含量分析合格'), required: true },
    row('产生的扬尘已停止或已控制', 'dust'),
    { ...row('连续检测的便携式气体检测仪已到位', 'always', [{ name: 'detector', title: '检测仪编号' }]), required: true },
    row('个体防护装备到位，作业人员知晓风险'),
    row('应急器材已备好', 'always', [count('fire', '消防器材', '件'), count('ropes', '救生绳', '根'), count('breathing', '气防装备', '套')]),
    row('通信设备已配备'),
    row('出入口已设警戒和标志'),
    LINKED,
    OTHER,
  ],
  blinding: [
    row('管道、设备内压力已降至常压或微正压', 'always', [count('pressure', '压力', 'kPa')]),
    row('有毒介质的作业人员已佩戴防护用品', 'toxic'),
    row('易燃易爆场所穿防静电服、鞋，使用防爆灯具和工具', 'explosive'),
    row('三十米内没有动火作业'),
    row('强腐蚀性介质已采取防灼伤措施', 'never'),
    row('高温介质已采取防烫措施', 'never'),
    row('低温介质已采取防冻措施', 'never'),
    row('同一管道上没有两处及以上同时抽堵盲板'),
    LINKED,
    CORDON,
    OTHER,
  ],
  height: [
    row('作业人员身体条件符合要求'),
    row('作业人员着装符合要求'),
    row('安全帽、安全带已佩戴，有毒场所备有呼吸防护', 'always'),
    row('携带工具袋，工具系安全绳'),
    row('脚手架、防护网、围栏已验收合格', 'always'),
    row('垂直分层作业中间有隔离设施', 'crossing'),
    row('梯子、绳子符合安全要求'),
    row('轻型棚的梁、柱能够承重', 'never'),
    row('在不能承重的地方作业已铺设稳固的承重板', 'never'),
    row('采光良好，夜间有足够照明', 'night'),
    row('三十米以上高处作业配备通信、联络工具', 'above-30'),
    CORDON,
    row('风力满足作业要求', 'open-air', [count('wind', '风力', '级')]),
    LINKED,
    OTHER,
  ],
  lifting: [
    row('一级、二级吊装方案已编制并批准', 'planned-lift'),
    row('吊装范围内的危险物料设备、管道已防护或已停车、放空', 'held-flammable'),
    row('作业人员个体防护到位'),
    row('起重机具、索具已检查合格'),
    row('分工明确，指挥信号统一'),
    row('利用建、构筑物作锚点的已核算并批准', 'never'),
    row('吊装绳索、缆风绳、拖拉绳远离带电线路'),
    row('未以管道、管架、电杆、机电设备作吊装锚点'),
    row('吊物捆扎坚固，棱角处已加衬垫'),
    row('起重机械安全装置灵活可靠'),
    row('吊装作业人员持有有效证件'),
    row('地下缆线、沟盖板的承重已确认', 'never'),
    row('吊物质量在起重机械额定能力之内', 'always', [count('mass', '吊物质量', '吨'), count('rating', '额定能力', '吨')]),
    row('吊装高度的管线、桥架已做好防护', 'never'),
    row('作业区设有围栏、警戒，夜间有警示灯'),
    row('起重臂回转范围内没有架空线路'),
    row('进入爆炸危险区域的机动车装有阻火器', 'explosive'),
    row('露天作业风力满足要求', 'open-air', [count('wind', '风力', '级')]),
    LINKED,
    OTHER,
  ],
  'temporary-power': [
    row('作业人员持有电工作业操作证'),
    row('爆炸危险场所的电气设备达到防爆等级', 'explosive'),
    row('上级开关已断电、上锁，并挂安全警示标牌', 'always', [{ name: 'lock', title: '锁号' }]),
    row('采用三相五线制'),
    row('架空线在现场和道路处的高度符合要求', 'never', [count('height', '高度', '米')]),
    row('沿墙面、地面敷设的线路有防护'),
    row('架空进线不使用裸线', 'never'),
    row('埋地线路有走向标志，深度符合要求', 'never', [count('depth', '深度', '米')]),
    row('配电箱有防雨措施并可靠接地'),
    row('用电设备有漏电保护，一机一闸一保护'),
    row('用电设备、线路容量和负荷符合要求'),
    LINKED,
    row('可燃气体检测合格', 'explosive'),
    OTHER,
  ],
  excavation: [
    row('地下电力、通信电缆已确认并采取保护措施'),
    row('地下供排水、消防、工艺管线已确认并采取保护措施'),
    row('已按作业方案图划线、立桩'),
    row('作业现场设有围栏、警示标志，夜间有警示灯'),
    row('已按要求放坡或者固壁支撑'),
    row('占用道路的已报交通、消防、安全、应急部门', 'never'),
    row('夜间作业照明使用规定的安全电压，防水或防爆', 'night', [{ name: 'voltage', title: '电压和型式' }]),
    row('作业人员个体防护到位'),
    row('深度超过规定的按受限空间作业管理', 'deep'),
    LINKED,
    OTHER,
  ],
  'road-closure': [
    row('交通组织方案已制定，并已通知相关单位'),
    row('路口和作业区设有警示标志、路栏、警示灯和导向标'),
    row('夜间作业设有警示灯', 'night'),
    OTHER,
  ],
}

/** How many rows a sample form has; the test holds the table to it. */
export const MEASURE_ROWS: Readonly<Record<WorkKind, number>> = { 'hot-work': 16, 'confined-space': 15, blinding: 11, height: 15, lifting: 20, 'temporary-power': 14, excavation: 11, 'road-closure': 4 }
