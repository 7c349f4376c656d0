import '../dual-prevention.css'
import { useState } from 'react'
import { labelOf } from '@anlan/standards/code-table'
import { DANGER_LEVEL } from '@anlan/standards/code-tables'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { Dialog } from '@anlan/platform/ui/dialog'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useHere } from '@anlan/platform/ui/here'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Button } from '@anlan/platform/ui/button'
import { When } from '@anlan/platform/ui/when'
import { approveReward, listRewards, payReward, refuseReward, type Reward, rewardLife } from '../../contract/danger/reward.ts'
import { optionsOf } from '../options.ts'

const TONES = { proposed: 'open', approved: 'open', refused: 'off', paid: 'done' } as const

type Step = 'approve' | 'refuse' | 'pay'
const STEPS: Readonly<Record<Reward['state'], readonly Step[]>> = { proposed: ['approve', 'refuse'], approved: ['pay'], refused: [], paid: [] }

interface Opened {
  readonly reward: Reward
  readonly step: Step
}

const StepForm = ({ reward, step, close }: Opened & { readonly close: () => void }) => {
  const fixed = { id: reward.id, version: reward.version }
  const common = { formKey: `${step}-reward-${reward.id}`, fixed, submit: rewardLife.moves[step].title, onDone: close, onCancel: close }
  if (step === 'approve') return <SchemaForm command={approveReward} initial={{ amount: reward.amount }} {...common} />
  if (step === 'refuse') return <SchemaForm command={refuseReward} {...common} />
  return <SchemaForm command={payReward} fields={{ voucher: { when: () => reward.reporterId === null } }} {...common} />
}

const rewardsOf = (open: (it: Opened) => void) =>
  defineList(listRewards, {
    title: '隐患奖励台账',
    noun: '条奖励',
    rowKey: (row) => row.id,
    sort: '-proposedAt',
    exports: { name: 'dual-prevention.export-rewards', title: '导出' },
    columns: [
      { key: 'dangerName', title: '隐患', show: (row) => <GoTo to={`/dual-prevention/dangers/${row.danger}`}>{row.dangerName}</GoTo> },
      { key: 'level', title: '等级', width: 100, show: (row) => labelOf(DANGER_LEVEL, row.level) },
      { key: 'reporter', title: '上报人', width: 110 },
      { key: 'amount', title: '金额（元）', width: 110, align: 'right' },
      { key: 'rule', title: '依据', width: 160 },
      { key: 'state', title: '状态', width: 170, show: (row) => <><StateTag words={rewardLife.states[row.state]} tone={TONES[row.state]} />{row.state === 'approved' && row.claimed ? '，凭证已领' : null}</> },
      { key: 'proposedAt', title: '提出时间', width: 140, sortable: true, show: (row) => <When at={row.proposedAt} /> },
      { key: 'decidedBy', title: '审批人', width: 100, extra: true },
      { key: 'paidHow', title: '发放方式', width: 160, extra: true },
      { key: 'steps', title: '办理', width: 190, show: (row) => <span className="dp-papers">{STEPS[row.state].map((step) => <Button key={step} kind="quiet" onClick={() => open({ reward: row, step })}>{rewardLife.moves[step].title}</Button>)}</span> },
    ],
    filters: [
      { key: 'search', title: '搜索隐患、上报人', kind: 'text' },
      { key: 'state', title: '状态', kind: 'select', options: optionsOf(rewardLife.states) },
    ],
    empty: { title: '还没有奖励', hint: '随手上报的隐患经确认后，按奖励标准自动提出' },
  })

export const Page = () => {
  const { org } = useHere()
  const [opened, open] = useState<Opened | undefined>(undefined)
  const [list] = useState(() => rewardsOf(open))
  return (
    <ListPage list={list} actions={[{ title: '奖励标准', to: '/dual-prevention/reward-rules' }]}>
      <p className="dp-papers">
        <span className="al-clause">匿名上报的奖励凭领取凭证发放，不登记领取人。</span>
        <a href={`/api/orgs/${org.id}/dual-prevention/print-rewards?limit=500`} target="_blank" rel="noreferrer">打印台账</a>
      </p>
      {opened === undefined ? null : (
        <Dialog title={`${rewardLife.moves[opened.step].title}：${opened.reward.dangerName}`} place="side" onClose={() => open(undefined)}>
          <StepForm {...opened} close={() => open(undefined)} />
        </Dialog>
      )}
    </ListPage>
  )
}
