import type { WorkKind } from './kinds.ts'

/**
 * 置于安全状态: what has to be done before a suspended work is safe to leave, by kind. The law says stop, leave, treat (4.8,
 * 6.3, 6.9, 10.7); the rows are practice (K) and an enterprise may add its own.
 */
export interface SafeStep {
  readonly name: string
  readonly title: string
  /** Counts, e.g. people out of a confined space, against what the register says. */
  readonly counts?: 'people' | 'tools'
}

/** 置于安全状态: the rows of the kind, then those that the enterprise added; none is taken away. */
export const safeRows = (kind: WorkKind, own: readonly string[]): SafeStep[] => [...SAFE_STATE[kind], ...own.map((title, at) => ({ name: `own-${at + 1}`, title }))]

const step = (name: string, title: string, counts?: SafeStep['counts']): SafeStep => ({ name, title, ...(counts === undefined ? {} : { counts }) })
const LEFT = step('left', '作业人员已撤离到安全地点')

export const SAFE_STATE: Readonly<Record<WorkKind, readonly SafeStep[]>> = {
  'hot-work': [step('fire-out', '明火已熄灭，无残留火种、焊渣'), step('cylinders', '氧气、乙炔等气瓶阀门已关闭，胶管已卸压'), step('power', '焊机等用电设备已断电'), LEFT],
  'confined-space': [step('people-out', '人员全部撤出并清点', 'people'), step('tools-out', '工具器材已带出并清点', 'tools'), step('barrier', '出入口已挂“禁止进入”标志并封闭')],
  blinding: [step('flange', '法兰已紧固或已采取临时封堵'), step('leak', '无泄漏'), LEFT],
  height: [step('down', '人员已下到地面', 'people'), step('objects', '高处工具、材料已固定或放下'), step('cordon', '下方警戒保持')],
  lifting: [step('load', '吊物已落地，没有悬空'), step('brake', '吊钩收起，起重机械已制动、断电'), LEFT],
  'temporary-power': [step('off', '电源已断开、上锁并挂牌'), LEFT],
  excavation: [step('out', '人员已撤出坑、槽', 'people'), step('shore', '边坡、支撑稳固'), step('fence', '围栏、警示灯完好')],
  'road-closure': [step('lights', '路栏、警示灯完好'), step('passage', '消防通道已保证通行')],
}
