import '../dual-prevention.css'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { DetailPage, Facts, Section } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { PhotoStrip } from '@anlan/platform/ui/photo-strip'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { getFormalism, SIGN_KINDS } from '../../contract/formalism.ts'
import { newestFirst } from '../danger-words.ts'
import { signActions } from './sign-actions.tsx'
import { signState } from './sign-state.ts'

/** One sign: the facts it rests on, what the person says, what was decided. */
export const Page = ({ params, roles }: PageProps) => {
  const answer = useQueryOf(getFormalism, { id: params['id'] ?? '' })
  const now = usePlantNow()
  return (
    <Shown answer={answer}>
      {({ sign, mine, timeline }) => (
        <DetailPage
          title={sign.title}
          back={{ title: '形式主义迹象', to: '/dual-prevention/signs' }}
          state={signState(sign)}
          actions={signActions(sign, mine, roles, now)}
          facts={[
            { title: '类别', value: SIGN_KINDS[sign.kind] },
            { title: '人员', value: sign.personName },
            { title: '发生时间', value: <When at={sign.at} /> },
            { title: '申诉期至', value: <When at={sign.appealUntil} /> },
            { title: '本人说明', value: sign.appeal ?? (sign.state === 'raised' ? '等待说明' : '没有申诉'), wide: true },
            { title: '处理意见', value: sign.decision === null ? null : `${sign.decidedBy ?? ''}：${sign.decision}`, wide: true },
          ]}
          timeline={newestFirst(timeline)}
        >
          <Section title="事实"><Facts facts={sign.facts} /></Section>
          {sign.photos.length === 0 ? null : <PhotoStrip photos={sign.photos} title="有关照片" />}
        </DetailPage>
      )}
    </Shown>
  )
}
