import { useState } from 'react'
import { addDays, plantDay } from '@anlan/kernel/time'
import { usePlantNow } from '@anlan/platform/ui/clock'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { dossierParts, orderDossier } from '../contract/dossier.ts'

const MONTH = 30

export const Page = ({ navigate }: PageProps) => {
  const answer = useQueryOf(dossierParts, {})
  const [id] = useState(newId)
  const today = plantDay(usePlantNow())
  return (
    <section className="al-page">
      <header className="al-page-head">
        <h1>生成台账包</h1>
      </header>
      <Shown answer={answer}>
        {({ parts }) => (
          <SchemaForm
            command={orderDossier}
            formKey="order-dossier"
            fixed={{ id }}
            initial={{ from: addDays(today, -MONTH), to: today, parts: parts.map(({ key }) => key) }}
            fields={{ parts: { widget: 'choices', options: parts.map(({ key, title }) => ({ value: key, words: title })) } }}
            submit="生成"
            onDone={() => navigate(`/dossier/ledgers/${id}`)}
          />
        )}
      </Shown>
    </section>
  )
}
