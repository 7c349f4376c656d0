import '../positioning.css'
import './patrol.css'
import { useState } from 'react'
import type { z } from 'zod'
import { SECOND } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import { call } from '@anlan/platform/ui/client'
import { DetailPage, Section } from '@anlan/platform/ui/detail-page'
import { useHere } from '@anlan/platform/ui/here'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Note, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { getPatrolRound, type PatrolRound, patrolWay } from '../../contract/patrol-round.ts'
import { countReached, remarksOf, roundState } from './patrol-look.ts'
import { RoundMap } from './round-map.tsx'
import { StopTable } from './stop-table.tsx'

type Way = z.output<typeof patrolWay.output>

/** One round: stop by stop, and its way on the plan, which is shown only when asked for and then written down. */
export const Page = ({ params, roles }: PageProps) => {
  const id = params['id'] ?? ''
  const answer = useQueryOf(getPatrolRound, { id }, { every: 15 * SECOND })
  return (
    <Shown answer={answer}>
      {({ round }) => (
        <DetailPage
          title={round.name}
          back={{ title: '巡检情况', to: '/positioning/patrols/rounds' }}
          state={roundState(round)}
          actions={[{ title: '路线', to: `/positioning/patrols/${round.route}` }]}
          facts={[
            { title: '时段', value: <><When at={round.startAt} /> 至 <When at={round.endAt} /></> },
            { title: '可以巡检的人', value: round.personNames.join('、') || '到时按值班表' },
            { title: '巡检人', value: round.walkerName },
            { title: '开始', value: round.begunAt === null ? null : <When at={round.begunAt} /> },
            { title: '结束', value: round.endedAt === null ? null : <When at={round.endedAt} /> },
            { title: '进度', value: `${countReached(round)} / ${round.stops.length} 处` },
            { title: '情况', value: remarksOf(round) || (round.state === 'running' ? '正在巡检' : '—'), wide: true },
          ]}
        >
          <Section title="各处"><StopTable round={round} /></Section>
          <WaySection round={round} may={patrolWay.may.some((role) => roles.includes(role))} />
        </DetailPage>
      )}
    </Shown>
  )
}

const WaySection = ({ round, may }: { readonly round: PatrolRound; readonly may: boolean }) => {
  const { org } = useHere()
  const [way, setWay] = useState<Way | undefined>(undefined)
  const [said, setSaid] = useState<string | undefined>(undefined)
  const [asking, setAsking] = useState(false)
  const ask = async () => {
    setAsking(true)
    setSaid(undefined)
    try {
      const decision = await call(patrolWay, { id: round.id }, { org: org.id })
      if (decision.accepted) setWay(decision.value)
      else setSaid(decision.refusal.message)
    } catch {
      setSaid('没有取到轨迹，请检查网络后重试')
    }
    setAsking(false)
  }
  return (
    <Section title="路线和轨迹" tools={may && round.walker !== null ? <Button busy={asking} onClick={() => void ask()}>{way === undefined ? '显示巡检轨迹' : '重新取轨迹'}</Button> : undefined}>
      {may && round.walker !== null && way === undefined ? <p className="al-clause">轨迹是个人信息，每次查看都记入审计日志</p> : null}
      {said === undefined ? null : <Note tone="refusal">{said}</Note>}
      {way === undefined ? null : <p role="status">{way.spans.length === 0 ? '这段时间没有收到位置' : `${way.name ?? ''} 走了约 ${way.metres.toLocaleString('zh-CN')} 米`}</p>}
      <RoundMap round={round} spans={way?.spans ?? []} />
    </Section>
  )
}
