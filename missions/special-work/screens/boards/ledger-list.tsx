import './boards.css'
import { useMemo } from 'react'
import { placeWords } from '@anlan/kernel/place-words'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import { When } from '@anlan/platform/ui/when'
import { ledger } from '../../contract/boards.ts'
import { useAreaOptions, useDepartmentNames, usePersonOptions } from '../choices.ts'
import { LevelMark } from '../permit/level-mark.tsx'
import { stateOf } from '../permit/permit-words.ts'
import { WatchedMark } from '../permit/watched-mark.tsx'
import { ledgerFilters } from './ledger-filters.ts'

const listOf = (filters: ReturnType<typeof ledgerFilters>) =>
  defineList(ledger, {
    title: '台账明细', noun: '张作业票', rowKey: (row) => row.id, open: (row) => `/special-work/permits/${row.id}`, filters,
    columns: [
      { key: 'number', title: '编号', width: 190 }, { key: 'kind', title: '类型、级别', width: 200, show: (row) => <><LevelMark kind={row.kind} level={row.level} upgraded={row.upgraded} named /> <WatchedMark watched={row.watched} /></> },
      { key: 'state', title: '状态', width: 100, show: (row) => <StateTag {...stateOf(row.state)} /> }, { key: 'spot', title: '地点', show: (row) => placeWords(row) }, { key: 'unit', title: '申请单位', width: 130 },
      { key: 'workUnits', title: '作业单位', width: 150, show: (row) => `${row.workUnits.join('、')}${row.contractor ? '（承包商）' : ''}` }, { key: 'from', title: '开始', width: 115, show: (row) => <When at={row.from} /> },
      { key: 'hours', title: '时长', width: 90, align: 'right', show: (row) => (row.hours === null ? '' : `${row.hours} 小时`) }, { key: 'pauses', title: '暂停', width: 70, align: 'right' }, { key: 'alarms', title: '报警', width: 70, align: 'right' }, { key: 'content', title: '内容', extra: true },
    ],
    exports: { name: 'special-work.export-ledger', title: '导出台账' },
    empty: { title: '这段时间没有作业票', hint: '默认显示最近 30 天，可以改日期' },
  })

/** What stands behind a figure of the statistics, with its filters in the address, to be taken along as a workbook. */
export const Page = () => {
  const [areas, units, persons] = [useAreaOptions(), useDepartmentNames(), usePersonOptions()]
  const list = useMemo(() => listOf(ledgerFilters({ areas, units, persons })), [areas, units, persons])
  return <ListPage list={list} actions={[{ title: '返回台账统计', to: '/special-work/ledger' }]} />
}
