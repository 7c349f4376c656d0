import { useState } from 'react'
import { endpointsOf } from '@anlan/kernel/register'
import { certificateRegister } from '@anlan/people/contract/certificate'
import { listPersons } from '@anlan/people/contract/person'
import { Button } from '@anlan/platform/ui/button'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import type { Worker } from '../../contract/permit.ts'
import type { NeededCertificate } from '../../rules/needed-certificate.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** One person with the certificates that stand in the register under his name. */
const Found = ({ it, wanted, task, onPick }: { readonly it: Named; readonly wanted: NeededCertificate | null; readonly task: string; readonly onPick: (worker: Worker) => void }) => {
  const held = useQueryOf(endpointsOf(certificateRegister).list, { search: it.name, limit: 50, offset: 0 }).value?.rows.filter(({ data }) => data.holder === it.name) ?? []
  const fits = wanted === null || held.some(({ data }) => wanted.pattern.test(data.work))
  return (
    <li data-in={false}>
      <span><strong>{it.name}</strong>{fits ? (held.find(({ data }) => wanted?.pattern.test(data.work) === true)?.data.number ?? '') : `没有登记${wanted?.title}`}</span>
      <Button kind={fits ? 'primary' : 'plain'} disabled={!fits} onClick={() => onPick({ id: it.id, name: it.name, task, certificates: held.map(({ id, data }) => ({ id, work: data.work, number: data.number, validUntil: data.validUntil })) })}>选他</Button>
    </li>
  )
}

/** Somebody of the register of people, found by a few letters of his name. */
export const PersonPick = ({ wanted, task, without, onPick }: { readonly wanted: NeededCertificate | null; readonly task: string; readonly without: readonly string[]; readonly onPick: (worker: Worker) => void }) => {
  const [search, setSearch] = useState('')
  const found = useQueryOf(listPersons, { search: search.trim(), limit: 8, offset: 0 }, { skip: search.trim() === '', keepFormer: true }).value?.rows ?? []
  return (
    <>
      <label className="al-field">
        找人
        <input className="al-input" type="search" value={search} placeholder="输入姓名" onChange={(event) => setSearch(event.target.value)} />
      </label>
      <ul className="sw-people">
        {(search.trim() === '' ? [] : found).filter(({ id }) => !without.includes(id)).map(({ id, name }) => <Found key={id} it={{ id, name }} wanted={wanted} task={task} onPick={onPick} />)}
      </ul>
    </>
  )
}
