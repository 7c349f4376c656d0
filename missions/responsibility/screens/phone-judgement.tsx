import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { useState } from 'react'
import { JudgementPage } from './judgement-page.tsx'

export const Page = () => {
  const [level, setLevel] = useState<'shift' | 'workshop'>(new URLSearchParams(location.search).get('level') === 'workshop' ? 'workshop' : 'shift')
  return <PhonePage><JudgementPage level={level} onLevel={setLevel} /></PhonePage>
}
