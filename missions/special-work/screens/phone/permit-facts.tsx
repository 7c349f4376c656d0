import { Facts } from '@anlan/platform/ui/detail-page'
import { When } from '@anlan/platform/ui/when'
import { SIGN_NODES } from '@anlan/standards/special-work/kinds'
import type { Permit } from '../../contract/permit.ts'
import { PRESENCE_WORDS } from '../../contract/person.ts'
import { insideOf } from '../../rules/inside.ts'

const names = (persons: readonly { readonly name: string }[]): string => persons.map(({ name }) => name).join('、')

const Chain = ({ permit: { chain, signed } }: { readonly permit: Permit }) => (
  <ol className="sw-lines">
    {chain.map(({ node, may }) => {
      const done = signed.find((it) => it.node === node)
      return (
        <li key={node}>
          <strong>{SIGN_NODES[node]}</strong>
          {done === undefined ? <span>待 {names(may)}</span> : <span>{done.by.name} <When at={done.at} /> {PRESENCE_WORDS[done.presence.kind]}</span>}
        </li>
      )
    })}
  </ol>
)

const Steps = ({ permit: { hazards } }: { readonly permit: Permit }) => (
  <ol className="sw-lines">
    {hazards?.steps.map((it) => (
      <li key={`${it.step}${it.hazard}`}>
        <strong>{it.step}：{it.hazard}</strong>
        <span>{it.measure}</span>
      </li>
    ))}
  </ol>
)

const Stops = ({ permit: { suspensions } }: { readonly permit: Permit }) => (
  <ol className="sw-lines">
    {suspensions.toReversed().map((it) => (
      <li key={`${it.at}${it.text}`}>
        <strong>{it.text}</strong>
        <span>
          <When at={it.factAt} /> {it.by?.name ?? '系统'}暂停{it.resumed === null ? '' : <>，<When at={it.resumed.at} /> {it.resumed.by.name}恢复</>}
        </span>
      </li>
    ))}
  </ol>
)

/** All else of the permit, folded: on site it is looked up, not read. */
export const PermitFacts = ({ permit }: { readonly permit: Permit }) => {
  const { request, gas, hazards, suspensions, chain } = permit
  const inside = insideOf(permit, 'person')
  return (
    <div className="sw-folds">
      <details>
        <summary>作业内容和人员</summary>
        <Facts facts={[
          { title: '作业内容', value: request.content, wide: true },
          { title: '作业单位', value: request.workUnits.join('、') },
          { title: '申请单位', value: request.unit },
          { title: '作业负责人', value: request.inChargeMobile === '' ? request.inCharge.name : <a href={`tel:${request.inChargeMobile}`}>{request.inCharge.name} {request.inChargeMobile}</a> },
          { title: '监护人', value: names(request.guardians) },
          { title: '作业人员', value: names(request.workers) },
          { title: '现在里面', value: inside.length === 0 ? '没有人' : names(inside) },
          { title: '作业时间', value: <><When at={request.from} /> 至 <When at={request.until} /></>, wide: true },
        ]} />
      </details>
      {hazards === null ? null : <details><summary>危害和措施 {hazards.steps.length} 项</summary><Steps permit={permit} /></details>}
      {gas.length === 0 ? null : (
        <details>
          <summary>气体分析 {gas.length} 次</summary>
          <ol className="sw-lines">
            {gas.toReversed().map((it) => (
              <li key={it.id}>
                <strong>{it.verdict === 'pass' ? '合格' : it.verdict === 'fail' ? '不合格' : '不能判定'}　{it.spot}</strong>
                <span><When at={it.sampledAt} /> {it.by.name}{it.detector === null ? '' : ` ${it.detector.number}`}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
      {chain.length === 0 ? null : <details><summary>签批 {permit.signed.length}/{chain.length}</summary><Chain permit={permit} /></details>}
      {suspensions.length === 0 ? null : <details><summary>暂停记录 {suspensions.length} 次</summary><Stops permit={permit} /></details>}
    </div>
  )
}
