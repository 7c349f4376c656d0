import './boards.css'
import { useMemo } from 'react'
import type { Option } from '@anlan/platform/ui/form/field-kinds'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import { Lasting, When } from '@anlan/platform/ui/when'
import { ALARM_CODES } from '@anlan/standards/special-work/kinds'
import { listWorkAlarms } from '../../contract/boards.ts'
import { useAreaOptions } from '../choices.ts'
import { LevelMark } from '../permit/level-mark.tsx'
import { KIND_OPTIONS } from '../permit/permit-words.ts'

const CODES: readonly Option[] = [...Object.entries(ALARM_CODES).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([value, words]) => ({ value, words: `${value} ${words}` })), { value: 'none', words: '标准未编码' }]

const alarmsOf = (areas: readonly Option[]) =>
  defineList(listWorkAlarms, {
    title: '作业报警', noun: '条报警', rowKey: (row) => row.id, open: (row) => `/special-work/permits/${row.permit}`,
    columns: [
      { key: 'code', title: '编码', width: 180, show: ({ code }) => (code === null ? '标准未编码' : <span title={`AQ 3064.2-2025 表 A.4`}>{code} {ALARM_CODES[code]}</span>) },
      { key: 'text', title: '内容', show: ({ text }) => <span title={text}>{text}</span> },
      { key: 'number', title: '作业票', width: 165 },
      { key: 'kind', title: '类型', width: 150, show: ({ kind, level }) => <LevelMark kind={kind} level={level} named /> },
      { key: 'spot', title: '地点', width: 150 },
      { key: 'begunAt', title: '开始', width: 135, show: ({ begunAt }) => <When at={begunAt} /> },
      { key: 'endedAt', title: '结束', width: 150, show: ({ begunAt, endedAt }) => (endedAt === null ? <strong><Lasting since={begunAt} /></strong> : <When at={endedAt} />) },
    ],
    filters: [
      { key: 'search', title: '搜索内容、编号', kind: 'text' },
      { key: 'open', title: '是否消除', kind: 'select', options: [{ value: 'true', words: '未消除' }, { value: 'false', words: '已消除' }] },
      { key: 'alarm', title: '报警编码', kind: 'select', options: CODES },
      { key: 'kind', title: '作业类型', kind: 'select', options: KIND_OPTIONS },
      { key: 'area', title: '区域', kind: 'select', options: areas },
      { key: 'from', title: '从', kind: 'date' }, { key: 'to', title: '到', kind: 'date' },
    ],
    empty: { title: '没有作业报警', hint: '作业中超期、超标、监护人离岗等情况会列在这里' },
  })

/** 作业报警 with the codes of AQ 3064.2-2025 A.4; those that stand come first. */
export const Page = () => {
  const areas = useAreaOptions()
  const list = useMemo(() => alarmsOf(areas), [areas])
  return <ListPage list={list} />
}
