import type { ClauseId } from './clause.ts'

/** The seven groups of AQ 3067-2026 chapter 5. */
export const MAJOR_DANGER_GROUPS = {
  '5.1': '重点从业人员',
  '5.2': '设计与规划',
  '5.3': '工艺技术',
  '5.4': '设备设施',
  '5.5': '生产运行',
  '5.6': '作业安全',
  '5.7': '安全管理',
} as const

/** Which of our systems can know something about an item; an item without any is checked on paper and on site. */
export const MAJOR_DANGER_SYSTEMS = {
  'dual-prevention': '双重预防', 'special-work': '特殊作业', positioning: '人员定位', video: '智能视频', 'full-elements': '全要素管理', monitoring: '监测报警',
} as const
export type MajorDangerSystem = keyof typeof MAJOR_DANGER_SYSTEMS

interface MajorDangerItem {
  readonly item: string
  /** What it says, in our own words, and how sure we are: see the clause. */
  readonly clause: ClauseId
  readonly group: keyof typeof MAJOR_DANGER_GROUPS
  readonly systems: readonly MajorDangerSystem[]
  /** Data can show it: it is raised as suspected, to be confirmed by a person. */
  readonly auto: boolean
}

/** The 53 items of AQ 3067-2026, in force from 2026-09-30. The text has not been read in print. */
export const MAJOR_DANGERS = [
  { item: '5.1.1', clause: 'AQ 3067-2026 5.1.1', group: '5.1', systems: ['full-elements'], auto: true },
  { item: '5.1.2', clause: 'AQ 3067-2026 5.1.2', group: '5.1', systems: ['full-elements'], auto: false },
  { item: '5.1.3', clause: 'AQ 3067-2026 5.1.3', group: '5.1', systems: ['full-elements'], auto: false },
  { item: '5.1.4', clause: 'AQ 3067-2026 5.1.4', group: '5.1', systems: ['special-work', 'full-elements'], auto: true },
  { item: '5.1.5', clause: 'AQ 3067-2026 5.1.5', group: '5.1', systems: ['dual-prevention'], auto: true },
  { item: '5.2.1', clause: 'AQ 3067-2026 5.2.1', group: '5.2', systems: ['full-elements'], auto: false },
  { item: '5.2.2', clause: 'AQ 3067-2026 5.2.2', group: '5.2', systems: [], auto: false },
  { item: '5.2.3', clause: 'AQ 3067-2026 5.2.3', group: '5.2', systems: [], auto: false },
  { item: '5.2.4', clause: 'AQ 3067-2026 5.2.4', group: '5.2', systems: [], auto: false },
  { item: '5.2.5', clause: 'AQ 3067-2026 5.2.5', group: '5.2', systems: [], auto: false },
  { item: '5.2.6', clause: 'AQ 3067-2026 5.2.6', group: '5.2', systems: [], auto: false },
  { item: '5.2.7', clause: 'AQ 3067-2026 5.2.7', group: '5.2', systems: ['positioning'], auto: false },
  { item: '5.2.8', clause: 'AQ 3067-2026 5.2.8', group: '5.2', systems: [], auto: false },
  { item: '5.2.9', clause: 'AQ 3067-2026 5.2.9', group: '5.2', systems: [], auto: false },
  { item: '5.2.10', clause: 'AQ 3067-2026 5.2.10', group: '5.2', systems: [], auto: false },
  { item: '5.3.1', clause: 'AQ 3067-2026 5.3.1', group: '5.3', systems: ['full-elements'], auto: false },
  { item: '5.3.2', clause: 'AQ 3067-2026 5.3.2', group: '5.3', systems: [], auto: false },
  { item: '5.3.3', clause: 'AQ 3067-2026 5.3.3', group: '5.3', systems: [], auto: false },
  { item: '5.3.4', clause: 'AQ 3067-2026 5.3.4', group: '5.3', systems: [], auto: false },
  { item: '5.3.5', clause: 'AQ 3067-2026 5.3.5', group: '5.3', systems: ['full-elements'], auto: false },
  { item: '5.3.6', clause: 'AQ 3067-2026 5.3.6', group: '5.3', systems: [], auto: false },
  { item: '5.4.1', clause: 'AQ 3067-2026 5.4.1', group: '5.4', systems: [], auto: false },
  { item: '5.4.2', clause: 'AQ 3067-2026 5.4.2', group: '5.4', systems: ['monitoring'], auto: true },
  { item: '5.4.3', clause: 'AQ 3067-2026 5.4.3', group: '5.4', systems: [], auto: false },
  { item: '5.4.4', clause: 'AQ 3067-2026 5.4.4', group: '5.4', systems: [], auto: false },
  { item: '5.4.5', clause: 'AQ 3067-2026 5.4.5', group: '5.4', systems: [], auto: false },
  { item: '5.4.6', clause: 'AQ 3067-2026 5.4.6', group: '5.4', systems: ['monitoring'], auto: false },
  { item: '5.4.7', clause: 'AQ 3067-2026 5.4.7', group: '5.4', systems: [], auto: false },
  { item: '5.4.8', clause: 'AQ 3067-2026 5.4.8', group: '5.4', systems: ['monitoring'], auto: false },
  { item: '5.4.9', clause: 'AQ 3067-2026 5.4.9', group: '5.4', systems: [], auto: false },
  { item: '5.5.1', clause: 'AQ 3067-2026 5.5.1', group: '5.5', systems: ['full-elements'], auto: false },
  { item: '5.5.2', clause: 'AQ 3067-2026 5.5.2', group: '5.5', systems: ['monitoring', 'full-elements'], auto: false },
  { item: '5.5.3', clause: 'AQ 3067-2026 5.5.3', group: '5.5', systems: ['monitoring'], auto: false },
  { item: '5.5.4', clause: 'AQ 3067-2026 5.5.4', group: '5.5', systems: [], auto: false },
  { item: '5.5.5', clause: 'AQ 3067-2026 5.5.5', group: '5.5', systems: [], auto: false },
  { item: '5.5.6', clause: 'AQ 3067-2026 5.5.6', group: '5.5', systems: ['monitoring'], auto: false },
  { item: '5.5.7', clause: 'AQ 3067-2026 5.5.7', group: '5.5', systems: ['special-work', 'full-elements'], auto: true },
  { item: '5.5.8', clause: 'AQ 3067-2026 5.5.8', group: '5.5', systems: ['monitoring'], auto: true },
  { item: '5.5.9', clause: 'AQ 3067-2026 5.5.9', group: '5.5', systems: ['video'], auto: false },
  { item: '5.5.10', clause: 'AQ 3067-2026 5.5.10', group: '5.5', systems: ['dual-prevention'], auto: false },
  { item: '5.5.11', clause: 'AQ 3067-2026 5.5.11', group: '5.5', systems: ['monitoring'], auto: false },
  { item: '5.5.12', clause: 'AQ 3067-2026 5.5.12', group: '5.5', systems: ['monitoring'], auto: true },
  { item: '5.6.1', clause: 'AQ 3067-2026 5.6.1', group: '5.6', systems: ['special-work'], auto: true },
  { item: '5.6.2', clause: 'AQ 3067-2026 5.6.2', group: '5.6', systems: ['special-work'], auto: true },
  { item: '5.6.3', clause: 'AQ 3067-2026 5.6.3', group: '5.6', systems: ['special-work', 'video'], auto: true },
  { item: '5.6.4', clause: 'AQ 3067-2026 5.6.4', group: '5.6', systems: ['special-work', 'positioning'], auto: true },
  { item: '5.7.1', clause: 'AQ 3067-2026 5.7.1', group: '5.7', systems: ['full-elements'], auto: false },
  { item: '5.7.2', clause: 'AQ 3067-2026 5.7.2', group: '5.7', systems: [], auto: false },
  { item: '5.7.3', clause: 'AQ 3067-2026 5.7.3', group: '5.7', systems: ['positioning', 'monitoring'], auto: true },
  { item: '5.7.4', clause: 'AQ 3067-2026 5.7.4', group: '5.7', systems: ['positioning', 'video'], auto: true },
  { item: '5.7.5', clause: 'AQ 3067-2026 5.7.5', group: '5.7', systems: ['full-elements'], auto: true },
  { item: '5.7.6', clause: 'AQ 3067-2026 5.7.6', group: '5.7', systems: ['dual-prevention'], auto: false },
  { item: '5.7.7', clause: 'AQ 3067-2026 5.7.7', group: '5.7', systems: ['dual-prevention'], auto: true },
] as const satisfies readonly MajorDangerItem[]

export type AutoItemId = Extract<(typeof MAJOR_DANGERS)[number], { readonly auto: true }>['item']

export const majorDangerOf = (item: string): MajorDangerItem | undefined => MAJOR_DANGERS.find((it) => it.item === item)
