import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { listSources } from '../contract/source.ts'
import { firstPortOf } from '../intake/first-port.ts'
import { reachWords } from '../rules/reach.ts'
import { sourcesOf } from '../store/sources.ts'

const listSourcesView = answer(listSources, async (_input, scope) => {
  const { tx, org, now } = scope
  const rows = await sourcesOf(tx, org)
  return accept({
    now,
    sources: rows.map((row) => ({
      id: row.id, name: row.name, protocol: row.protocol, coordinates: row.coordinates, active: row.active, version: row.version, reach: reachWords(row, firstPortOf(scope)),
      heardAt: row.heardAt, reports: row.reports, parked: row.parked, refused: row.refused,
    })),
  })
})

export const sourceViews = [listSourcesView]
