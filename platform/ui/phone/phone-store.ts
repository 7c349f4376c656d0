import { Dexie, type EntityTable } from 'dexie'
import type { Refusal } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'

/** A command that waits on this phone until the server has acknowledged it. */
export interface WaitingCommand {
  readonly commandId: Id
  /** `house.verb-object` */
  readonly endpoint: string
  readonly title: string
  readonly org: Id
  readonly account: Id
  readonly input: Readonly<Record<string, unknown>>
  /** Local ids in `input` of photos that travel first. */
  readonly photos: readonly Id[]
  /** Device clock, ordering the queue. */
  readonly createdAt: Instant
  readonly attempts: number
  readonly lastRefusal: Refusal | null
  /** The tip of the last fault, when it could not be handed over. */
  readonly lastFault: string | null
  /** Where it can be edited: the form's page, and the key under which its draft is put back. */
  readonly edit: { readonly address: string; readonly formKey: string } | null
}

export interface WaitingPhoto {
  /** Stands in inputs until the server has given an id. */
  readonly id: Id
  readonly account: Id
  readonly org: Id
  readonly blob: Blob
  readonly name: string
  /** SHA-256 of the bytes, hex; the same photo is uploaded once. */
  readonly hash: string
  readonly fileId: Id | null
  readonly createdAt: Instant
}

export interface KeptAnswer {
  /** account, org, query and input. */
  readonly key: string
  readonly account: Id
  readonly value: unknown
  readonly askedAt: Instant
}

export type PhoneStore = Dexie & {
  commands: EntityTable<WaitingCommand, 'commandId'>
  photos: EntityTable<WaitingPhoto, 'id'>
  answers: EntityTable<KeptAnswer, 'key'>
}

export const openPhoneStore = (name = 'anlan-phone'): PhoneStore => {
  const store = new Dexie(name) as PhoneStore
  store.version(1).stores({ commands: 'commandId, account, createdAt', photos: 'id, [account+org+hash], createdAt', answers: 'key, account, askedAt' })
  return store
}

let opened: PhoneStore | undefined

/** The one store of this installation. */
export const phoneStore = (): PhoneStore => (opened ??= openPhoneStore())
