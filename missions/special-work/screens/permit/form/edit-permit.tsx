import { Suspense } from 'react'
import type { Input } from '@anlan/platform/ui/form/paths'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Note, Shown, Skeleton } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { permitLife } from '../../../contract/life.ts'
import type { Permit } from '../../../contract/permit.ts'
import { getPermit } from '../../../contract/permits.ts'
import { getPlan } from '../../../contract/plan.ts'
import { LaterForm } from './later-form.ts'

const Draft = ({ permit }: { readonly permit: Permit }) => {
  const planned = useQueryOf(getPlan, { id: permit.plan ?? '' }, { skip: permit.plan === null })
  if (planned.pending) return <Skeleton lines={12} />
  const { id, version, plan, replaces, package: pack, request } = permit
  return <Suspense fallback={<Skeleton lines={12} />}><LaterForm title={`修改 ${permit.number}`} plan={planned.value?.plan} edit={{ id, version, formKey: `permit-${id}`, initial: request as unknown as Input, plan, replaces, package: pack }} /></Suspense>
}

/** A draft is written on; what was asked for already is not changed any more. */
export const Page = ({ params }: PageProps) => {
  const answer = useQueryOf(getPermit, { id: params['id'] ?? '' })
  return (
    <Shown answer={answer} lines={12}>
      {({ permit }) => (permit.state === 'draft' ? <Draft permit={permit} /> : <Note tone="refusal" clause="GB 30871-2022 4.16">作业票{permitLife.states[permit.state]}，申请内容不能修改。作业变更的请作废后重新办理</Note>)}
    </Shown>
  )
}
