import { beijingMinute } from '@anlan/kernel/time'
import { defineSheet } from '@anlan/platform/excel/sheet'
import { definePaper } from '@anlan/platform/paper/paper'
import { factsOf, gridOf, headingOf, signaturesOf, titleOf } from '@anlan/platform/paper/parts'
import { INDICATORS } from '@anlan/standards/effect'
import { appealLife, getSheet, listSheets, sheetLife, type Sheet, type SheetLine, type ShownSheet } from '../contract/assessment.ts'
import { SCOPES } from '../contract/assessment-rules.ts'
import { countWords } from '../rules/assessment/words.ts'

const stateWords = (state: ShownSheet['state']): string => (state === 'running' ? '本月至今（未定）' : sheetLife.states[state])

/** One sheet for signature: by the person, the leader, the safety manager. */
export const sheetPaper = definePaper(getSheet, {
  name: 'effect.print-sheet',
  title: '双重预防考核表',
  compose: ({ sheet, month, state, appeals }) => {
    if (sheet === null) return [titleOf('双重预防考核表'), '没有这张考核表。']
    const missing = sheet.lines.flatMap((line) => line.missing.map((it) => ({ ...it, indicator: INDICATORS[line.indicator].title })))
    return [
      titleOf('双重预防考核表'),
      factsOf([[SCOPES[sheet.scope], sheet.name], ['部门', sheet.departmentName ?? ''], ['月份', month], ['状态', `${stateWords(state)}，第 ${sheet.version} 版`], ['得分', `${sheet.total}（满分 ${sheet.full}）`], ['生成时间', beijingMinute(sheet.at)]]),
      headingOf('一、指标'),
      gridOf([
        { header: '指标', width: 110, cell: ({ indicator }: SheetLine) => INDICATORS[indicator].title },
        { header: '情况', cell: (line) => countWords(line) },
        { header: '满分', width: 50, cell: ({ full }) => full },
        { header: '得分', width: 50, cell: ({ points }) => points },
      ], sheet.lines),
      headingOf('二、没有按时完成的事项'),
      gridOf([
        { header: '指标', width: 90, cell: ({ indicator }: (typeof missing)[number]) => indicator },
        { header: '事项', cell: ({ title, note }) => (note === '' ? title : `${title}（${note}）`) },
        { header: '截止', width: 100, cell: ({ at }) => beijingMinute(at) },
      ], missing),
      ...(appeals.length === 0 ? [] : [headingOf('三、申诉'), gridOf([
        { header: '指标', width: 90, cell: ({ indicator }: (typeof appeals)[number]) => INDICATORS[indicator].title },
        { header: '理由', cell: ({ reason }) => reason },
        { header: '处理', cell: ({ state: now, decision }) => `${appealLife.states[now]}${decision === null ? '' : `：${decision.words}（${decision.by}）`}` },
      ], appeals)]),
      signaturesOf(['本人', '部门负责人', '安全管理人员']),
    ]
  },
})

export const sheetsSheet = defineSheet(listSheets, {
  name: 'effect.export-sheets',
  title: '月度考核',
  columns: [
    ['月份', ({ month }) => month],
    ['对象', ({ name }) => name, 16],
    ['部门', ({ departmentName }) => departmentName ?? '', 18],
    ['得分', ({ total }) => total],
    ['满分', ({ full }) => full],
    ['指标', ({ lines }: Sheet) => lines.map((line) => `${INDICATORS[line.indicator].title} ${countWords(line)} ${line.points} 分`).join('；'), 60],
    ['版本', ({ version, why }) => (why === '' ? `第 ${version} 版` : `第 ${version} 版，${why}`), 30],
    ['本人签字', () => '', 14],
  ],
})
