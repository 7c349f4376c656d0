import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { getPaper, listPaper } from '../contract/paper.ts'
import { listPermitRows } from '../store/list-permits.ts'
import { papersOf, readPaper } from '../store/papers.ts'
import { readPermits } from '../store/permits.ts'
import { liner } from './line.ts'

const listPaperView = answer(listPaper, async (_input, { tx, org }) => {
  const open = await listPermitRows(tx, org, { state: ['draft', 'preparing', 'signing', 'issued'], kind: [], level: [], offset: 0, limit: 200 })
  const lineOf = await liner({ tx, org })
  const papers = await papersOf(tx, org)
  const permits = new Map((await readPermits(tx, org, papers.map(({ permit }) => permit))).map((it) => [it.id, it]))
  return accept({ open: open.rows.map(lineOf), written: papers.flatMap(({ permit, body }) => {
    const found = permits.get(permit)
    return found === undefined ? [] : [{ ...lineOf(found), paper: body }]
  }) })
})

const getPaperView = answer(getPaper, async ({ id }, { tx, org }) => accept({ paper: (await readPaper(tx, org, id)) ?? null }))

export const paperViews = [listPaperView, getPaperView]
