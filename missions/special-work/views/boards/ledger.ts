import { accept } from '@anlan/kernel/decision'
import { beijingMinute, HOUR, plantDay } from '@anlan/kernel/time'
import { defineSheet, type Sheet } from '@anlan/platform/excel/sheet'
import { answer } from '@anlan/platform/module/module'
import { WORK_KINDS } from '@anlan/standards/special-work/kinds'
import { ledger, ledgerStatistics } from '../../contract/boards.ts'
import { permitLife } from '../../contract/life.ts'
import type { Permit } from '../../contract/permit.ts'
import { loadSetting } from '../../intake/load-setting.ts'
import { splitWords } from '../../rules/boards/split-words.ts'
import { levelWords } from '../../rules/boards/level-words.ts'
import { periodOf } from '../../rules/boards/period.ts'
import { countLedger, countPermits } from '../../store/boards/count-ledger.ts'
import { listLedgerRows } from '../../store/boards/ledger.ts'
import { liner } from '../line.ts'

/** Without a period: the last thirty days. */
const DAYS = 30

const hoursOf = ({ startedAt, finishedAt }: Permit): number | null => (startedAt === null || finishedAt === null ? null : Math.round(((finishedAt - startedAt) / HOUR) * 10) / 10)

const ledgerView = answer(ledger, async ({ offset, limit, watched: wanted, ...asked }, { tx, org, now }) => {
  const period = periodOf(asked, plantDay(now), DAYS)
  if (!period.accepted) return period
  const { rows, total } = await listLedgerRows(tx, org, { ...asked, ...period.value, watched: { wanted, of: (await loadSetting({ tx, org })).setting.watched } }, { offset, limit })
  const lineOf = await liner({ tx, org })
  return accept({ rows: rows.map(({ body, alarms }) => ({ ...lineOf(body), alarms, pauses: body.suspensions.length, hours: hoursOf(body) })), total })
})

const ledgerStatisticsView = answer(ledgerStatistics, async ({ by, watched: wanted, ...asked }, { tx, org, now }) => {
  const period = periodOf(asked, plantDay(now), DAYS)
  if (!period.accepted) return period
  const filter = { ...asked, ...period.value, watched: { wanted, of: (await loadSetting({ tx, org })).setting.watched } }
  const groups = await countLedger(tx, org, by, filter)
  return accept({ ...period.value, total: await countPermits(tx, org, filter), groups: groups.map((it) => ({ ...it, words: splitWords(by, it) })) })
})

const moment = (at: number | null): string => (at === null ? '' : beijingMinute(at))

/** 作业票台账 to be taken along: what the list shows, with its filters. */
const ledgerSheet = defineSheet(ledger, {
  name: 'special-work.export-ledger', title: '特殊作业台账',
  columns: [
    ['编号', ({ number }) => number, 22], ['作业类型', ({ kind }) => WORK_KINDS[kind], 14], ['级别', ({ kind, level }) => levelWords(kind, level), 8], ['状态', ({ state }) => permitLife.states[state], 10],
    ['申请单位', ({ unit }) => unit, 18], ['作业单位', ({ workUnits }) => workUnits.join('、'), 18], ['承包商作业', ({ contractor }) => (contractor ? '是' : '否'), 10], ['区域', ({ area }) => area, 14], ['作业地点', ({ spot }) => spot, 24], ['作业内容', ({ content }) => content, 36],
    ['作业负责人', ({ inCharge }) => inCharge], ['监护人', ({ guardians }) => guardians.join('、'), 14], ['作业人数', ({ workers }) => workers], ['票面开始', ({ from }) => moment(from), 18], ['票面结束', ({ until }) => moment(until), 18],
    ['签发', ({ issuedAt }) => moment(issuedAt), 18], ['实际开始', ({ startedAt }) => moment(startedAt), 18], ['实际完工', ({ finishedAt }) => moment(finishedAt), 18], ['作业时长（小时）', ({ hours }) => hours ?? '', 14], ['暂停次数', ({ pauses }) => pauses], ['报警次数', ({ alarms }) => alarms], ['重点作业', ({ watched }) => (watched ? '是' : '否')], ['升级管理', ({ upgraded }) => (upgraded ? '是' : '否')], ['纸质补录', ({ fromPaper }) => (fromPaper ? '是' : '否')],
  ],
})

export const ledgerViews = [ledgerView, ledgerStatisticsView]
export const ledgerSheets: readonly Sheet[] = [ledgerSheet]
