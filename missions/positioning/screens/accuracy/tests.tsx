import '../positioning.css'
import { StateTag } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import { Note } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { beginAccuracyTest, listAccuracyTests } from '../../contract/accuracy-run.ts'
import { TEST_KINDS, TEST_STATES } from '../../contract/accuracy-test.ts'
import { listCalibrations } from '../../contract/calibration.ts'
import { dueWords } from '../../rules/devices/due-words.ts'
import { verdictWords } from '../../rules/accuracy/verdict-words.ts'

const choices = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, title]) => ({ value, words: title }))
const TONES = { running: 'open', finished: 'done', abandoned: 'off' } as const

const tests = defineList(listAccuracyTests, {
  title: '性能测试',
  noun: '次测试',
  rowKey: (row) => row.id,
  open: (row) => `/positioning/accuracy-tests/${row.id}`,
  columns: [
    { key: 'number', title: '编号', width: 130 },
    { key: 'kind', title: '测试项目', width: 150, show: (row) => TEST_KINDS[row.kind] },
    { key: 'place', title: '场地', width: 180 },
    { key: 'state', title: '状态', width: 110, show: (row) => <StateTag words={TEST_STATES[row.state]} tone={TONES[row.state]} /> },
    { key: 'verdict', title: '结果', show: (row) => (row.verdict === null ? '—' : verdictWords(row.verdict)) },
    { key: 'testers', title: '测试人员', width: 130 },
    { key: 'startedAt', title: '开始', width: 140, show: (row) => <When at={row.startedAt} /> },
  ],
  filters: [{ key: 'kind', title: '测试项目', kind: 'select', options: choices(TEST_KINDS) }, { key: 'state', title: '状态', kind: 'select', options: choices(TEST_STATES) }],
  empty: { title: '还没有性能测试', hint: '每年至少测试一次定位精度和报警漏报、误报（AQ 3064.3-2025 7.1.2、7.3.2），开始后按手机提示一步步完成' },
})

/** 性能测试: the yearly tests of Annex A. */
export const Page = ({ roles }: PageProps) => {
  const dues = useQueryOf(listCalibrations, { limit: 1 }).value?.dues.filter(({ kind, state }) => kind !== 'calibration' && state !== 'valid') ?? []
  return (
    <ListPage list={tests} actions={beginAccuracyTest.may.some((role) => roles.includes(role)) ? [{ title: '开始测试', primary: true, icon: 'plus', to: '/positioning/accuracy-tests/new' }] : []}>
      {dues.length === 0 ? null : <Note tone={dues.some(({ state }) => state === 'overdue') ? 'refusal' : 'news'}>{dues.map(dueWords).join('；')}</Note>}
    </ListPage>
  )
}
