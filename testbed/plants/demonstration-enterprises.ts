/**
 * The real enterprises and places of notice 威环应急发〔2021〕22号, Annex 2. They appear in the register and nowhere else:
 * name, town and type as the notice prints them, and nothing invented is ever attributed to them.
 */

export interface DemonstrationEnterprise {
  readonly sequence: number
  readonly town: string
  readonly type: '生产' | '经营带储存' | '加油站'
  readonly name: string
}

export interface Town {
  readonly name: string
  readonly kind: '镇' | '街道' | '管理服务中心'
  /** `notice`: printed in the notice; `general knowledge`: not in the notice, to be confirmed by the district */
  readonly source: 'notice' | 'general knowledge'
}

const enterprise = (sequence: number, town: string, type: DemonstrationEnterprise['type'], name: string): DemonstrationEnterprise => ({ sequence, town, type, name })

export const demonstrationEnterprises: readonly DemonstrationEnterprise[] = [
  enterprise(1, '张村镇', '生产', '威海三和涂料有限公司'),
  enterprise(2, '羊亭镇', '经营带储存', '威海市盛达气体有限公司'),
  enterprise(3, '羊亭镇', '加油站', '威海开华石油化工经销有限公司威庆加油站'),
  enterprise(4, '羊亭镇', '加油站', '威海开华石油化工经销有限公司第二加油站'),
  enterprise(5, '羊亭镇', '加油站', '威海春景石油销售有限公司'),
  enterprise(6, '竹岛街道', '加油站', '威海市大威石油有限公司第五加油站'),
  enterprise(7, '竹岛街道', '加油站', '威海市大威石油有限公司第六加油站'),
  enterprise(8, '竹岛街道', '加油站', '威海市大威石油有限公司第十八加油站'),
  enterprise(9, '鲸园街道', '加油站', '威海市大威石油有限公司第二加油站'),
  enterprise(10, '鲸园街道', '加油站', '威海市大威石油有限公司第三加油站'),
  enterprise(11, '温泉镇', '加油站', '中国石油天然气股份有限公司山东威海销售分公司栾家店加油站'),
  enterprise(12, '孙家疃街道', '加油站', '中国石化销售股份有限公司山东威海第七加油站'),
  enterprise(13, '桥头镇', '加油站', '威海中奥石化有限公司'),
]

const town = (name: string, kind: Town['kind'], source: Town['source']): Town => ({ name, kind, source })

export const towns: readonly Town[] = [
  town('张村镇', '镇', 'notice'),
  town('羊亭镇', '镇', 'notice'),
  town('温泉镇', '镇', 'notice'),
  town('桥头镇', '镇', 'notice'),
  town('竹岛街道', '街道', 'notice'),
  town('鲸园街道', '街道', 'notice'),
  town('孙家疃街道', '街道', 'notice'),
  town('里口山管理服务中心', '管理服务中心', 'notice'),
  town('环翠楼街道', '街道', 'general knowledge'),
  town('嵩山街道', '街道', 'general knowledge'),
]
