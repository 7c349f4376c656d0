import { TEST_KINDS, type AccuracyTest, type TestVerdict } from '../../contract/accuracy-test.ts'
import { cdfSvg } from '../../rules/accuracy/cdf-svg.ts'
import { ACCURACY } from '../../rules/accuracy/figures.ts'
import { metresWords } from '../../rules/accuracy/verdict-words.ts'

/** The distribution as the report has it. */
export const CdfChart = ({ kind, verdict }: Pick<AccuracyTest, 'kind'> & { readonly verdict: TestVerdict }) => {
  const allowed = kind === 'dynamic' ? ACCURACY.dynamics.metres : ACCURACY.statics.metres
  const svg = cdfSvg(verdict, { share: ACCURACY.share, allowed, font: 'sans-serif' })
  return <img className="po-cdf" width={480} height={220} src={`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`} alt={`${TEST_KINDS[kind]}误差累积分布，${(ACCURACY.share * 100).toFixed(2)}% 处 ${metresWords(verdict.error)}，限值 ${allowed} 米`} />
}
