import type { Confidence } from '@anlan/standards/confidence'
import { ANALYSIS_KINDS, type AnalysisKindName } from './analysis-kinds.ts'
import type { Dialect } from './detector-event.ts'

/** What a code of a device means. `kind`: null where we have no such kind: it is parked, never dropped. */
export interface EventCode {
  readonly words: string
  readonly kind: AnalysisKindName | null
  readonly confidence: Confidence
}
const code = (words: string, kind: AnalysisKindName | null, confidence: Confidence): EventCode => ({ words, kind, confidence })

/**
 * Hikvision: numbers are those of iSecure Center's `OnEventNotify` (vendor document, read); words those of ISAPI `EventNotificationAlert` (own knowledge).
 * GB/T 28181-2022: `<AlarmMethod>.<AlarmType>` (secondary sources); it has no codes for 脱岗, 睡岗, clothing, flame, smoke.
 */
export const EVENT_CODES: Readonly<Record<Dialect, Readonly<Record<string, EventCode>>>> = {
  json: Object.fromEntries(Object.entries(ANALYSIS_KINDS).map(([name, { words }]) => [name, code(words, name as AnalysisKindName, 'T')])),
  hikvision: {
    '131603': code('离岗', 'post-empty', 'H'), '131588': code('区域入侵', 'intrusion', 'H'), '131585': code('越界侦测', 'intrusion', 'H'), '131586': code('进入区域', 'intrusion', 'H'), '131587': code('离开区域', null, 'H'),
    '131590': code('徘徊', null, 'H'), '131593': code('人员聚集', 'gathering', 'H'), '131664': code('人数异常', 'crowd', 'H'), '131665': code('间距异常', null, 'H'), '131605': code('倒地', 'fall', 'H'), '131597': code('攀高', null, 'H'),
    '131667': code('静坐', null, 'H'), '131596': code('剧烈运动', null, 'H'), '192513': code('烟雾检测', 'smoke', 'H'), '192515': code('火点检测', 'flame', 'H'), '192514': code('烟火检测', 'flame', 'H'), '192517': code('温度报警', null, 'H'), '192518': code('温差报警', null, 'H'),
    '131329': code('视频丢失', 'camera-black', 'H'), '131330': code('视频遮挡', 'camera-blocked', 'H'), '131612': code('场景变更', 'camera-moved', 'H'), '131613': code('虚焦', null, 'H'), '889196545': code('监控点离线', null, 'H'), '589825': code('报警输入', null, 'H'),
    fielddetection: code('区域入侵', 'intrusion', 'OK-v'), linedetection: code('越界侦测', 'intrusion', 'OK-v'), regionEntrance: code('进入区域', 'intrusion', 'OK-v'), regionExiting: code('离开区域', null, 'OK-v'), loitering: code('徘徊', null, 'OK-v'), group: code('人员聚集', 'gathering', 'OK-v'),
    leavePosition: code('离岗', 'post-empty', 'K'), peopleNumChange: code('人数异常', 'crowd', 'K'), fallDown: code('倒地', 'fall', 'K'), fireDetection: code('火点检测', 'flame', 'OK-v'), smokeDetection: code('烟雾检测', 'smoke', 'K'), smokeAndFireDetection: code('烟火检测', 'flame', 'K'), safetyHelmetDetection: code('未戴安全帽', 'no-helmet', 'K'),
    VMD: code('移动侦测', null, 'OK-v'), videoloss: code('视频丢失', 'camera-black', 'OK-v'), shelteralarm: code('视频遮挡', 'camera-blocked', 'OK-v'), tamperdetection: code('视频遮挡', 'camera-blocked', 'OK-v'), scenechangedetection: code('场景变更', 'camera-moved', 'OK-v'), defocus: code('虚焦', null, 'OK-v'),
    IO: code('报警输入', null, 'OK-v'), diskfull: code('磁盘满', null, 'OK-v'), diskerror: code('磁盘故障', null, 'OK-v'), illAccess: code('非法登录', null, 'OK-v'),
  },
  gb28181: {
    '1': code('电话报警', null, 'M'), '2': code('设备报警', null, 'M'), '3': code('短信报警', null, 'M'), '4': code('GPS 报警', null, 'M'), '5': code('视频报警', null, 'M'), '6': code('设备故障', null, 'M'), '7': code('其他报警', null, 'M'),
    '2.1': code('视频丢失', 'camera-black', 'M'), '2.2': code('设备防拆', null, 'M'), '2.3': code('存储设备磁盘满', null, 'M'), '2.4': code('设备高温', null, 'M'), '2.5': code('设备低温', null, 'M'), '6.1': code('磁盘故障', null, 'M'), '6.2': code('风扇故障', null, 'M'),
    '5.1': code('人工视频报警', null, 'M'), '5.2': code('运动目标检测', null, 'M'), '5.3': code('遗留物检测', null, 'M'), '5.4': code('物体移除检测', null, 'M'), '5.5': code('绊线检测', 'intrusion', 'M'), '5.6': code('入侵检测', 'intrusion', 'M'), '5.7': code('逆行检测', null, 'M'), '5.8': code('徘徊检测', null, 'M'),
    '5.9': code('流量统计', null, 'M'), '5.10': code('密度检测', 'crowd', 'M'), '5.11': code('视频异常', null, 'M'), '5.12': code('快速移动', null, 'M'),
  },
}
export const codeWords = (dialect: Dialect, of: string): string => EVENT_CODES[dialect][of]?.words ?? ''
