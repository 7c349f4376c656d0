import { RISKS, type TestVerdict } from '../../contract/accuracy-test.ts'

export const metresWords = (metres: number | null): string => (metres === null ? '—' : `${metres.toFixed(2)} 米`)

/** What a test came to, in one line. */
export const verdictWords = ({ passed, error, wrongPercent, allowedPercent, areas, shortcomings }: TestVerdict): string => {
  const figure = wrongPercent === null || allowedPercent === null ? (error === null ? '没有测到数据' : `误差 ${error.toFixed(2)} 米`) : `错误率 ${wrongPercent.toFixed(1)}%，限值 ${allowedPercent}%`
  const bad = areas.filter((it) => !it.passed).map(({ risk, error: off, allowed }) => `${RISKS[risk]} ${metresWords(off)}，要求不大于 ${allowed} 米`)
  return [passed ? '合格' : '不合格', figure, ...bad, ...(shortcomings.length === 0 ? [] : [`测试过程有 ${shortcomings.length} 处不符合附录 A，结果无效`])].join('；')
}
