import { beijingMinute } from '@anlan/kernel/time'
import { defineSheet, type Sheet } from '@anlan/platform/excel/sheet'
import { GRADES, listScoreLines, listScores, VERDICTS, WHY_RECKONED } from '../contract/score.ts'

const IN = { full: '计入完成', missing: '计入应完成', none: '不计' } as const

const lines = defineSheet(listScoreLines, {
  name: 'effect.export-score-lines',
  title: '运行效果计分明细',
  columns: [
    ['类别', ({ kind }) => (kind === 'due' ? '排查任务' : '隐患')],
    ['内容', ({ title }) => title, 48],
    ['截止', ({ endAt }) => (endAt === null ? '' : beijingMinute(endAt)), 18],
    ['结论', ({ verdict }) => VERDICTS[verdict], 20],
    ['计分', ({ counts }) => IN[counts]],
    ['包保任务', ({ guarantee }) => (guarantee ? '是' : '')],
    ['责任人', ({ who }) => who, 18],
    ['说明', ({ note }) => note, 30],
  ],
})

const scores = defineSheet(listScores, {
  name: 'effect.export-scores',
  title: '历次运行效果',
  columns: [
    ['周（周一）', ({ week }) => week, 14],
    ['得分', ({ e }) => e],
    ['等级', ({ grade }) => GRADES[grade]],
    ['A 排查任务', ({ a }) => a.points, 14],
    ['B 隐患治理', ({ b }) => b.points, 14],
    ['α', ({ alpha }) => alpha],
    ['应排查', ({ counts }) => counts.planned],
    ['已排查', ({ counts }) => counts.completed],
    ['应整改', ({ counts }) => counts.should],
    ['已验收', ({ counts }) => counts.accepted],
    ['核算', ({ why, version }) => `${WHY_RECKONED[why]}，第 ${version} 版`, 20],
  ],
})

export const scoreSheets: readonly Sheet[] = [lines, scores]
