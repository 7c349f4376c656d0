import './responsibility.css'
import { DetailPage } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { getHandover, handoverLife } from '../contract/handover.ts'
import { PostFactsView } from './post-facts.tsx'
import { PrintLink } from './print-link.tsx'

const PROVED = { session: '本人登录', password: '登录密码', pin: '换人密码' } as const

export const Page = ({ params }: PageProps) => {
  const answer = useQueryOf(getHandover, { id: params['id'] ?? '' })
  return (
    <Shown answer={answer}>
      {({ id, post, day, shiftName, state, facts, notes, instructions, things, outgoing, incoming, differences }) => (
        <DetailPage
          title={`${post.name}　${day} ${shiftName}`}
          back={{ title: '交接班记录', to: '/responsibility/handovers' }}
          state={{ words: handoverLife.states[state], tone: state === 'taken' ? 'done' : 'open' }}
          facts={[
            { title: '交班', value: <>{outgoing.name}（{PROVED[outgoing.provedBy]}），<When at={outgoing.at} /></> },
            { title: '接班', value: incoming === null ? '尚未接班' : <>{incoming.name}（{PROVED[incoming.provedBy]}），<When at={incoming.at} /></> },
            { title: '本班情况', value: notes, wide: true }, { title: '指令和注意事项', value: instructions, wide: true }, { title: '交接物品', value: things, wide: true },
            { title: '接班意见', value: state === 'handed' ? '' : differences === '' ? '现场与记录一致' : `不一致：${differences}`, wide: true },
          ]}
        >
          <p><PrintLink name="responsibility.print-handover" input={{ id }} title="打印记录" /></p>
          <PostFactsView facts={facts} />
        </DetailPage>
      )}
    </Shown>
  )
}
