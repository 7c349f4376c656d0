import { randomBytes } from 'node:crypto'
import { type Id, makeId } from '@anlan/kernel/id'
import { wallNow } from './clock.ts'

export const newId = (): Id => makeId(wallNow(), randomBytes(10))
