import type { Instant } from '@anlan/kernel/time'
import { Section } from '@anlan/platform/ui/detail-page'
import { When } from '@anlan/platform/ui/when'
import { SIGN_NODES, WORK_LAW } from '@anlan/standards/special-work/kinds'
import type { Permit, Signed } from '../../../contract/permit.ts'
import { turnOf } from '../../../rules/life/turn.ts'
import { PresenceMark } from '../presence-line.tsx'
import { SignDue } from '../sign-due.tsx'
import { SignatureMark } from './signature-mark.tsx'

const Signature = ({ signed }: { readonly signed: Signed }) => (
  <>
    <span>
      {signed.by.name}{signed.for === null ? '' : `（受${signed.for.name}委托）`}，<When at={signed.at} />：{signed.opinion}
      <span className="al-clause"> <PresenceMark presence={signed.presence} /></span>
    </span>
    <SignatureMark picture={signed.picture} name={signed.by.name} />
  </>
)

/** 签批: the nodes of the form in their order, whose turn it is, and who has signed where he stood. */
export const ChainSection = ({ permit, due }: { readonly permit: Permit; /** As the server reckons it. */ readonly due: { readonly due: Instant | null } | null }) => {
  const { chain, signed, kind, acceptance } = permit
  const turn = permit.state === 'signing' ? turnOf(permit) : undefined
  const upgrades = signed.filter(({ upgraded }) => upgraded)
  return (
    <Section title="签批">
      {chain.length === 0 ? <p className="al-none">提请签批后按顺序签：{WORK_LAW[kind].signs.map((node) => SIGN_NODES[node]).join(' → ')}</p> : (
        <ol className="swd-chain">
          {chain.map(({ node, may, since }) => {
            const done = signed.find((it) => it.node === node && !it.upgraded)
            return (
              <li key={node} data-turn={turn?.node === node} data-done={done !== undefined}>
                <strong>{SIGN_NODES[node]}</strong>
                {done === undefined ? <span>{turn?.node === node ? '轮到' : '待'}{may.map(({ name }) => name).join('、')}签批{turn?.node === node && since !== null ? <>，自 <When at={since} /> 起{due === null ? null : <>，<SignDue due={due.due} /></>}</> : null}</span> : <Signature signed={done} />}
              </li>
            )
          })}
          {upgrades.map((it) => <li key={`upgrade-${it.at}`} data-done="true"><strong>升级审批</strong><Signature signed={it} /></li>)}
          {acceptance === null ? null : (
            <li data-done="true">
              <strong>完工验收</strong>
              <span>{acceptance.by.name}，<When at={acceptance.at} />：{acceptance.opinion}<span className="al-clause"> <PresenceMark presence={acceptance.presence} /></span></span>
              <SignatureMark picture={acceptance.picture} name={acceptance.by.name} />
            </li>
          )}
        </ol>
      )}
    </Section>
  )
}
