import { plantDay } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import { usePlantNow } from '@anlan/platform/ui/clock'
import type { Detail } from '../../../contract/detail.ts'
import type { Worker } from '../../../contract/permit.ts'
import { neededCertificate } from '../../../rules/needed-certificate.ts'
import { type CertificateOfPerson, useCertificates, usePersonOptions } from '../../choices.ts'
import { NamedPick } from './named-fields.tsx'

interface PeopleFieldsProps {
  readonly id: string
  readonly title: string
  readonly role: 'worker' | 'guardian'
  readonly detail: Detail | undefined
  readonly value: readonly Worker[]
  readonly onChange: (value: Worker[]) => void
}

const ownOf = (all: readonly CertificateOfPerson[], name: string): Worker['certificates'] => all.filter(({ holder }) => holder === name).map(({ holder: _holder, ...certificate }) => certificate)

/** Which certificate this work asks of him, and whether he has it. */
const Paper = ({ person, role, detail, day }: { readonly person: Worker; readonly role: PeopleFieldsProps['role']; readonly detail: Detail; readonly day: string }) => {
  const wanted = neededCertificate(detail, role, person.task)
  if (wanted === null) return <span className="al-none">本项作业不要求证书</span>
  const fitting = person.certificates.filter(({ work }) => wanted.pattern.test(work))
  const valid = fitting.find(({ validUntil }) => validUntil >= day)
  if (valid !== undefined) return <span>{wanted.title} {valid.number}，有效至 {valid.validUntil}</span>
  return <strong>{fitting.length === 0 ? `没有${wanted.title}，请更换人员或补充证书` : `${wanted.title}已于 ${fitting[0]?.validUntil} 到期`}<span className="al-clause">（GB 30871-2022 {role === 'guardian' ? '4.10' : '4.9'}）</span></strong>
}

/** Who works, who guards: from the register of people, with the certificates that stand there. */
export const PeopleFields = ({ id, title, role, detail, value, onChange }: PeopleFieldsProps) => {
  const persons = usePersonOptions()
  const certificates = useCertificates()
  const day = plantDay(usePlantNow())
  const put = (at: number, over: Partial<Worker>) => onChange(value.map((it, place) => (place === at ? { ...it, ...over } : it)))
  return (
    <div className="swd-people">
      {value.map((person, at) => (
        <div key={person.id} className="swd-person">
          <strong>{person.name}</strong>
          <input className="al-input" aria-label={`${person.name}的分工`} placeholder={role === 'guardian' ? '监护' : '分工，例如：焊接、配合'} maxLength={50} value={person.task} onChange={(event) => put(at, { task: event.target.value })} />
          <span className="swd-paper">{detail === undefined ? null : <Paper person={person} role={role} detail={detail} day={day} />}</span>
          <Button kind="quiet" icon="close" aria-label={`去掉${person.name}`} onClick={() => onChange(value.filter((_, place) => place !== at))} />
        </div>
      ))}
      <NamedPick id={id} title={title} value={undefined} persons={persons.filter((it) => !value.some((one) => one.id === it.value))} disabled={certificates === undefined} onChange={(one) => void (one === undefined ? undefined : onChange([...value, { ...one, task: role === 'guardian' ? '监护' : '', certificates: ownOf(certificates ?? [], one.name) }]))} />
    </div>
  )
}
