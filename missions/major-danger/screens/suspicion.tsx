import { useState } from 'react'
import type { z } from 'zod'
import { nextMoves } from '@anlan/kernel/lifecycle'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { DetailPage, Facts, Section } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useHere } from '@anlan/platform/ui/here'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { confirmSuspicion, dismissSuspicion, getSuspicion, type Suspicion, suspicionLife } from '../contract/suspicion.ts'
import { suspicionWord } from './suspicion-words.ts'

interface FormProps {
  readonly suspicion: Suspicion
  readonly onDone: () => void
}

const ConfirmForm = ({ suspicion: { id, version, facts }, onDone }: FormProps) => {
  const [danger] = useState(newId)
  return (
    <SchemaForm
      command={confirmSuspicion}
      formKey={`confirm-suspicion-${id}`}
      fixed={{ id, version, danger }}
      initial={{ place: facts.find(({ title, value }) => title === '位置' && value !== '未填写')?.value ?? '' }}
      submit="确认"
      confirm={{ title: '确认为重大事故隐患', tells: ['安全管理人员和主要负责人'], body: '确认后转为重大隐患，须制定治理方案并按规定报告。', clause: '安全生产法 41' }}
      onDone={onDone}
    />
  )
}

const DismissForm = ({ suspicion: { id, version }, onDone }: FormProps) => (
  <SchemaForm command={dismissSuspicion} formKey={`dismiss-suspicion-${id}`} fixed={{ id, version }} submit="排除" confirm={{ title: '排除疑似重大事故隐患', tells: [], body: '排除的依据和您的姓名将一直留存。' }} onDone={onDone} />
)

const Detail = ({ answer: { suspicion, condition, clause, timeline } }: { readonly answer: z.output<typeof getSuspicion.output> }) => {
  const { roles } = useHere()
  const made: Readonly<Record<keyof typeof suspicionLife.moves, PageAction | null>> = {
    confirm: { title: '确认', primary: true, form: (close) => <ConfirmForm suspicion={suspicion} onDone={close} /> },
    dismiss: { title: '排除', form: (close) => <DismissForm suspicion={suspicion} onDone={close} /> },
    lapse: null,
  }
  return (
    <DetailPage
      title={suspicion.title}
      back={{ title: '疑似重大隐患', to: '/major-danger/suspicions' }}
      state={suspicionWord(suspicion.state)}
      actions={nextMoves(suspicionLife, suspicion.state, roles).flatMap((move) => made[move] ?? [])}
      facts={[
        { title: '判定条目', value: clause },
        { title: '发现时间', value: <When at={suspicion.raisedAt} /> },
        { title: '判定情形（要点）', value: condition, wide: true },
        ...(suspicion.decidedAt === null ? [] : [{ title: '判定', value: <>{suspicion.decidedBy}，<When at={suspicion.decidedAt} /></> }, { title: '依据', value: suspicion.reason, wide: true }]),
        ...(suspicion.danger === null ? [] : [{ title: '转为隐患', value: <GoTo to={`/dual-prevention/dangers/${suspicion.danger}`}>查看隐患</GoTo> }]),
      ]}
      timeline={timeline.toReversed()}
    >
      <Section title="系统看到的事实">
        <Facts facts={suspicion.facts.map(({ title, value, link }, at) => ({ title: suspicion.facts.findIndex((it) => it.title === title) === at ? title : `${title} ${at}`, value: link === null ? value : <GoTo to={link}>{value}</GoTo> }))} />
        <p className="al-clause">事实来自系统数据，是否构成重大事故隐患由人员核实后判定。</p>
      </Section>
    </DetailPage>
  )
}

export const Page = ({ params }: PageProps) => {
  const answer = useQueryOf(getSuspicion, { id: params['id'] ?? '' })
  return <Shown answer={answer}>{(found) => <Detail answer={found} />}</Shown>
}
