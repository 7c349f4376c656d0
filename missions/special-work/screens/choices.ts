import { useMemo } from 'react'
import { endpointsOf } from '@anlan/kernel/register'
import { certificateRegister } from '@anlan/people/contract/certificate'
import { listDepartments } from '@anlan/people/contract/department'
import { listPersons } from '@anlan/people/contract/person'
import { areaRegister } from '@anlan/plant/contract/place'
import type { Option } from '@anlan/platform/ui/form/field-kinds'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import type { Worker } from '../contract/permit.ts'
import { detectorRegister } from '../contract/setting.ts'

const [areas, certificates, detectors] = [endpointsOf(areaRegister), endpointsOf(certificateRegister), endpointsOf(detectorRegister)]
const NONE: readonly Option[] = []
const MOST = 500

export const useAreaOptions = (): readonly Option[] => {
  const rows = useQueryOf(areas.list, { limit: MOST }).value?.rows
  return useMemo(() => rows?.map(({ data }) => ({ value: data.name, words: data.name })) ?? NONE, [rows])
}

/** Departments by name, as an applying unit writes itself. */
export const useDepartmentNames = (): readonly Option[] => {
  const rows = useQueryOf(listDepartments, {}).value?.departments
  return useMemo(() => rows?.map(({ name }) => ({ value: name, words: name })) ?? NONE, [rows])
}

export const usePersonOptions = (): readonly Option[] => {
  const rows = useQueryOf(listPersons, { limit: MOST }).value?.rows
  return useMemo(() => rows?.map(({ id, name, postName }) => ({ value: id, words: name, ...(postName === null ? {} : { hint: postName }) })) ?? NONE, [rows])
}

export type CertificateOfPerson = Worker['certificates'][number] & { readonly holder: string }

/** All certificates with their holders. */
export const useCertificates = (): readonly CertificateOfPerson[] | undefined => {
  const rows = useQueryOf(certificates.list, { limit: MOST }).value?.rows
  return useMemo(() => rows?.map(({ id, data: { holder, work, number, validUntil } }) => ({ id, holder, work, number, validUntil })), [rows])
}

export const useDetectors = () => useQueryOf(detectors.list, { limit: MOST }).value?.rows
