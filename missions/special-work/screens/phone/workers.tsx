import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Note } from '@anlan/platform/ui/states'
import { changeWorkers } from '../../contract/work-permit.ts'
import { neededCertificate } from '../../rules/needed-certificate.ts'
import { AtPermit, type PermitView } from './at-permit.tsx'
import { Done } from './done.tsx'
import { PermitHead } from './permit-head.tsx'
import { PersonPick } from './person-pick.tsx'
import { useSure } from './use-sure.ts'
import { WrongNote } from './wrong-note.tsx'

/** 变更作业人员 after the approval: on record, with certificates, and told before they begin. */
const Workers = ({ view: { permit, home } }: { readonly view: PermitView }) => {
  const { send, sending, wrong, output } = useSure(changeWorkers)
  const [workers, setWorkers] = useState(permit.request.workers)
  const [adding, setAdding] = useState(false)
  if (output !== undefined) return <Done title="已变更" words="新来的人先交底签字，再开始作业" to={home} />
  const same = workers.length === permit.request.workers.length && workers.every(({ id }) => permit.request.workers.some((it) => it.id === id))
  const fits = permit.state === 'issued' || permit.state === 'suspended'
  const missing = workers.length === 0 ? '作业人员不能为空' : same ? '没有变更' : null
  return (
    <PhonePage title="变更作业人员" {...(fits ? { action: { title: '保存变更', busy: sending, press: () => void send({ id: permit.id, version: permit.version, workers }), ...(missing === null ? {} : { blocked: missing }) } } : {})}>
      <PermitHead permit={permit} />
      {fits ? null : <Note>请先暂停作业，再变更作业人员</Note>}
      <ul className="sw-people">
        {workers.map(({ id, name, task }) => (
          <li key={id} data-in={false}>
            <span><strong>{name}</strong>{task}</span>
            <Button disabled={!fits} onClick={() => setWorkers(workers.filter((it) => it.id !== id))}>去掉</Button>
          </li>
        ))}
      </ul>
      {adding ? (
        <PersonPick task="" wanted={neededCertificate(permit.request.detail, 'worker', '')} without={[...workers, ...permit.request.guardians].map(({ id }) => id)} onPick={(worker) => {
          setWorkers([...workers, worker])
          setAdding(false)
        }} />
      ) : <Button disabled={!fits} icon="plus" onClick={() => setAdding(true)}>加一个人</Button>}
      <WrongNote {...wrong} />
      <p className="al-clause">变更后重新核对证书，并补充交底（AQ 3064.2-2025 5.6.4）</p>
    </PhonePage>
  )
}

export const Page = ({ params }: PageProps) => <AtPermit id={params['id'] ?? ''} title="变更作业人员" needsNetwork>{(view) => <Workers view={view} />}</AtPermit>
