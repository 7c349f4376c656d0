import { StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useHere } from '@anlan/platform/ui/here'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Note } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { completeReassessment, type Review, requireReassessment, REVIEW_STATES } from '../../contract/reassess.ts'
import { listUnits } from '../../contract/register.ts'
import { useUnitOptions } from '../unit-options.ts'

const TONES = { due: 'late', soon: 'open', valid: 'done' } as const

/** When the unit was assessed last, when again, and why. */
export const ReviewWords = ({ review }: { readonly review: Review }) => (
  <div className="dp-review">
    <p>
      <StateTag words={REVIEW_STATES[review.state]} tone={TONES[review.state]} /> {review.dueOn} 前复评，上次 {review.assessedOn}
      {review.assessedBy === null ? '（建档）' : `（${review.assessedBy}）`}
    </p>
    {review.reasons.map((reason) => (
      <p key={reason} className="al-clause">
        {reason}
      </p>
    ))}
    {review.conclusion === null ? null : <p className="al-clause">上次结论：{review.conclusion}</p>}
  </div>
)

/** Of one unit, or of those that are chosen in the form. */
export const RequireReassessment = ({ unit, onDone }: { readonly unit?: string; readonly onDone: () => void }) => {
  const units = useUnitOptions()
  return (
    <SchemaForm
      command={requireReassessment}
      formKey={`require-reassessment-${unit ?? 'several'}`}
      fixed={unit === undefined ? {} : { units: [unit] }}
      fields={unit === undefined ? { units: { widget: 'choices', options: units } } : {}}
      confirm={{ tells: ['安全管理人员'] }}
      submit="要求复评"
      onDone={onDone}
      onCancel={onDone}
    />
  )
}

export const CompleteReassessment = ({ unit, onDone }: { readonly unit: string; readonly onDone: () => void }) => (
  <SchemaForm command={completeReassessment} formKey={`complete-reassessment-${unit}`} fixed={{ unit }} submit="完成复评" onDone={onDone} onCancel={onDone}>
    <p className="al-clause">先核对这个单元的风险事件、等级和管控措施，需要修改的修改后再完成。</p>
  </SchemaForm>
)

/** The first thing on the register: what has to be assessed again. */
export const DueForReview = () => {
  const { roles } = useHere()
  const [{ review }] = useUrlState()
  const keeps = completeReassessment.may.some((role) => roles.includes(role))
  const due = useQueryOf(listUnits, { review: ['due'], limit: 1, offset: 0 }, { skip: !keeps }).value?.total ?? 0
  if (due === 0 || review === 'due') return null
  return (
    <Note
      action={
        <GoTo to="/dual-prevention/register?review=due" className="al-button">
          查看
        </GoTo>
      }
    >
      {due} 个风险单元到期未复评
    </Note>
  )
}
