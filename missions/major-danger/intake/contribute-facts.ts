import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { contributeFacts, type KeptFact } from '../contract/facts.ts'
import { forgetFacts, keepFact } from '../store/facts.ts'
import { soon } from './judging.ts'

export const contributeFactsIntake = answer(contributeFacts, async ({ present, gone }, scope) => {
  for (const { kind, key } of gone) await forgetFacts(scope.tx, scope.org, [kind], key)
  for (const fact of present) await keepFact(scope.tx, scope.org, fact as KeptFact)
  await soon(scope)
  return accept({ kept: present.length })
})
