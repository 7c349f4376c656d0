import '../effect.css'
import { useMemo } from 'react'
import { StateTag } from '@anlan/platform/ui/detail-page'
import type { StateWord } from '@anlan/platform/ui/detail/detail'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { ListPage } from '@anlan/platform/ui/list-page'
import { When } from '@anlan/platform/ui/when'
import { listScoreLines, VERDICTS } from '../../contract/score.ts'
import { weekWords } from './score-words.ts'

const TONES: Readonly<Record<string, StateWord['tone']>> = { full: 'done', missing: 'late', none: 'off' }
const IN = { full: '计入完成', missing: '计入应完成', none: '不计' } as const

const linesOf = (fixed: Readonly<Record<string, string>>, title: string) =>
  defineList(listScoreLines, {
    title,
    noun: '项',
    rowKey: (row) => row.id,
    fixed,
    open: (row) => row.link,
    exports: { name: 'effect.export-score-lines', title: '导出' },
    columns: [
      { key: 'kind', title: '类别', width: 90, show: (row) => (row.kind === 'due' ? '排查' : '隐患') },
      { key: 'title', title: '内容' },
      { key: 'endAt', title: '截止', width: 150, show: (row) => <When at={row.endAt} /> },
      { key: 'verdict', title: '结论', width: 190, show: (row) => <StateTag words={VERDICTS[row.verdict]} tone={TONES[row.counts] ?? 'off'} /> },
      { key: 'counts', title: '计分', width: 110, extra: true, show: (row) => IN[row.counts] },
      { key: 'guarantee', title: '包保', width: 70, show: (row) => (row.guarantee ? '是' : <span className="al-none">—</span>) },
      { key: 'who', title: '责任人', width: 170 },
      { key: 'note', title: '说明', width: 200 },
    ],
    filters: [
      { key: 'search', title: '搜索内容、责任人', kind: 'text' },
      { key: 'kind', title: '类别', kind: 'select', options: [{ value: 'due', words: '排查' }, { value: 'danger', words: '隐患' }] },
      { key: 'verdict', title: '结论', kind: 'select', options: Object.entries(VERDICTS).map(([value, words]) => ({ value, words })) },
    ],
    empty: { title: '这一周没有计入的排查和隐患', hint: '排查到期、隐患到整改期限后计入' },
  })

export const Page = () => {
  const [{ week, version }] = useUrlState()
  const list = useMemo(
    () => linesOf({ ...(week === undefined ? {} : { week }), ...(version === undefined ? {} : { version }) }, week === undefined ? '本周至今计分明细' : `计分明细 ${weekWords(week)}`),
    [week, version],
  )
  return <ListPage list={list} actions={[{ title: '返回说明', to: `/effect/score?week=${week ?? 'now'}`, icon: 'back' }]} />
}
