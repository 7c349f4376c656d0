import type { Limit } from '@anlan/standards/limit'
import { VIDEO } from '@anlan/standards/video'

/** Classes that a model may know; the words of `model.json`. */
export const SEEN_CLASSES = { person: '人', no_helmet: '未戴安全帽的头部', no_vest: '未穿反光背心的上身', flame: '明火', smoke: '烟雾', cigarette: '香烟', phone: '手机' } as const
export type SeenClass = keyof typeof SEEN_CLASSES

/** What a rule judges, what it rests on, and where it is blind. The words stand on screen beside its settings. */
export interface AnalysisKind {
  readonly words: string
  /** The notice's own group. */
  readonly group: string
  /** Classes without which it sees nothing; none: it goes by the picture itself. */
  readonly classes: readonly SeenClass[]
  /** It has to be drawn where it holds; else the whole picture counts where nothing is drawn. */
  readonly zone: boolean
  /** It is somebody's head or a thing in somebody's hand: counts only where it lies on a person. */
  readonly onPerson?: boolean
  readonly needs: string
  readonly blind: string
  /** Shown as 疑似: a person has to confirm. */
  readonly suspected: boolean
  readonly level: 'red' | 'orange' | 'yellow'
  /** The alarm house's kind. */
  readonly alarm: string
  readonly seconds: Limit
  /** A number of people that it compares with. */
  readonly people?: Limit
  /** The least score of what it counts; none where it counts nothing. */
  readonly score?: Limit
}

const VIEW = '摄像机固定、画面稳定，人员在画面中的高度不小于画面高度的 1/12'
const picture = { classes: [], zone: false, group: '画面异常', suspected: false, level: 'yellow', alarm: 'device-fault' } as const

