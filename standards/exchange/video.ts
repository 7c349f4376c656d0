import type { ExchangeField } from './dual-prevention.ts'

/**
 * The tables of intelligent video as our receiving station takes them. The province's field tables were not found: these are a least set of our
 * own, 待核. Prose and reasons: `video.md`. Literal bytes: `golden/`. As with dual prevention, neither the sender's maps nor the station's
 * checks import it.
 */
export type VideoTableName = 'video_analysis_device' | 'video_analysis_status' | 'video_analysis_alarm'

export interface VideoTable {
  readonly name: VideoTableName
  readonly title: string
  /** Its own fields; those of every row are in `VIDEO_COMMON`. */
  readonly fields: readonly ExchangeField<VideoTableName>[]
}

const YES = { 0: '否', 1: '是' }
const DELETED = { 0: '正常', 1: '已删除' }
const DEVICE_KINDS = { 1: '摄像机', 2: '分析设备', 3: '识别服务' }
const AREA_KINDS = { '01': '值班室', '02': '控制室', '03': '装置', '04': '储存', '05': '装卸区', '06': '充装区', '07': '加油区', '08': '卸油区', 99: '其他' }
const STATES = { 0: '离线', 1: '在线', 2: '故障' }
const LEVELS = { 1: '红', 2: '橙', 3: '黄', 4: '蓝' }
const SOURCES = { 1: '本系统识别服务', 2: '外购分析设备', 3: '录像机转报' }
const ALARMS = {
  11: '脱岗', 12: '疑似睡岗', 21: '未戴安全帽', 22: '未穿反光背心', 31: '违规闯入', 41: '人员数量超限', 42: '人员聚集', 51: '明火', 52: '烟雾', 61: '疑似抽烟', 62: '疑似使用手机', 71: '疑似倒地',
  91: '画面黑屏', 92: '画面被遮挡', 93: '画面冻结', 94: '摄像机移位', 99: '其他',
}

/** Of every row, as in AQ 3064.1-2025 Annex A; that these tables have it too is our own. */
export const VIDEO_COMMON: readonly ExchangeField[] = [
  { name: 'ID', title: '主键', kind: 'id', required: true, confidence: 'K' },
  { name: 'COMPANY_CODE', title: '企业编码', kind: 'company', required: true, confidence: 'K' },
  { name: 'DELETED', title: '删除状态', kind: 'code', required: true, codes: DELETED, confidence: 'K' },
  { name: 'CREATE_TIME', title: '创建时间', kind: 'stamp', required: true, confidence: 'K' },
  { name: 'CREATE_BY', title: '创建人', kind: 'text', width: 200, required: true, confidence: 'K' },
  { name: 'UPDATE_TIME', title: '最后修改时间', kind: 'stamp', required: true, confidence: 'K' },
  { name: 'UPDATE_BY', title: '最后修改人', kind: 'text', width: 200, required: true, confidence: 'K' },
]

