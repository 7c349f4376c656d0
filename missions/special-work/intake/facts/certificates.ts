import { endpointsOf } from '@anlan/kernel/register'
import { certificateRegister } from '@anlan/people/contract/certificate'
import type { Scope } from '@anlan/platform/module/scope'
import type { Permit } from '../../contract/permit.ts'
import type { CertificateFact } from '../../rules/facts.ts'

/** The certificates that the permit names, as they stand in the register now. */
export const certificatesOf = async (scope: Scope, { request: { workers, guardians } }: Permit): Promise<CertificateFact[]> => {
  const ids = [...new Set([...workers, ...guardians].flatMap(({ certificates }) => certificates.map(({ id }) => id)))]
  const found = await Promise.all(ids.map((id) => scope.ask(endpointsOf(certificateRegister).get, { id })))
  return found.flatMap((it) => (it.accepted ? [{ id: it.value.id, holder: it.value.data.holder, work: it.value.data.work, validUntil: it.value.data.validUntil }] : []))
}