export const ANALYSIS_KINDS = {
  'post-empty': { words: '脱岗', group: '脱岗睡岗', classes: ['person'], zone: true, suspected: false, level: 'orange', alarm: 'video-post', seconds: VIDEO.emptySeconds, score: VIDEO.confidencePercent, needs: `人员识别模型；画出岗位区域；${VIEW}`, blind: '分辨不了在岗的是不是当班人员；被柜体、显示器挡住的人会被当作不在岗；与人员定位的“离岗”各自判断、互不合并' },
  asleep: { words: '疑似睡岗', group: '脱岗睡岗', classes: ['person'], zone: true, suspected: true, level: 'orange', alarm: 'video-post', seconds: VIDEO.asleepSeconds, score: VIDEO.confidencePercent, needs: `人员识别模型；画出岗位区域；${VIEW}`, blind: '判断的是“长时间一动不动”，分辨不了睡着、闭目和专注看屏幕，须由人确认；与人员定位的“静止”互不合并' },
  intrusion: { words: '违规闯入', group: '违规闯入', classes: ['person'], zone: true, suspected: false, level: 'orange', alarm: 'video-intrusion', seconds: VIDEO.hitSeconds, score: VIDEO.confidencePercent, needs: `人员识别模型；画出禁止进入的区域；${VIEW}`, blind: '分辨不了来人是谁、是否获准；只按脚下位置判断，脚被遮挡时会偏' },
  crowd: { words: '人员数量超限', group: '人员数量超限', classes: ['person'], zone: true, suspected: false, level: 'orange', alarm: 'video-crowd', seconds: VIDEO.hitSeconds, people: VIDEO.crowdPeople, score: VIDEO.confidencePercent, needs: `人员识别模型；画出限员区域；${VIEW}`, blind: '互相遮挡的人会少数；画面外的人不计' },
  gathering: { words: '人员聚集', group: '人员数量超限', classes: ['person'], zone: false, suspected: false, level: 'yellow', alarm: 'video-crowd', seconds: VIDEO.gatherSeconds, people: VIDEO.gatherPeople, score: VIDEO.confidencePercent, needs: `人员识别模型；${VIEW}`, blind: '画面里没有米制距离，按身高的倍数估计远近；与人员定位的聚集预警（15 米）不是一回事' },
  'no-helmet': { words: '未戴安全帽', group: '劳保着装不规范', classes: ['no_helmet', 'person'], zone: false, onPerson: true, suspected: false, level: 'yellow', alarm: 'video-wear', seconds: VIDEO.hitSeconds, score: VIDEO.confidencePercent, needs: '能识别“未戴安全帽”和人员的模型；人员距摄像机不宜超过 25 米（待核）', blind: '没有这种模型时不判断；随带的模型学过的未戴帽头部很少，漏看的多，深色的圆东西也会看错；分辨不了帽子是否系好、是否合格' },
  'no-vest': { words: '未穿反光背心', group: '劳保着装不规范', classes: ['no_vest'], zone: false, suspected: false, level: 'yellow', alarm: 'video-wear', seconds: VIDEO.hitSeconds, score: VIDEO.confidencePercent, needs: '能识别“未穿反光背心”的模型；人员距摄像机不宜超过 25 米（待核）', blind: '没有这种模型时不判断；分辨不了防静电服等其他工作服' },
  flame: { words: '明火', group: '明火烟雾', classes: ['flame'], zone: false, suspected: true, level: 'red', alarm: 'fire', seconds: VIDEO.fireSeconds, score: VIDEO.flamePercent, needs: '能识别明火的模型', blind: '随带的模型看不见远处的小火，没学过的场景里近处的火也会漏看；强光反射和夕阳容易看错；不能代替火灾自动报警系统' },
  smoke: { words: '烟雾', group: '明火烟雾', classes: ['smoke'], zone: false, suspected: true, level: 'red', alarm: 'fire', seconds: VIDEO.fireSeconds, score: VIDEO.smokePercent, needs: '能识别烟雾的模型', blind: '蒸汽、扬尘、雾、灰白墙面和被遮住的镜头容易看错；不能代替火灾自动报警系统' },
  smoking: { words: '疑似抽烟', group: '抽烟打电话', classes: ['cigarette', 'person'], zone: false, onPerson: true, suspected: true, level: 'orange', alarm: 'video-behaviour', seconds: VIDEO.hitSeconds, score: VIDEO.confidencePercent, needs: '能识别香烟和人员的模型；人员要近：香烟在画面里的长度不小于画面宽度的 1/50（待核）', blind: '香烟在远处只有几个像素，大多看不出来；笔、吸管和手指容易看错，须由人确认' },
  'phone-use': { words: '疑似使用手机', group: '抽烟打电话', classes: ['phone', 'person'], zone: false, onPerson: true, suspected: true, level: 'yellow', alarm: 'video-behaviour', seconds: VIDEO.hitSeconds, score: VIDEO.confidencePercent, needs: '能识别手机和人员的模型；人员要近；请画出不许用手机的区域，避开付款处', blind: '认的是身上的手机，分辨不了打电话、扫码付款和只是拿着；AQ 3010-2022 允许移动支付，须由人确认' },
  fall: { words: '疑似倒地', group: '人员异常', classes: ['person'], zone: false, suspected: true, level: 'red', alarm: 'video-fall', seconds: VIDEO.fallSeconds, score: VIDEO.confidencePercent, needs: `人员识别模型；${VIEW}；俯视角度不宜过大`, blind: '按人形是否横着判断，分辨不了弯腰检修、躺着作业和倒地；正对镜头倒下看不出来' },
  'camera-black': { ...picture, words: '画面黑屏', seconds: VIDEO.pictureSeconds, needs: '无', blind: '夜间没有补光的画面也会被当作黑屏，请设置时段' },
  'camera-blocked': { ...picture, words: '画面被遮挡', seconds: VIDEO.pictureSeconds, needs: '无', blind: '按画面失去细节判断，浓雾和虚焦也会被当作遮挡' },
  'camera-frozen': { ...picture, words: '画面冻结', seconds: VIDEO.frozenSeconds, needs: '无', blind: '靠画面上叠加的时间和噪点判断；没有叠加时间、又完全静止的画面也会被当作冻结' },
  'camera-moved': { ...picture, words: '摄像机移位', seconds: VIDEO.pictureSeconds, needs: '固定摄像机；球机、布控球不适用', blind: '画面里大面积停放或移走车辆也可能被当作移位' },
} as const satisfies Readonly<Record<string, AnalysisKind>>
export type AnalysisKindName = keyof typeof ANALYSIS_KINDS
export const ANALYSIS_KIND_NAMES = Object.keys(ANALYSIS_KINDS) as [AnalysisKindName, ...AnalysisKindName[]]
export const analysisKind = (name: AnalysisKindName): AnalysisKind => ANALYSIS_KINDS[name]
export const ANALYSIS_WORDS = Object.fromEntries(ANALYSIS_KIND_NAMES.map((name) => [name, ANALYSIS_KINDS[name].words])) as Readonly<Record<AnalysisKindName, string>>
