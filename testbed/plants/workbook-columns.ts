/** The columns of `安全风险分级管控清单`, left to right, under the group that stands over them in the first header line. */

export const columnGroups = [
  { title: null, headers: ['平台ID', '序号'] },
  { title: '风险分析对象与单元', headers: ['风险分析对象编码', '责任部门', '部门负责人', '风险分析单元', '单元风险等级', '所在区域'] },
  { title: '风险事件与评价', headers: ['风险事件', '可能性L', '暴露E', '后果C', '固有风险等级', '剩余可能性L', '剩余暴露E', '剩余后果C', '剩余风险等级'] },
  { title: '管控措施', headers: ['管控方式', '管控措施分类1', '管控措施分类2', '管控措施分类3', '管控措施', '隐患排查内容'] },
  { title: '隐患排查任务', headers: ['排查周期', '周期单位', '工作开始时间', '工作结束时间', '工作日类型', '任务类型', '包保任务项'] },
  { title: '分级管控', headers: ['管控层级', '责任岗位'] },
] as const

export type Header = (typeof columnGroups)[number]['headers'][number]

export const headers: readonly Header[] = columnGroups.flatMap((group): readonly Header[] => group.headers)

/** Merged over all rows of the unit, or of the event, that stand together. */
export const unitHeaders: readonly Header[] = columnGroups[1].headers
export const eventHeaders: readonly Header[] = columnGroups[2].headers

export const sheetName = '安全风险分级管控清单'
export const firstDataRow = 5

const widths: Partial<Record<Header, number>> = {
  平台ID: 20, 风险分析对象编码: 15, 责任部门: 12, 风险分析单元: 18, 风险事件: 26, 管控措施分类3: 14, 管控措施: 46, 隐患排查内容: 42, 责任岗位: 16,
}

export const widthOf = (header: Header): number => widths[header] ?? 9
export const columnOf = (header: Header): number => headers.indexOf(header) + 1
