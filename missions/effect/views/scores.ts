import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { listScoreLines, listScores } from '../contract/score.ts'
import { linesOf } from '../rules/reckoning/lines.ts'
import { listLatest } from '../store/scores.ts'
import { lookAt } from './fold-of.ts'

const listScoresView = answer(listScores, async (input, { tx, org }) => accept(await listLatest(tx, org, input)))

/** Read from the journal each time: what is told is what was counted. */
const listScoreLinesView = answer(listScoreLines, async ({ kind, verdict, search = '', offset, limit, ...which }, scope) => {
  const { fold } = await lookAt(scope, which)
  const rows = linesOf(fold).filter(
    (it) => (kind === undefined || it.kind === kind) && (verdict.length === 0 || verdict.includes(it.verdict)) && (it.title.includes(search) || it.who.includes(search)),
  )
  return accept({ rows: rows.slice(offset, offset + limit), total: rows.length })
})

export const scoreViews = [listScoresView, listScoreLinesView]
