import { INDICATORS, type IndicatorRule } from '@anlan/standards/effect'
import { SCOPES } from '../../contract/assessment-rules.ts'

/** An indicator stands once for persons and once for departments; null when all is well, else what to do. */
export const repeatedRule = (rules: readonly IndicatorRule[]): string | null => {
  const seen = new Set<string>()
  for (const { indicator, scope } of rules) {
    const key = `${scope} ${indicator}`
    if (seen.has(key)) return `${SCOPES[scope]}的“${INDICATORS[indicator].title}”填写了两次，请去掉一项`
    seen.add(key)
  }
  return null
}
