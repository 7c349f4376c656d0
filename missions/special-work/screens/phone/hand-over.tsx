import { useState } from 'react'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Note } from '@anlan/platform/ui/states'
import type { Worker } from '../../contract/permit.ts'
import { handOver } from '../../contract/work-permit.ts'
import { neededCertificate } from '../../rules/needed-certificate.ts'
import { AtPermit, type PermitView } from './at-permit.tsx'
import { Done } from './done.tsx'
import { PermitHead } from './permit-head.tsx'
import { PersonPick } from './person-pick.tsx'
import { ProofCard } from './proof-card.tsx'
import { useProof } from './use-proof.ts'
import { useSure } from './use-sure.ts'
import { WrongNote } from './wrong-note.tsx'

/** 交接监护, both on the spot: the one who goes proves that he is still there, and says that the other is. */
const HandOver = ({ view: { permit, site, home } }: { readonly view: PermitView }) => {
  const proving = useProof(permit, site)
  const { send, sending, wrong, output } = useSure(handOver)
  const [to, setTo] = useState<Worker | undefined>(undefined)
  const [both, setBoth] = useState(false)
  if (output !== undefined) return <Done title={`已提出交接给${to?.name ?? ''}`} words={`等${to?.name ?? '接替人'}在自己的手机上确认接任。接任以前您仍是监护人，不能离开`} to={home} />
  const missing = to === undefined ? '请选择接替的监护人' : !both ? '请确认双方都在现场' : proving.held === null ? '先证明在现场' : null
  return (
    <PhonePage title="交接监护" action={{ title: '交接', busy: sending, press: () => void (to !== undefined && send({ id: permit.id, version: permit.version, to, proofs: proving.proofs() })), ...(missing === null ? {} : { blocked: missing }) }}>
      <PermitHead permit={permit} />
      {permit.handing == null ? null : <Note>已在等{permit.handing.to.name}接任；再次交接只对新的人有效</Note>}
      <p>现任监护人：{permit.request.guardians.map(({ name }) => name).join('、')}</p>
      {to === undefined ? (
        <PersonPick task="监护" wanted={neededCertificate(permit.request.detail, 'guardian', '监护')} without={[...permit.request.workers, ...permit.request.guardians].map(({ id }) => id)} onPick={setTo} />
      ) : (
        <>
          <Note action={<button type="button" className="sw-link" onClick={() => setTo(undefined)}>换人</button>}>接替：{to.name}</Note>
          <label className="al-choice">
            <input type="checkbox" className="al-check" checked={both} onChange={(event) => setBoth(event.target.checked)} />
            {to.name}已在现场，人员、措施、气体和风险都当面交清
          </label>
          <ProofCard proving={proving} />
        </>
      )}
      <WrongNote {...wrong} />
      <p className="al-clause">双方都在现场时交接，接替人本人确认后才换人，中间不断；等不到人接替，就暂停作业（GB 30871-2022 4.10，AQ 3064.2-2025 5.6.4）</p>
    </PhonePage>
  )
}

export const Page = ({ params }: PageProps) => <AtPermit id={params['id'] ?? ''} title="交接监护" needsNetwork>{(view) => <HandOver view={view} />}</AtPermit>
