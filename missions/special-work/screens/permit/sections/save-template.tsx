import { useState } from 'react'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { WORK_KINDS } from '@anlan/standards/special-work/kinds'
import { templateFromPermit } from '../../../contract/hazard-template.ts'
import type { Permit } from '../../../contract/permit.ts'

/** 存为模板: what was found for this work, for the next of its kind. */
export const SaveTemplate = ({ permit, close }: { readonly permit: Permit; readonly close: () => void }) => {
  const [template] = useState(newId)
  const { kind, level, request: { place } } = permit
  return (
    <SchemaForm
      command={templateFromPermit} formKey={`template-${permit.id}`} fixed={{ permit: permit.id, template, ...(level === null ? { forLevel: false } : {}), ...(place.equipment === '' ? { forEquipment: false } : {}) }}
      initial={{ title: `${place.spot}${WORK_KINDS[kind]}`.slice(0, 50), forLevel: level !== null, forArea: true, forEquipment: place.equipment !== '' }}
      fields={{ forArea: { help: place.area }, ...(place.equipment === '' ? {} : { forEquipment: { help: place.equipment } }) }} submit="存为模板" onDone={close} onCancel={close}
    />
  )
}
