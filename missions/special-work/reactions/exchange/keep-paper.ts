import { Readable } from 'node:stream'
import type { Content } from 'pdfmake/interfaces.js'
import type { Id } from '@anlan/kernel/id'
import { keepFile, type StoredFile } from '@anlan/platform/files/file-store'
import { receiveFile } from '@anlan/platform/files/receive'
import type { ScheduleKind } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { print } from '@anlan/platform/paper/print'
import type { PermitState } from '../../contract/life.ts'
import type { Permit } from '../../contract/permit.ts'
import { paperOf } from '../../store/work-records.ts'
import { readPermits } from '../../store/permits.ts'
import { permitPaper } from '../../views/papers/permit-papers.ts'
import { keepPermitRecord } from './keep-permit-record.ts'
import { keepRecord } from './keep-record.ts'

const KEEP_PAPER = 'special-work.keep-paper'
/** Issued it is shown to people, over it goes into the archive: these are worth a print. */
export const PAPER_STATES: readonly PermitState[] = ['issued', 'closed', 'void', 'cancelled']

export const keepPaperSoon = (scope: Scope, permit: Id): Promise<void> => scope.schedule(KEEP_PAPER, permit, scope.now)

/** The house's own paper, one copy. Undefined where the permit cannot be read any more. */
const contentOf = async (scope: Scope, permit: Permit): Promise<Content[] | undefined> => {
  const asked = await scope.ask(permitPaper.query, { id: permit.id, copies: 1 })
  return asked.accepted ? permitPaper.compose(asked.value as never, { at: permit.updatedAt, by: permit.updatedBy, address: '' }) : undefined
}

/** Same facts, same bytes: the permit's own time is the paper's. */
const printed = async (scope: Scope, permit: Permit): Promise<StoredFile | undefined> => {
  const content = await contentOf(scope, permit)
  if (content === undefined) return undefined
  const bytes = await print({ title: `作业票 ${permit.number}`, content, at: permit.updatedAt })
  const received = await receiveFile(scope.dataFolder, Readable.from([bytes]), `${permit.number}.pdf`)
  return received.accepted ? keepFile(scope.dataFolder, received.value, scope) : undefined
}

/** The electronic permit is printed apart from the work of the hand that changed it, kept by its digest, and passed on. */
export const keepPaper: ScheduleKind = {
  kind: KEEP_PAPER,
  handle: async ({ key }, scope) => {
    const [permit] = await readPermits(scope.tx, scope.org, [key])
    if (permit === undefined || !PAPER_STATES.includes(permit.state) || permit.appliedAt === null) return
    const file = await printed(scope, permit)
    if (file === undefined) return
    const signed = { at: permit.updatedAt, by: permit.updatedBy }
    const id = (await paperOf(scope.tx, scope.org, permit.id))?.id ?? scope.newId()
    await keepRecord(scope, 'work-paper', id, { deleted: false, permit: permit.id, number: permit.number, name: file.name, file: file.id, sha256: file.sha256 }, signed)
    await keepPermitRecord(scope, permit, signed, false)
  },
}
