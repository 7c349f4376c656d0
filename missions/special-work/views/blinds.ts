import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { everyRow } from '@anlan/platform/register/every-row'
import { type BlindLine, blindRegister, listBlinds } from '../contract/blind.ts'
import { blindStates } from '../store/blinds.ts'

export const listBlindsView = answer(listBlinds, async ({ state, area, search = '', offset, limit }, scope) => {
  const moved = new Map((await blindStates(scope.tx, scope.org)).map((it) => [it.number, it]))
  const all = (await everyRow(scope, blindRegister)).map(({ id, data: { fittedAtFirst, note: _note, ...data } }): BlindLine => {
    const last = moved.get(data.number)
    return { id, ...data, state: (last?.fitted ?? fittedAtFirst) ? 'fitted' : 'removed', since: last?.since ?? null, permit: last?.permit ?? null, permitNumber: last?.permitNumber ?? null }
  })
  const rows = all.filter((it) => (state.length === 0 || state.includes(it.state)) && (area === undefined || it.area === area) && `${it.number} ${it.map} ${it.pipe} ${it.medium}`.includes(search))
  const fitted = all.filter((it) => it.state === 'fitted').length
  return accept({ rows: rows.slice(offset, offset + limit), total: rows.length, fitted, removed: all.length - fitted })
})
