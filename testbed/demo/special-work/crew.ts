import type { Id } from '@anlan/kernel/id'
import { BrokenInvariant } from '@anlan/kernel/fault'
import { endpointsOf } from '@anlan/kernel/register'
import { certificateRegister } from '@anlan/people/contract/certificate'
import { listPersons } from '@anlan/people/contract/person'
import type { z } from 'zod'
import type { workerSchema } from '@anlan/special-work/contract/permit'
import { newId } from '@anlan/platform/clock/new-id'
import type { Hand } from './permit-hands.ts'
import { handOf } from './signature.ts'

type Worker = z.input<typeof workerSchema>

/** Who holds what, as the register of certificates has it. Numbers are made up and marked as such. */
const PAPERS: readonly (readonly [holder: string, work: string, validUntil: string])[] = [
  ['战胜利', '焊接与热切割作业', '2028-11-30'], ['原野青', '低压电工作业', '2028-06-30'], ['晏同光', '高处安装、维护、拆除作业', '2027-09-30'], ['祁连山', '登高架设作业', '2028-03-31'], ['盖世杰', '起重机作业 Q2', '2028-12-31'],
  ['初东升', '起重机作业 Q1', '2027-12-31'], ['由志高', '焊接与热切割作业', '2026-10-31'],
]

export interface Crew {
  readonly hand: (login: string) => Hand
  readonly personOf: (name: string) => { readonly id: Id; readonly name: string }
  /** With what he holds. */
  readonly worker: (name: string, task?: string) => Worker
}

const LOGINS = ['miao', 'lin', 'ling', 'shan', 'gao', 'qiu', 'yiliben', 'luan', 'mou', 'juanbang'] as const

/** The people of the paint maker who do special work, with their certificates in the register. */
export const gatherCrew = async (base: string, guardians: readonly string[]): Promise<Crew> => {
  const hands = new Map((await Promise.all(LOGINS.map((login) => handOf(base, login)))).map((it, at) => [LOGINS[at] as string, it]))
  const manager = hands.get('miao')?.visitor
  if (manager === undefined) throw new BrokenInvariant('miao cannot sign in')
  const persons = new Map((await manager.get(listPersons, { limit: 500 })).rows.map(({ id, name }) => [name, id]))
  const wanted = [...PAPERS, ...guardians.map((name) => [name, '监护人', '2027-12-31'] as const)]
  const { list, save } = endpointsOf(certificateRegister)
  const standing = (await manager.get(list, { limit: 500 })).rows
  const held = new Map<string, { id: Id; work: string; number: string; validUntil: string }[]>()
  await Promise.all(wanted.map(async ([holder, work, validUntil], at) => {
    const known = standing.find(({ data }) => data.holder === holder && data.work === work)
    const id = known?.id ?? newId()
    const number = known?.data.number ?? `YS-${String(2_026_001 + at)}`
    if (known === undefined) await manager.must(save, { id, version: 0, data: { holder, kind: work === '监护人' ? 'training' : /起重/.test(work) ? 'special-equipment' : 'special-operation', work, number, authority: '虚构发证机关', issuedOn: '2024-12-01', validUntil } })
    held.set(holder, [...(held.get(holder) ?? []), { id, work, number, validUntil }])
  }))
  const personOf = (name: string) => ({ id: persons.get(name) ?? '', name })
  const hand = (login: string): Hand => {
    const found = hands.get(login)
    if (found === undefined) throw new BrokenInvariant(`nobody signs in as ${login}`)
    return found
  }
  return { hand, personOf, worker: (name, task = '') => ({ ...personOf(name), task, certificates: held.get(name) ?? [] }) }
}
