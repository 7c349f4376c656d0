import { randomBytes } from 'node:crypto'
import { type Id, makeId } from '@anlan/kernel/id'
import { wallNow } from './wall-now.ts'

export const newId = (): Id => makeId(wallNow(), randomBytes(10))
