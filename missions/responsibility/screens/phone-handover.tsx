import { useState } from 'react'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { handoverSheet } from '../contract/handover.ts'
import { HandoverBody } from './handover-body.tsx'

export const Page = () => {
  const [post, setPost] = useState<string | undefined>(undefined)
  const answer = useQueryOf(handoverSheet, post === undefined ? {} : { post }, { listens: ['people', 'dual-prevention', 'alarms'], keepFormer: true })
  return (
    <PhonePage>
      <Shown answer={answer} lines={10}>{(sheet) => <HandoverBody sheet={sheet} onPost={setPost} />}</Shown>
    </PhonePage>
  )
}
