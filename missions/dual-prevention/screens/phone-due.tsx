import './phone-inspection.css'
import { useRef, useState } from 'react'
import { useCell } from '@anlan/platform/ui/cell'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { outbox } from '@anlan/platform/ui/phone/sender'
import { Note, Shown } from '@anlan/platform/ui/states'
import type { Answer } from '@anlan/platform/ui/use-query'
import { type Due, getDue } from '../contract/due.ts'
import { DueFacts } from './phone-due-facts.tsx'
import { type DueFace, faceOf, FACES } from './phone-due-state.ts'
import { checkOf, deviceFits } from './inspection/due-check.ts'
import { useSite } from './inspection/use-site.ts'
import { InTime, Late, type Sent } from './phone-inspect.tsx'
import { useMyDues } from './phone-my-dues.ts'
import { PhoneSent } from './phone-sent.tsx'

const WHY: Partial<Readonly<Record<DueFace, string>>> = {
  waiting: '已填写，待上传，有网后自动发送',
  later: '还没有到时间，开始后才能提交',
  refused: '已填写的内容没有被接收，请查看原因后处理',
}

/** Nothing to fill in, and why. */
const Closed = ({ due, face, why }: { readonly due: Due; readonly face: DueFace; readonly why?: string }) => (
  <PhonePage title="排查" action={face === 'refused' ? { title: '去处理', to: '/me' } : { title: '回到今日排查', to: '/dual-prevention/dues' }}>
    <DueFacts due={due} />
    <Note {...(why === undefined ? {} : { tone: 'refusal' as const })}>{why ?? WHY[face] ?? FACES[face]}</Note>
  </PhonePage>
)

/** From what the phone keeps for the shift; asked for on its own only when it is not among that. */
const useDue = (id: string) => {
  const { answer, now, faced } = useMyDues()
  const mine = answer.value?.dues.find((due) => due.id === id)
  const other = useCachedQuery(getDue, { id }, { skip: mine !== undefined || answer.pending })
  const { value: _dues, ...asked } = answer
  const { value: found, ...rest } = other
  const known: Answer<Due> = mine !== undefined ? { ...asked, value: mine } : answer.pending ? asked : { ...rest, ...(found === undefined ? {} : { value: found.due }) }
  return { known, now, faced }
}

export const Page = ({ params }: PageProps) => {
  const { known, now, faced } = useDue(params['id'] ?? '')
  const waiting = useCell(outbox)
  const site = useSite().value
  const [sending, setSending] = useState(false)
  const [sent, setSent] = useState<{ readonly due: Due; readonly how: Sent } | undefined>(undefined)
  // While it is on its way it lies in the outbox; the form must stay for the case of a refusal.
  const held = useRef<DueFace>('now')
  if (sent !== undefined) return <PhoneSent {...sent} faced={faced} />
  return (
    <Shown answer={known}>
      {(due) => {
        if (!sending) held.current = faceOf(due, waiting, now)
        const face = held.current
        const given = { due, onSending: setSending, onSent: (how: Sent) => setSent({ due, how }) }
        const device = deviceFits(checkOf(due, site))
        if (!device.accepted && (face === 'now' || face === 'missed')) return <Closed due={due} face={face} why={device.refusal.message} />
        if (face === 'now') return <InTime {...given} />
        return face === 'missed' ? <Late {...given} /> : <Closed due={due} face={face} />
      }}
    </Shown>
  )
}
