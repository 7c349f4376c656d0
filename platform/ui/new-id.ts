import { type Id, makeId } from '@anlan/kernel/id'

/** A UUIDv7 made here, so that a record has its id before the server has heard of it. */
export const newId = (): Id => makeId(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
