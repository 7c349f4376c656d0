/**
 * How sure we are of a fact.
 * T and H: seen in the text or in working integrations. The others stay configuration until somebody reads the text:
 * M one indirect source, L weak, I inferred, K own knowledge, OK-v own knowledge that agrees with a second source.
 */
export type Confidence = 'T' | 'H' | 'M' | 'L' | 'I' | 'K' | 'OK-v'

/** What a screen shows beside the fact. */
export type Verification = '已核' | '待核'

export const isFirm = (confidence: Confidence): boolean => confidence === 'T' || confidence === 'H'

export const verificationOf = (confidence: Confidence): Verification => (isFirm(confidence) ? '已核' : '待核')

/** Why it is shown as it is, for the hover text of the mark. */
export const CONFIDENCE_NOTES: Readonly<Record<Confidence, string>> = {
  T: '已见原文或已接通的系统',
  H: '已核对原文',
  M: '来自一份转引资料，待核对原文',
  L: '依据不足，待核对原文',
  I: '由已知内容推断，待核对原文',
  K: '行业惯例，暂作可配置值，待核对原文',
  'OK-v': '行业惯例且有旁证，待核对原文',
}
