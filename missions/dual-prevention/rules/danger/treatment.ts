import type { z } from 'zod'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { step } from '@anlan/kernel/lifecycle'
import { plantDay } from '@anlan/kernel/time'
import type { approveTreatment, planTreatment, returnTreatment, tellMajorDanger } from '../../contract/danger/treatment.ts'
import { dangerLife } from '../../contract/danger-life.ts'
import type { Danger } from '../../contract/records.ts'
import { revised } from '../revision.ts'
import { mayWorkOn } from './may-work-on.ts'
import { type MoveFacts, signed } from './move-facts.ts'

const NOT_MAJOR = refuse('not-major', '一般隐患不需要治理方案，按五定整改即可')

/** 五落实 complete; within the deadline that was fixed when it was confirmed. */
export const decidePlanTreatment = (input: z.output<typeof planTreatment.input>, { danger, by }: MoveFacts): Decision<Danger> => {
  const next = step(dangerLife, danger.state, 'plan-treatment')
  if (!next.accepted) return next
  if (danger.level !== '1') return NOT_MAJOR
  const mine = mayWorkOn(danger, by, '编制治理方案')
  if (!mine.accepted) return mine
  if (danger.treatment?.state === 'approved') return refuse('plan-approved', '治理方案已批准，按方案治理即可', { kind: 'conflict' })
  if (input.until < plantDay(by.now)) return refuse('deadline-past', '治理时限不能早于今天', { field: 'until' })
  if (danger.deadline !== null && input.until > danger.deadline)
    return refuse('beyond-deadline', `治理时限不能晚于整改期限 ${danger.deadline}，确需更长请先申请延期`, { field: 'until' })
  const { id: _id, version: _version, ...plan } = input
  return accept(revised(danger, { state: next.value, treatment: { ...signed(by), ...plan, state: 'submitted', decided: null } }, by))
}

/** The principal answers for it; nobody approves what they wrote themselves. */
const decideOn = (move: 'approve-treatment' | 'return-treatment', comment: string, { danger, by }: MoveFacts): Decision<Danger> => {
  const next = step(dangerLife, danger.state, move)
  if (!next.accepted) return next
  const { treatment } = danger
  if (treatment?.state !== 'submitted') return refuse('no-plan-waits', '没有待批准的治理方案，请刷新后查看', { kind: 'conflict' })
  if (treatment.by.id === by.id && move === 'approve-treatment')
    return refuse('own-plan', '治理方案由您本人编制，请由其他主要负责人批准，或退回后由整改责任人重新编制', { kind: 'forbidden' })
  const state = move === 'approve-treatment' ? 'approved' : 'returned'
  return accept(revised(danger, { state: next.value, treatment: { ...treatment, state, decided: { ...signed(by), comment } } }, by))
}

export const decideApproveTreatment = ({ comment }: z.output<typeof approveTreatment.input>, facts: MoveFacts): Decision<Danger> => decideOn('approve-treatment', comment, facts)
export const decideReturnTreatment = ({ comment }: z.output<typeof returnTreatment.input>, facts: MoveFacts): Decision<Danger> => decideOn('return-treatment', comment, facts)

/** 安全生产法 41: to the authority and to the workers. Told again, the newer words stand. */
export const decideTellMajor = ({ authority, workers }: z.output<typeof tellMajorDanger.input>, { danger, by }: MoveFacts): Decision<Danger> => {
  const next = step(dangerLife, danger.state, 'tell-major')
  if (!next.accepted) return next
  if (danger.level !== '1') return refuse('not-major', '一般隐患不需要按重大事故隐患报告')
  return accept(revised(danger, { state: next.value, majorReport: { ...signed(by), authority, workers } }, by))
}
