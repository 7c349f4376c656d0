import { plantDay } from '@anlan/kernel/time'
import type { Permit, Worker } from '../../contract/permit.ts'
import type { CertificateFact } from '../facts.ts'
import { neededCertificate } from '../needed-certificate.ts'
import { gate } from './gate.ts'

/** What is wrong with the papers of one person, or null. Certificates are known by their id, since names are shared. */
const wrongWith = (permit: Permit, person: Worker, role: 'worker' | 'guardian', certificates: readonly CertificateFact[], day: string): { code: '50' | '51' | '52'; text: string } | null => {
  const wanted = neededCertificate(permit.request.detail, role, person.task)
  if (wanted === null) return null
  const own = person.certificates.flatMap(({ id }) => certificates.find((it) => it.id === id) ?? [])
  const fitting = own.filter(({ work }) => wanted.pattern.test(work))
  if (fitting.length === 0) return { code: '50', text: `${person.name}没有${wanted.title}，请更换人员或补充证书` }
  const his = fitting.filter(({ holder }) => holder === person.name)
  if (his.length === 0) return { code: '52', text: `${person.name}的${wanted.title}持证人不是本人，请核对证书` }
  return his.some(({ validUntil }) => validUntil >= day) ? null : { code: '51', text: `${person.name}的${wanted.title}已过期，请更换人员或换发证书` }
}

const firstWrong = (permit: Permit, certificates: readonly CertificateFact[], now: number) => {
  const day = plantDay(now)
  const all = [...permit.request.workers.map((it) => [it, 'worker'] as const), ...permit.request.guardians.map((it) => [it, 'guardian'] as const)]
  for (const [person, role] of all) {
    const wrong = wrongWith(permit, person, role, certificates, day)
    if (wrong !== null) return wrong
  }
  return null
}

/** 特种作业人员、监护人持证: none, expired, or another's. */
export const certificates = gate({
  name: 'certificates', title: '持证', clause: 'GB 30871-2022 4.9', alarm: (permit, facts) => firstWrong(permit, facts.certificates, facts.now)?.code ?? null,
  at: ['submit', 'sign', 'start', 'resume'], watch: 'warn',
  judge: (permit, facts) => firstWrong(permit, facts.certificates, facts.now)?.text ?? null,
})
