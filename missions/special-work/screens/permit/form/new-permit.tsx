import { Suspense, useState } from 'react'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { newId } from '@anlan/platform/ui/new-id'
import { RefusalState, Skeleton } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { WORK_KINDS, type WorkKind } from '@anlan/standards/special-work/kinds'
import { getPermit } from '../../../contract/permits.ts'
import { getPlan } from '../../../contract/plan.ts'
import { LaterForm } from './later-form.ts'
import { copyOf, fromPlan } from './permit-draft.ts'

const isKind = (kind: string | undefined): kind is WorkKind => kind !== undefined && kind in WORK_KINDS

/** A new permit: from an approved plan (`?plan=`), as a copy of a former one (`?copy=`), or bare. */
export const Page = () => {
  const [{ plan, kind, copy, package: pack }] = useUrlState()
  const [id] = useState(newId)
  const [now] = useState(usePlantNow())
  const planned = useQueryOf(getPlan, { id: plan ?? '' }, { skip: plan === undefined })
  const copied = useQueryOf(getPermit, { id: copy ?? '' }, { skip: copy === undefined })
  const refusal = planned.refusal ?? copied.refusal
  if (refusal !== undefined) return <RefusalState refusal={refusal} />
  if ((plan !== undefined && planned.value === undefined) || (copy !== undefined && copied.value === undefined)) return <Skeleton lines={12} />
  const former = copied.value?.permit
  const initial = former === undefined ? fromPlan(planned.value?.plan, isKind(kind) ? kind : undefined, now) : copyOf(former, now)
  return (
    <Suspense fallback={<Skeleton lines={12} />}><LaterForm
      title={former === undefined ? '新建作业票' : `按 ${former.number} 重新办理`}
      plan={planned.value?.plan}
      edit={{ id, version: 0, formKey: `permit-new-${plan ?? ''}-${kind ?? ''}-${copy ?? ''}`, initial, plan: plan ?? former?.plan ?? null, replaces: former?.state === 'void' ? former.id : null, package: pack ?? former?.package ?? null }}
    /></Suspense>
  )
}
