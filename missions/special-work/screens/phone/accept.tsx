import { useState } from 'react'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Note } from '@anlan/platform/ui/states'
import { acceptWork } from '../../contract/end-permit.ts'
import { AtPermit, type PermitView } from './at-permit.tsx'
import { Done } from './done.tsx'
import { Pen, penMissing, type PenState } from './pen.tsx'
import { PermitHead } from './permit-head.tsx'
import { ProofCard } from './proof-card.tsx'
import { Troubles } from './troubles.tsx'
import { useProof } from './use-proof.ts'
import { useSure } from './use-sure.ts'
import { WrongNote } from './wrong-note.tsx'

const NO_PEN: PenState = { picture: undefined, secret: '' }

const Accepting = ({ view: { permit, shown, site, home } }: { readonly view: PermitView }) => {
  const proving = useProof(permit, site)
  const { send, sending, wrong, output } = useSure(acceptWork)
  const [pen, setPen] = useState(NO_PEN)
  const [opinion, setOpinion] = useState('现场已清理，无遗留火种和隐患，同意关闭')
  if (output !== undefined) return <Done title="已验收" words="作业票已关闭归档" to={home} />
  if (permit.state !== 'finished') return <PhonePage title="完工验收" action={{ title: '回到作业票', to: home }}><PermitHead permit={permit} /><Note>完工后才能验收</Note></PhonePage>
  const barred = shown.troubles.length > 0
  const missing = proving.held === null ? '先证明在现场' : opinion.trim().length < 2 ? '请填写验收意见' : penMissing(pen)
  return (
    <PhonePage title="完工验收" {...(barred ? {} : { action: { title: '完成验收', icon: 'check', busy: sending, press: () => void send({ id: permit.id, version: permit.version, opinion, picture: pen.picture ?? null, secret: pen.secret, proofs: proving.proofs() }), ...(missing === undefined ? {} : { blocked: missing }) } })}>
      <PermitHead permit={permit} />
      <Troubles title="还不能验收，先办好" troubles={shown.troubles} />
      {barred ? null : <ProofCard proving={proving} />}
      {barred || proving.held === null ? null : (
        <>
          <label className="al-field">
            验收意见
            <textarea className="al-input" rows={2} maxLength={200} value={opinion} onChange={(event) => setOpinion(event.target.value)} />
          </label>
          <Pen value={pen} onChange={setPen} disabled={sending} />
        </>
      )}
      <WrongNote {...wrong} />
    </PhonePage>
  )
}

export const Page = ({ params }: PageProps) => <AtPermit id={params['id'] ?? ''} title="完工验收" needsNetwork>{(view) => <Accepting view={view} />}</AtPermit>
