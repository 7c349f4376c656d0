import { useState } from 'react'
import { endpointsOf } from '@anlan/kernel/register'
import { planRegister } from '@anlan/plant/contract/place'
import { newId } from '@anlan/platform/ui/new-id'
import { erased, formWishes } from '@anlan/platform/ui/register-words'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { blindRegister } from '../../contract/blind.ts'
import { useAreaOptions } from '../choices.ts'

const { save } = endpointsOf(blindRegister)
const plans = endpointsOf(planRegister)
const MOST = 500

/** Areas and plans are chosen by their names. */
export const useBlindFields = () => {
  const areas = useAreaOptions()
  const names = (useQueryOf(plans.list, { limit: MOST }).value?.rows ?? []).map(({ data }) => ({ value: data.name, words: data.name }))
  return { area: { options: areas, widget: 'select' }, plan: { options: names, widget: 'select' } }
}

/** One id per opened form: pressing again after a fault does not make a second blind. */
export const NewBlind = ({ close }: { readonly close: () => void }) => {
  const [id] = useState(newId)
  return <SchemaForm command={save} formKey="new-blind" fixed={{ id, version: 0 }} fields={formWishes(erased(blindRegister), useBlindFields())} submit="登记" onDone={close} onCancel={close} />
}
