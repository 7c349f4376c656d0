import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { alarmWays } from '../contract/alarm-way.ts'
import { ownFigures, ownFiguresSchema } from '../contract/own-figures.ts'
import { fenceNamesOf } from '../intake/engine-setting.ts'
import { figuresBeside } from '../rules/ways/own-figures.ts'
import { waysOf } from '../store/alarm-ways.ts'
import { ownFiguresOf } from '../store/own-figures.ts'

const alarmWaysView = answer(alarmWays, async (_input, scope) => {
  const names = await fenceNamesOf(scope)
  const rows = await waysOf(scope.tx, scope.org)
  return accept({ ways: rows.map(({ data, ...row }) => ({ ...row, ...data, fenceName: data.fence === null ? null : (names.get(data.fence) ?? '已删除的围栏') })) })
})

const ownFiguresView = answer(ownFigures, async (_input, { tx, org }) => {
  const row = await ownFiguresOf(tx, org)
  return accept({ version: row?.version ?? 0, own: row?.data ?? ownFiguresSchema.parse({}), figures: figuresBeside(row?.data), changedAt: row?.changedAt ?? null, changedBy: row?.changedBy ?? null })
})

export const alarmWayViews = [alarmWaysView, ownFiguresView]
