import '../phone-inspection.css'
import { useState } from 'react'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Facts } from '@anlan/platform/ui/detail-page'
import { PhotoStrip } from '@anlan/platform/ui/photo-strip'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Note, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { appealFormalism, getFormalism, signLife } from '../../contract/formalism.ts'

/** What was seen about me, and my own word on it. */
export const Page = ({ params }: PageProps) => {
  const answer = useQueryOf(getFormalism, { id: params['id'] ?? '' })
  const [appealing, setAppealing] = useState(false)
  return (
    <Shown answer={answer}>
      {({ sign, mine }) => (
        <PhonePage title="形式主义迹象" {...(mine && sign.state === 'raised' && !appealing ? { action: { title: '说明情况', press: () => setAppealing(true) } } : {})}>
          <section className="phone-check">
            <h2>{sign.title}</h2>
            <p className="phone-check-time">{sign.personName}，<When at={sign.at} />，{signLife.states[sign.state]}</p>
            <Facts facts={sign.facts} />
            {sign.photos.length === 0 ? null : <PhotoStrip photos={sign.photos} title="有关照片" />}
          </section>
          {sign.state === 'raised' ? <Note>这只是系统看到的事实，不是认定。<When at={sign.appealUntil} /> 前可以说明情况</Note> : null}
          {sign.appeal === null ? null : <Note>本人说明：{sign.appeal}</Note>}
          {sign.decision === null ? null : <Note>{sign.decidedBy}：{sign.decision}</Note>}
          {appealing && sign.state === 'raised' ? <SchemaForm command={appealFormalism} formKey={`appeal-${sign.id}`} fixed={{ id: sign.id, version: sign.version }} submit="提交说明" onDone={() => setAppealing(false)} /> : null}
        </PhonePage>
      )}
    </Shown>
  )
}
