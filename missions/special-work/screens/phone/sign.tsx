import { lazy, Suspense, useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { Dialog } from '@anlan/platform/ui/dialog'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Note } from '@anlan/platform/ui/states'
import { SIGN_NODES } from '@anlan/standards/special-work/kinds'
import { rejectPermit, signPermit, signUpgrade } from '../../contract/sign-permit.ts'
import { turnOf } from '../../rules/life/turn.ts'
import { AtPermit, type PermitView } from './at-permit.tsx'
import { Done } from './done.tsx'
import { Pen, penMissing, type PenState } from './pen.tsx'
import { PermitFacts } from './permit-facts.tsx'
import { PermitHead } from './permit-head.tsx'
import { ProofCard } from './proof-card.tsx'
import { Troubles } from './troubles.tsx'
import { useProof } from './use-proof.ts'
import { useSure } from './use-sure.ts'
import { WrongNote } from './wrong-note.tsx'

const PhotoHints = lazy(() => import('../photo/photo-hints.tsx').then((it) => ({ default: it.PhotoHints })))
const NO_PEN: PenState = { picture: undefined, secret: '' }

/** 退回, with what has to be mended. */
const Reject = ({ view: { permit }, onClose, onDone }: { readonly view: PermitView; readonly onClose: () => void; readonly onDone: () => void }) => {
  const reject = useSure(rejectPermit)
  const [reason, setReason] = useState('')
  return (
    <Dialog title="退回作业票" place="side" onClose={onClose}>
      <label className="al-field">
        要改什么
        <textarea className="al-input" rows={3} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <p className="al-clause">退回后已有的签批作废，重新按顺序签</p>
      <WrongNote {...reject.wrong} />
      <Button kind="danger" busy={reject.sending} disabled={reason.trim().length < 2} onClick={() => void reject.send({ id: permit.id, version: permit.version, reason }).then((yes) => yes && onDone())}>退回</Button>
    </Dialog>
  )
}

const Signing = ({ view }: { readonly view: PermitView }) => {
  const { permit, shown, site, home } = view
  const proving = useProof(permit, site)
  const [signed, upgraded] = [useSure(signPermit), useSure(signUpgrade)]
  const [pen, setPen] = useState(NO_PEN)
  const [rejecting, setRejecting] = useState(false)
  const [rejected, setRejected] = useState(false)
  // What was signed stays said although the permit moves on underneath.
  const [node] = useState(() => turnOf(permit)?.node)
  const upgrade = shown.mine.upgrade && !shown.mine.sign
  const words = upgrade ? '升级签批' : node === undefined ? '' : SIGN_NODES[node]
  const output = signed.output ?? upgraded.output
  if (rejected) return <Done title="已退回" words="申请人会看到退回的原因" to={home} />
  if (output !== undefined) {
    const next = turnOf(permit)
    return <Done title={`已签批：${words}`} words={output.state === 'issued' ? '签批齐全，作业票已签发' : next === undefined || next.node === node ? '已记录' : `下一步：${SIGN_NODES[next.node]}（${next.may.map(({ name }) => name).join('、')}）`} to={home} />
  }
  if (!shown.mine.sign && !upgrade) return <PhonePage title="签批" action={{ title: '回到作业票', to: home }}><PermitHead permit={permit} /><Note>现在没有轮到您签批</Note></PhonePage>
  const barred = !upgrade && shown.troubles.length > 0
  const busy = signed.sending || upgraded.sending
  const missing = proving.held === null ? '先证明在现场' : penMissing(pen)
  const sign = () => {
    const hand = { id: permit.id, version: permit.version, picture: pen.picture ?? null, secret: pen.secret, proofs: proving.proofs() }
    return upgrade ? upgraded.send(hand) : node === undefined ? Promise.resolve(false) : signed.send({ ...hand, node })
  }
  return (
    <PhonePage title="签批" {...(barred ? {} : { action: { title: '完成签批', icon: 'check', busy, press: () => void sign(), ...(missing === undefined ? {} : { blocked: missing }) } })}>
      <PermitHead permit={permit} watched={shown.watched} />
      <Suspense fallback={null}><PhotoHints permit={permit} head="h3" only /></Suspense>
      <Troubles title="现在不能签批，先办好" troubles={barred ? shown.troubles : []} />
      {barred ? null : <ProofCard proving={proving} />}
      {barred || proving.held === null ? null : <Pen value={pen} onChange={setPen} disabled={busy} />}
      <WrongNote {...(upgrade ? upgraded.wrong : signed.wrong)} />
      <PermitFacts permit={permit} />
      {upgrade ? null : <Button disabled={busy} onClick={() => setRejecting(true)}>退回</Button>}
      {rejecting ? <Reject view={view} onClose={() => setRejecting(false)} onDone={() => setRejected(true)} /> : null}
    </PhonePage>
  )
}

/** 签批 on site: proof, hand, done. */
export const Page = ({ params }: PageProps) => <AtPermit id={params['id'] ?? ''} title="签批" needsNetwork>{(view) => <Signing view={view} />}</AtPermit>
