import { readFile } from 'node:fs/promises'
import { accept } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { openFile } from '@anlan/platform/files/file-store'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { blankPrint, permitPrint } from '../../contract/boards.ts'
import type { Permit } from '../../contract/permit.ts'
import { NO_PERMIT } from '../../intake/on-permit.ts'
import { readPermits } from '../../store/permits.ts'
import { orgOf } from './own-org.ts'

const handsOf = ({ signed, acceptance, briefings }: Permit): Id[] => [...new Set([...signed, ...(acceptance === null ? [] : [acceptance]), ...briefings.flatMap(({ receivers }) => receivers)].flatMap(({ picture }) => picture ?? []))]

/** Small pictures are enough for a signature; one that is gone leaves the name. */
const pictureOf = async (scope: Scope, id: Id): Promise<[Id, string] | undefined> => {
  const file = await openFile(scope.dataFolder, scope, id, 'thumbnail')
  if (!file.accepted) return undefined
  const bytes = await readFile(file.value.path).catch(() => undefined)
  return bytes === undefined ? undefined : [id, `data:${file.value.type};base64,${bytes.toString('base64')}`]
}

const permitPrintView = answer(permitPrint, async ({ id, copies }, scope) => {
  const [permit] = await readPermits(scope.tx, scope.org, [id])
  if (permit === undefined) return NO_PERMIT
  const pictures = Object.fromEntries((await Promise.all(handsOf(permit).map((it) => pictureOf(scope, it)))).filter((it) => it !== undefined))
  const links = await readPermits(scope.tx, scope.org, permit.request.links)
  return accept({ permit, copies, pictures, links: links.map(({ number, kind }) => ({ number, kind })).toSorted((a, b) => (a.number < b.number ? -1 : 1)), org: await orgOf(scope) })
})

const blankPrintView = answer(blankPrint, async ({ kind }, scope) => accept({ kind, org: await orgOf(scope) }))

export const printViews = [permitPrintView, blankPrintView]
