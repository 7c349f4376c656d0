import { isFirm } from '@anlan/standards/confidence'
import { SCORE_MODELS } from '@anlan/standards/effect'

/** The edition of the model as a screen names it. */
export const modelWords = (code: string) => {
  const { edition, title, source, confidence } = SCORE_MODELS.find((it) => it.edition === code) ?? SCORE_MODELS[0]
  return { edition, title, source, verified: isFirm(confidence) }
}
