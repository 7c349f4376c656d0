import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Note } from '@anlan/platform/ui/states'
import { When } from '@anlan/platform/ui/when'
import { takeOver } from '../../contract/work-permit.ts'
import { AtPermit, type PermitView } from './at-permit.tsx'
import { Done } from './done.tsx'
import { Pen, penMissing, type PenState } from './pen.tsx'
import { PermitFacts } from './permit-facts.tsx'
import { PermitHead } from './permit-head.tsx'
import { ProofCard } from './proof-card.tsx'
import { useProof } from './use-proof.ts'
import { useSure } from './use-sure.ts'
import { WrongNote } from './wrong-note.tsx'

const NO_PEN: PenState = { picture: undefined, secret: '' }

/** 接任监护: with the own hand, on the spot; until then the former guardian guards. */
const TakeOver = ({ view: { permit, shown, site, home } }: { readonly view: PermitView }) => {
  const proving = useProof(permit, site)
  const { send, sending, wrong, output } = useSure(takeOver)
  const [pen, setPen] = useState(NO_PEN)
  const [taken, setTaken] = useState(true)
  const ref = { id: permit.id, version: permit.version }
  if (output !== undefined) return <Done title={taken ? '您现在是监护人' : '没有接任'} words={taken ? '还没有接受交底的，请到“安全交底”补签；全程在现场' : '原监护人继续监护'} to={home} />
  const { handing } = permit
  if (handing == null || !shown.mine.takeOver) return <PhonePage title="接任监护" action={{ title: '回到作业票', to: home }}><PermitHead permit={permit} /><Note>没有等您接任的监护交接</Note></PhonePage>
  const missing = proving.held === null ? '先证明在现场' : penMissing(pen)
  const refuse = () => {
    setTaken(false)
    void send({ ...ref, accept: false })
  }
  return (
    <PhonePage title="接任监护" action={{ title: '签字接任', icon: 'check', busy: sending, press: () => void send({ ...ref, picture: pen.picture ?? null, secret: pen.secret, proofs: proving.proofs() }), ...(missing === undefined ? {} : { blocked: missing }) }}>
      <PermitHead permit={permit} watched={shown.watched} />
      <p><When at={handing.at} />，{handing.from.name}把监护交给您。签字以后由您监护，此前仍由{handing.from.name}监护</p>
      <ProofCard proving={proving} />
      {proving.held === null ? null : <Pen value={pen} onChange={setPen} disabled={sending} />}
      <WrongNote {...wrong} />
      <PermitFacts permit={permit} />
      <Button disabled={sending} onClick={refuse}>不接任</Button>
      <p className="al-clause">监护人应持证，不从事与监护无关的工作，不离开现场（GB 30871-2022 4.10，AQ 3064.2-2025 5.6.4）</p>
    </PhonePage>
  )
}

export const Page = ({ params }: PageProps) => <AtPermit id={params['id'] ?? ''} title="接任监护" needsNetwork>{(view) => <TakeOver view={view} />}</AtPermit>
