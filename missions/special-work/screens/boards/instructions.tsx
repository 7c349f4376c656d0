import './boards.css'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { StateTag } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import { Due, When } from '@anlan/platform/ui/when'
import { type Instruction, instructionLife, listInstructions } from '../../contract/leader-note.ts'
import { instructionState } from './instruction-lines.tsx'
import { WriteInstruction } from './write-instruction.tsx'

const StateNow = ({ row }: { readonly row: Instruction }) => <StateTag {...instructionState(row, usePlantNow())} />

const list = defineList(listInstructions, {
  title: '领导批示', noun: '条批示', rowKey: (row) => row.id, open: (row) => `/special-work/instructions/${row.id}`,
  columns: [
    { key: 'text', title: '批示' }, { key: 'state', title: '状态', width: 110, show: (row) => <StateNow row={row} /> }, { key: 'permit', title: '关于', width: 200, show: ({ permit, day }) => permit?.number ?? `${day} 当日作业` },
    { key: 'responsible', title: '落实人', width: 100, show: ({ responsible }) => responsible.name }, { key: 'dueAt', title: '期限', width: 150, show: ({ state, dueAt }) => (state === 'open' ? <Due at={dueAt} /> : <When at={dueAt} />) },
    { key: 'written', title: '批示人', width: 100, show: ({ written }) => written.by.name }, { key: 'writtenAt', title: '批示时间', width: 130, show: ({ written }) => <When at={written.at} /> },
  ],
  filters: [
    { key: 'search', title: '搜索批示、落实人', kind: 'text' }, { key: 'state', title: '状态', kind: 'select', options: Object.entries(instructionLife.states).map(([value, words]) => ({ value, words })) },
    { key: 'mine', title: '谁的', kind: 'select', options: [{ value: 'true', words: '由我落实' }] }, { key: 'overdue', title: '超期', kind: 'select', options: [{ value: 'true', words: '超期未落实' }] },
  ],
  empty: { title: '没有批示', hint: '主要负责人在“特殊作业一图”或作业票上写批示' },
})

export const Page = ({ roles }: PageProps) => <ListPage list={list} actions={roles.includes('principal') ? [{ title: '写批示', primary: true, form: (close) => <WriteInstruction permit={null} onDone={close} /> }] : []} />
