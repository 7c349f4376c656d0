import '../dual-prevention.css'
import '../phone-inspection.css'
import type { z } from 'zod'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { KeepFilesHere } from '@anlan/platform/ui/keep-file'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Shown } from '@anlan/platform/ui/states'
import { getStop } from '../../contract/stops/get-stop.ts'
import { restartUnit } from '../../contract/stops/restart-unit.ts'
import { PhoneField, PhoneFormNotes } from '../phone-field.tsx'
import { usePhoneForm } from '../phone-form.ts'
import { useDangerIds } from './restart.tsx'
import { RestartChecks } from './restart-checks.tsx'
import { checkedCount, type CheckDrafts, checksOf } from './stop-words.ts'

/** On the spot, also without a network: the draft stays on the phone, the result waits for a network. */
const PhoneRestart = ({ found: { stop, measures }, done }: { readonly found: z.output<typeof getStop.output>; readonly done: () => void }) => {
  const dangerId = useDangerIds()
  const paused = measures.filter((it) => it.paused)
  const ids = paused.map(({ measure }) => measure)
  const form = usePhoneForm(restartUnit, {
    formKey: `restart-${stop.id}`,
    initial: { drafts: {} },
    whole: ({ drafts, comment, photos }) => ({ id: stop.id, version: stop.version, comment, photos, checks: checksOf(ids, (drafts ?? {}) as CheckDrafts, { place: stop.unitName, dangerId }) }),
    shown: ['comment', 'photos'],
  })
  const drafts = (form.input['drafts'] ?? {}) as CheckDrafts
  const left = ids.length - checkedCount(ids, drafts)
  const press = async () => {
    if ((await form.press()) !== undefined) done()
  }
  return (
    <PhonePage title="复产检查" action={{ title: '完成检查，恢复排查', press: () => void press(), busy: form.sending, ...(left > 0 ? { blocked: `还有 ${left} 项没有检查` } : {}) }}>
      <h2>{stop.unitName}</h2>
      <KeepFilesHere value>
        <RestartChecks measures={paused} drafts={drafts} onChange={(measure, draft) => form.put('drafts', { ...drafts, [measure]: draft })} />
        <PhoneField form={form} path="photos" />
        <PhoneField form={form} path="comment" />
        <PhoneFormNotes form={form} />
      </KeepFilesHere>
    </PhonePage>
  )
}

export const Page = ({ params, navigate }: PageProps) => {
  const id = params['id'] ?? ''
  const answer = useCachedQuery(getStop, { id })
  return <Shown answer={answer}>{(found) => <PhoneRestart found={found} done={() => navigate(`/dual-prevention/stops/${id}`, { replace: true })} />}</Shown>
}