const DEVICE: VideoTable['fields'] = [
  { name: 'COMPANY_NAME', title: '企业名称', kind: 'text', width: 200, required: false, confidence: 'K' },
  { name: 'DEVICE_KIND', title: '设备类别', kind: 'code', required: true, codes: DEVICE_KINDS, confidence: 'K' },
  { name: 'DEVICE_NUM', title: '设备编号', kind: 'text', width: 100, required: false, confidence: 'K' },
  { name: 'DEVICE_NAME', title: '设备名称', kind: 'text', width: 200, required: true, confidence: 'K' },
  { name: 'PLACE', title: '安装位置', kind: 'text', width: 200, required: false, confidence: 'K' },
  { name: 'AREA_KIND', title: '部位类别', kind: 'code', required: false, codes: AREA_KINDS, confidence: 'K' },
  { name: 'LONGITUDE', title: '经度', kind: 'longitude', required: false, confidence: 'K' },
  { name: 'LATITUDE', title: '纬度', kind: 'latitude', required: false, confidence: 'K' },
  { name: 'VENDOR', title: '厂商', kind: 'text', width: 200, required: false, confidence: 'K' },
  { name: 'MODEL', title: '型号', kind: 'text', width: 1000, required: false, confidence: 'K' },
  { name: 'GB_ID', title: '国标编号', kind: 'text', width: 20, required: false, confidence: 'K' },
  { name: 'ALGORITHMS', title: '算法', kind: 'names', width: 200, required: false, confidence: 'K' },
  { name: 'ROI', title: '识别区域', kind: 'text', width: 15_000, required: false, confidence: 'K' },
]
const STATUS: VideoTable['fields'] = [
  { name: 'DEVICE_ID', title: '设备主键', kind: 'id', required: true, parent: 'video_analysis_device', confidence: 'K' },
  { name: 'DEVICE_NAME', title: '设备名称', kind: 'text', width: 200, required: true, confidence: 'K' },
  { name: 'RUN_STATE', title: '运行状态', kind: 'code', required: true, codes: STATES, confidence: 'K' },
  { name: 'STATE_TIME', title: '状态开始时间', kind: 'stamp', required: true, confidence: 'K' },
  { name: 'RUNNING', title: '正在运行的算法', kind: 'names', width: 200, required: false, confidence: 'K' },
  { name: 'REASON', title: '原因', kind: 'text', width: 1000, required: '离线、故障时', confidence: 'K' },
]
const ALARM: VideoTable['fields'] = [
  { name: 'DEVICE_ID', title: '设备主键', kind: 'id', required: true, parent: 'video_analysis_device', confidence: 'K' },
  { name: 'ALARM_TYPE', title: '报警类型', kind: 'code', required: true, codes: ALARMS, confidence: 'K' },
  { name: 'ALARM_NAME', title: '报警名称', kind: 'text', width: 100, required: true, confidence: 'K' },
  { name: 'ALARM_LEVEL', title: '报警级别', kind: 'code', required: true, codes: LEVELS, confidence: 'K' },
  { name: 'ALARM_START_TIME', title: '报警开始时间', kind: 'stamp', required: true, confidence: 'K' },
  { name: 'ALARM_END_TIME', title: '报警结束时间', kind: 'stamp', required: false, confidence: 'K' },
  { name: 'DESCRIBE', title: '报警描述', kind: 'text', width: 1000, required: true, confidence: 'K' },
  { name: 'PLACE', title: '报警位置', kind: 'text', width: 200, required: true, confidence: 'K' },
  { name: 'LONGITUDE', title: '经度', kind: 'longitude', required: false, confidence: 'K' },
  { name: 'LATITUDE', title: '纬度', kind: 'latitude', required: false, confidence: 'K' },
  { name: 'CONFIDENCE', title: '置信度', kind: 'number', range: [0, 1], required: false, confidence: 'K' },
  { name: 'SOURCE_KIND', title: '识别来源', kind: 'code', required: true, codes: SOURCES, confidence: 'K' },
  { name: 'SOURCE_NAME', title: '来源名称', kind: 'text', width: 200, required: true, confidence: 'K' },
  { name: 'PICTURE', title: '报警图片', kind: 'photo', required: false, confidence: 'K' },
  { name: 'PICTURE_DIGEST', title: '图片校验值', kind: 'text', width: 64, required: '有图片时', confidence: 'K' },
  { name: 'CLIP_START_TIME', title: '留存录像开始', kind: 'stamp', required: false, confidence: 'K' },
  { name: 'CLIP_END_TIME', title: '留存录像结束', kind: 'stamp', required: '有留存录像时', confidence: 'K' },
  { name: 'HANDLE_PERSON', title: '处置人', kind: 'text', width: 100, required: false, confidence: 'K' },
  { name: 'HANDLE_TIME', title: '处置时间', kind: 'stamp', required: '已处置时', confidence: 'K' },
  { name: 'HANDLE_RESULT', title: '处置结果', kind: 'text', width: 1000, required: '已处置时', confidence: 'K' },
  { name: 'IS_MISREPORT', title: '是否误报', kind: 'code', required: false, codes: YES, confidence: 'K' },
]

/** Parents before children: the order of delivery. */
export const VIDEO_TABLES: readonly VideoTable[] = [
  { name: 'video_analysis_device', title: '智能分析设备', fields: DEVICE },
  { name: 'video_analysis_status', title: '智能分析运行状态', fields: STATUS },
  { name: 'video_analysis_alarm', title: '智能视频报警', fields: ALARM },
]
