import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { WarningKind, WarningRule } from '../../contract/warnings.ts'

/** A figure of a rule: no text prescribes it, so every enterprise may set its own within what makes sense. */
interface FigureOf {
  readonly key: string
  readonly title: string
  readonly unit: string
  readonly value: number
  readonly min: number
  readonly max: number
}

interface KindOf {
  readonly title: string
  readonly words: (figure: (key: string) => number) => string
  readonly level: WarningRule['level']
  readonly figures: readonly FigureOf[]
  readonly addressees: WarningRule['addressees']
}

const figure = (key: string, title: string, unit: string, value: number, min: number, max: number): FigureOf => ({ key, title, unit, value, min, max })

/** The rules as they are delivered. */
export const WARNINGS: Readonly<Record<WarningKind, KindOf>> = {
  'measure-failed-long': {
    title: '管控措施长时间失效', level: 'orange', addressees: ['team-leader', 'safety-manager'],
    figures: [figure('hours', '失效超过', '小时', 8, 1, 720)],
    words: (of) => `管控措施失效超过 ${of('hours')} 小时仍未恢复`,
  },
  'unit-failed-many': {
    title: '同一单元多项措施失效', level: 'orange', addressees: ['safety-manager', 'principal'],
    figures: [figure('count', '失效措施不少于', '项', 3, 2, 50)],
    words: (of) => `同一风险单元有 ${of('count')} 项以上管控措施同时失效`,
  },
  'major-unit-overdue': {
    title: '重大风险单元排查超期', level: 'orange', addressees: ['safety-manager', 'principal'],
    figures: [figure('minutes', '超期超过', '分钟', 0, 0, 1_440)],
    words: (of) => `重大风险单元的管控措施到期未排查${of('minutes') === 0 ? '' : `超过 ${of('minutes')} 分钟`}`,
  },
  'key-point-silent': {
    title: '重要监测点数据中断', level: 'yellow', addressees: ['team-leader', 'safety-manager'],
    figures: [figure('minutes', '中断超过', '分钟', 10, 1, 1_440)],
    words: (of) => `重大、较大风险单元的工程技术措施，其监测点数据中断超过 ${of('minutes')} 分钟`,
  },
  'points-silent': {
    title: '多个监测点数据中断', level: 'yellow', addressees: ['safety-manager'],
    figures: [figure('count', '中断测点不少于', '个', 3, 1, 1_000), figure('minutes', '中断超过', '分钟', 5, 1, 1_440)],
    words: (of) => `有 ${of('count')} 个以上监测点数据中断超过 ${of('minutes')} 分钟`,
  },
  'completion-low': {
    title: '当日排查进度偏低', level: 'yellow', addressees: ['team-leader', 'safety-manager'],
    figures: [figure('hour', '从几点起判断', '点', 12, 1, 23), figure('percent', '完成率低于', '%', 50, 1, 100)],
    words: (of) => `${of('hour')} 点起，当天已开始的排查任务完成率低于 ${of('percent')}%`,
  },
  'gas-repeated': {
    title: '气体报警反复出现', level: 'red', addressees: ['team-leader', 'safety-manager', 'principal'],
    figures: [figure('count', '报警不少于', '次', 3, 2, 50), figure('hours', '时间范围', '小时', 24, 1, 168)],
    words: (of) => `同一气体探测器 ${of('hours')} 小时内报警 ${of('count')} 次以上`,
  },
  'level-near-limit': {
    title: '液位接近高报', level: 'blue', addressees: ['team-leader'],
    figures: [figure('percent', '达到高报值的', '%', 95, 50, 99)],
    words: (of) => `液位达到高报值的 ${of('percent')}%，尚未报警`,
  },
  'bypass-overrun': {
    title: '旁路到期未恢复或未经批准', level: 'orange', addressees: ['safety-manager', 'principal'],
    figures: [],
    words: () => '监测点、联锁旁路到期未恢复，或未经批准已旁路',
  },
}

/** How an org has set a rule. */
export interface Setting {
  readonly enabled: boolean
  readonly level: WarningRule['level']
  readonly figures: Readonly<Record<string, number>>
  readonly addressees: WarningRule['addressees']
}

/** The rule as it binds the org: its own setting over what is delivered; a figure that it never set is as delivered. */
export const settingOf = (kind: WarningKind, own: Setting | undefined): Setting => {
  const { level, addressees, figures } = WARNINGS[kind]
  const delivered = Object.fromEntries(figures.map(({ key, value }) => [key, value]))
  return own === undefined ? { enabled: true, level, addressees, figures: delivered } : { ...own, figures: { ...delivered, ...own.figures } }
}

/** Only the figures that the rule has, each within its bounds. */
export const decideSetting = (kind: WarningKind, asked: Setting): Decision<Setting> => {
  const figures: Record<string, number> = {}
  for (const { key, title, unit, min, max } of WARNINGS[kind].figures) {
    const value = asked.figures[key]
    if (value === undefined || value < min || value > max || !Number.isInteger(value))
      return refuse('figure-out-of-bounds', `“${title}”应为 ${min} 到 ${max} 之间的整数，单位${unit}`, { field: `figures.${key}` })
    figures[key] = value
  }
  return accept({ ...asked, figures })
}
