import { useState } from 'react'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { newId } from '@anlan/platform/ui/new-id'
import { RefusalState, Skeleton } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { getPlan } from '../../contract/plan.ts'
import { fromPlan } from '../permit/form/permit-draft.ts'
import { PackageForm } from './package-form.tsx'

/** A new package, from an approved plan (`?plan=`) with its kinds, or bare. */
export const Page = () => {
  const [{ plan }] = useUrlState()
  const [id] = useState(newId)
  const [now] = useState(usePlantNow())
  const planned = useQueryOf(getPlan, { id: plan ?? '' }, { skip: plan === undefined })
  if (planned.refusal !== undefined) return <RefusalState refusal={planned.refusal} />
  if (plan !== undefined && planned.value === undefined) return <Skeleton lines={12} />
  const from = planned.value?.plan
  const initial = { title: from?.content ?? '', kinds: from?.works.map(({ kind }) => kind) ?? [], shared: fromPlan(from, undefined, now) }
  return <PackageForm title="新建作业包" edit={{ id, version: 0, plan: plan ?? null, initial }} />
}
